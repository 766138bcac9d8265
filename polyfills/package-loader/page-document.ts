import { pageResources } from '@miniapp-tests/spec/packaging/page-resources';
import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import type { DocumentParts } from './document-parts.ts';
import { Embedding, TEXT_LENGTH, type TextBudget } from './embedding.ts';
import { embedResources } from './embed-resources.ts';
import { leadIntoPackage } from './lead-into-package.ts';
import { resolveReference } from './resolve-reference.ts';
import { unwrapTemplate } from './unwrap-template.ts';

/** What is left when 8,192 UTF-16 code units of a package were taken apart: so many take any parser a tenth of a second at most. */
const LEFT_AFTER_SHORT = TEXT_LENGTH - 8_192;

export interface DocumentOptions {
  readonly container: Container;
  /** Package path of the HTML. */
  readonly path: string;
  /** Whether the manifest lists it: then it has the package's and its own style and script. */
  readonly isPage: boolean;
  readonly isWhole: boolean;
  readonly root?: string;
  readonly texts: TextBudget;
  /** What links may lead to; default: what is in the container. */
  readonly linked?: Pick<Container, 'has'>;
}

/**
 * An HTML file as it is shown in a plain web page. Nothing of it runs or loads while it is taken apart.
 *
 * @throws {PackageLoaderError} (rejects) html-too-costly
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-resources
 */
export async function pageDocument(html: string, options: DocumentOptions): Promise<DocumentParts> {
  const { container, path, isPage, isWhole, root, texts, linked = container } = options;
  const document =
    html.length < texts.left - LEFT_AFTER_SHORT
      ? new DOMParser().parseFromString(html, 'text/html')
      : await (await import('./bounded-parser.ts')).parseBounded(html, path, texts);
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const basePath = resolveReference(base, path)?.path ?? path;
  if (isPage) {
    unwrapTemplate(document);
    await addOwnResources(document, container, path);
  }
  const embedding = new Embedding(container, texts);
  if (isWhole) await embedResources(document, basePath, embedding);
  if (embedding.lacksReferences) {
    const { findCssReferences } = await import('../view-layer/css-references.ts');
    return pageDocument(html, { ...options, texts: Object.assign(texts, { references: findCssReferences }) });
  }
  if (root !== undefined) leadIntoPackage(document, { container: linked, path, basePath, root });
  return embedding.cut(`<!doctype html>${document.documentElement.outerHTML}`);
}

/** What a MiniApp's runtime gives to each page, in the same order: styles first, scripts when the page is parsed. */
async function addOwnResources(document: Document, container: Container, path: string): Promise<void> {
  const { css, js } = pageResources(container, path) ?? {};
  const isThere = (file: string | undefined): file is string =>
    file !== undefined && (container.read(file)?.length ?? 0) > 0 && !isNamed(document, file, path);
  const links = ['app.css', css].filter(isThere).map((file) => {
    const link = document.createElement('link');
    link.setAttribute('rel', 'stylesheet');
    link.setAttribute('href', absolute(file));
    return link;
  });
  const scripts = ['app.js', js].filter(isThere).map(async (file) => {
    const script = document.createElement('script');
    const text = new TextDecoder().decode(container.read(file));
    const mayBeModule = /\b(?:import|export)\b/.test(text);
    const isModule = mayBeModule && (await import('../mini-app/modules/read-module.ts')).isModule(text);
    script.setAttribute(isModule ? 'type' : 'defer', isModule ? 'module' : '');
    script.setAttribute('src', absolute(file));
    return script;
  });
  document.head.prepend(...links, ...(await Promise.all(scripts)));
}

/** Whether the HTML names the file itself. */
function isNamed(document: Document, file: string, path: string): boolean {
  const naming = document.querySelectorAll('link[href], script[src]');
  return [...naming].some((element) => {
    const href = element.getAttribute(element.localName === 'link' ? 'href' : 'src') ?? '';
    return resolveReference(href, path)?.path === file;
  });
}

const absolute = (path: string): string => `/${path.split('/').map(encodeURIComponent).join('/')}`;
