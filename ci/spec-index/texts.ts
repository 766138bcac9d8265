/** A pinned specification text: where it lives on the web, and under which names it is cited. */
export interface Text {
  /** The folder of the texts, and the name of its index and coverage files. */
  readonly name: string;
  readonly title: string;
  /** Where defects of it are reported: owner and name. */
  readonly repository: string;
  /** The URLs, without fragment, by which code and documents cite it; the first one is the canonical one. */
  readonly urls: readonly string[];
  /**
   * Which of its sentences are normative and must be mapped: those with RFC 2119 keywords, or, where the text has none or
   * uses them in a few places only, every sentence outside of notes and examples.
   */
  readonly normativeBy: 'keywords' | 'every-sentence';
}

/** The seven texts. */
export const TEXTS: readonly Text[] = [
  miniApp('manifest', 'MiniApp Manifest', 'keywords'),
  miniApp('packaging', 'MiniApp Packaging', 'keywords'),
  miniApp('addressing', 'MiniApp Addressing', 'every-sentence'),
  miniApp('lifecycle', 'MiniApp Lifecycle', 'every-sentence'),
  {
    name: 'miniapp-widget',
    title: 'MiniApp Widget Requirements',
    repository: 'w3c/miniapp-widget',
    urls: ['https://w3c.github.io/miniapp-widget/req/', 'https://w3c.github.io/miniapp-widget/'],
    normativeBy: 'every-sentence',
  },
  {
    name: 'miniapp-white-paper',
    title: 'MiniApp Standardization White Paper',
    repository: 'w3c/miniapp-white-paper',
    urls: ['https://w3c.github.io/miniapp-white-paper/', 'https://www.w3.org/TR/mini-app-white-paper/'],
    normativeBy: 'every-sentence',
  },
  {
    name: 'appmanifest',
    title: 'Web Application Manifest',
    repository: 'w3c/appmanifest',
    urls: [
      'https://www.w3.org/TR/appmanifest/',
      'https://w3c.github.io/manifest/',
      'https://w3c.github.io/appmanifest/',
    ],
    normativeBy: 'keywords',
  },
];

function miniApp(name: string, title: string, normativeBy: Text['normativeBy']): Text {
  return {
    name: `miniapp-${name}`,
    title,
    repository: `w3c/miniapp-${name}`,
    urls: [`https://w3c.github.io/miniapp-${name}/`, `https://www.w3.org/TR/miniapp-${name}/`],
    normativeBy,
  };
}

/**
 * The text and the fragment that a URL cites.
 * @param url absolute; with or without fragment
 * @returns undefined for a URL of none of the texts; `anchor` is undefined where the URL has no fragment
 */
export function citedText(url: string): { readonly text: Text; readonly anchor?: string } | undefined {
  const [page, anchor] = url.split('#', 2);
  const text = TEXTS.find(({ urls }) => urls.includes(page ?? ''));
  if (text === undefined) return undefined;
  return anchor === undefined ? { text } : { text, anchor };
}
