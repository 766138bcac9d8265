import { dataUrl, type DocumentParts, type TypedFile } from './document-parts.ts';

export interface ShownFromBlob {
  readonly url: string;
  revoke(): void;
}

const NOTHING: TypedFile = { type: '', bytes: new Uint8Array() };

/**
 * Shows a document from a `blob:` URL. Such a URL has the site's origin: the document is a sandboxed frame inside of it, so that it has none,
 * wherever the URL is shown.
 */
export function showFromBlob(
  parts: DocumentParts,
  files: ReadonlyMap<string, TypedFile>,
  { title, own }: { readonly title: string; readonly own: boolean },
): ShownFromBlob {
  const html = parts
    .map((part) => (typeof part === 'string' ? part : [...dataUrl(files.get(part.file) ?? NOTHING)].join('')))
    .join('');
  // Without a doctype, so that the frame's height is the window's; and no style, which the site's policy may forbid.
  const frame = `<meta charset="utf-8"><title>${escaped(title)}</title><body marginwidth="0" marginheight="0" leftmargin="0" topmargin="0"><iframe sandbox="allow-scripts allow-forms" width="100%" height="100%" frameborder="0" title="${escaped(title)}" srcdoc="${escaped(html)}"></iframe>`;
  const url = URL.createObjectURL(new Blob([own ? html : frame], { type: 'text/html;charset=utf-8' }));
  return { url, revoke: () => URL.revokeObjectURL(url) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
