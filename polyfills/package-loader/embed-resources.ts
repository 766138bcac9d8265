import { allElements } from './all-elements.ts';
import type { Embedding } from './embedding.ts';

/** Attributes that hold one address of something that is shown. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  input: ['src'],
  script: ['src'],
  image: ['href', 'xlink:href'],
  feImage: ['href', 'xlink:href'],
};
/** What a browser would ask for in vain. */
const HINTS = /\b(?:preload|modulepreload|prefetch|prerender|manifest)\b/i;

/** Puts what a document shows into it. */
export async function embedResources(document: Document, base: string, embedding: Embedding): Promise<void> {
  const elements = allElements(document);
  const modules = elements.filter(isModuleScript);
  if (modules.length > 0) {
    const { embedModules } = await import('./embed-modules.ts');
    embedModules(document, modules, base, embedding);
  }
  for (const element of elements) {
    for (const name of SHOWN[element.localName] ?? []) embedFile(element, name, base, embedding);
    if (element.localName === 'link') embedLink(element, base, embedding);
    if (element.localName === 'style') {
      element.textContent = embedding.css(element.textContent ?? '', base);
    }
    const srcset = element.getAttribute('srcset');
    if (srcset !== null) element.setAttribute('srcset', await embeddedSrcset(srcset, base, embedding));
    const style = element.getAttribute('style');
    if (style?.includes('(')) element.setAttribute('style', embedding.css(style, base));
  }
}

function isModuleScript(element: Element): element is HTMLScriptElement {
  return element.localName === 'script' && element.getAttribute('type')?.trim().toLowerCase() === 'module';
}

function embedFile(element: Element, name: string, base: string, embedding: Embedding): void {
  const href = element.getAttribute(name);
  const url = href === null ? undefined : embedding.file(href, base);
  if (url !== undefined) element.setAttribute(name, url);
}

function embedLink(link: Element, base: string, embedding: Embedding): void {
  const rel = link.getAttribute('rel') ?? '';
  if (HINTS.test(rel)) return link.remove();
  if (/\bicon\b/i.test(rel)) return embedFile(link, 'href', base, embedding);
  const url = /\bstylesheet\b/i.test(rel)
    ? embedding.stylesheet(link.getAttribute('href') ?? '', base)
    : undefined;
  if (url === undefined) return;
  link.setAttribute('href', url);
  // It is another text now.
  link.removeAttribute('integrity');
}

async function embeddedSrcset(srcset: string, base: string, embedding: Embedding): Promise<string> {
  const { parseSrcset } = await import('../view-layer/srcset.ts');
  return parseSrcset(srcset)
    .map(({ href, descriptor }) => `${embedding.file(href, base) ?? href} ${descriptor}`)
    .join(', ');
}
