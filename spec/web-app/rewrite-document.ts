import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { parseSrcset, stringifySrcset } from 'srcset';
import { boundedTree } from '../audit/bounded-tree.ts';
import { SourceBudget, TooComplex } from '../audit/source-budget.ts';
import { rewriteScript } from './rewrite-script.ts';
import { rewriteStyle } from './rewrite-style.ts';
import { encodePath, siteReference } from './site-reference.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** An HTML document of a web app, made into a page. */
export interface RewrittenDocument {
  readonly html: string;
  /** The text of `<title>`, or empty. */
  readonly title: string;
  /** Of the root element, if it is given. */
  readonly lang: string | undefined;
  /** Path of the web app manifest that the document links to. */
  readonly manifestPath: string | undefined;
  /** Paths of the icons that the document links to. */
  readonly iconPaths: readonly string[];
  /** URLs that the document loads from elsewhere, as they are written. */
  readonly foreign: readonly string[];
  /** It has an import map, which scripts of a MiniApp know nothing of. */
  readonly hasImportMap: boolean;
}

/** Attributes that hold one URL; of a link of `a` or `area` nothing is loaded. */
const URL_ATTRIBUTES = new Set(['src', 'href', 'poster', 'data']);
const LINKS = new Set(['a', 'area']);
/** Elements of one document, with their attributes. */
const MOST_ELEMENTS = 200_000;
const SCRIPT_TYPE = /^(module|(text|application)\/(java|ecma)script)?$/i;
/** What browsers fetch of what a `link` names. */
const LOADING_RELS = /^(stylesheet|preload|modulepreload|icon|apple-touch-icon|mask-icon)$/;

/**
 * Makes a document of a web app fit for any place in a package: its URLs, those of its styles and inline scripts too, become references from
 * the package's root, `<base>` and the link to the web app manifest go.
 *
 * @param text the document
 * @param path where it stands in the web app
 * @param move gives the place in the package of a file of the web app; of a page without `.html`
 * @returns undefined for one with too many elements, or too many in each other
 */
export function rewriteDocument(
  text: string,
  path: string,
  move: (path: string) => string,
): RewrittenDocument | undefined {
  const document = parseBounded(text);
  if (document === undefined) return undefined;
  const elements = [...elementsIn(document)];
  const base = baseOf(elements, path);
  const foreign: string[] = [];
  const iconPaths: string[] = [];
  let manifestPath: string | undefined;

  function moved(url: string): string {
    const reference = siteReference(url, base);
    if (reference === undefined) return url;
    return `/${encodePath(move(reference.path))}${reference.query}${reference.fragment}`;
  }

  function loaded(url: string): string {
    if (isForeign(url, base)) foreign.push(url);
    return moved(url);
  }

  /** A reference within the document, to a filter or a clip path, stays one. */
  const ofStyle = (url: string) => (url.startsWith('#') ? url : loaded(url));

  for (const element of elements) {
    const link = relOf(element);
    const href = attribute(element, 'href');
    if (link.includes('manifest')) manifestPath = siteReference(href ?? '', base)?.path;
    if (link.includes('icon')) iconPaths.push(siteReference(href ?? '', base)?.path ?? '');
    if (element.tagName === 'base' || link.includes('manifest')) {
      tree.detachNode(element);
      continue;
    }
    for (const item of element.attrs) {
      if (item.name === 'srcset' || item.name === 'imagesrcset') {
        const images = parseSrcset(item.value).map((image) => ({ ...image, url: loaded(image.url) }));
        item.value = stringifySrcset(images);
      } else if (item.name === 'style') {
        item.value = rewriteStyle(item.value, 'declarationList', ofStyle);
      } else if (URL_ATTRIBUTES.has(item.name) && !item.value.startsWith('#')) {
        item.value = isLoading(element, link) ? loaded(item.value) : moved(item.value);
      }
    }
    const isScript = element.tagName === 'script' && SCRIPT_TYPE.test(attribute(element, 'type') ?? '');
    for (const content of element.childNodes.filter(tree.isTextNode)) {
      if (element.tagName === 'style') content.value = rewriteStyle(content.value, 'stylesheet', ofStyle);
      if (isScript) content.value = rewriteScript(content.value, loaded);
    }
  }
  const title = elements.find(({ tagName }) => tagName === 'title');
  return {
    html: serialize(document),
    title: title === undefined ? '' : textOf(title).trim(),
    lang: elements[0] && attribute(elements[0], 'lang'),
    manifestPath,
    iconPaths: iconPaths.filter((icon) => icon !== ''),
    foreign,
    hasImportMap: elements.some(isImportMap),
  };
}

function parseBounded(text: string): DefaultTreeAdapterTypes.Document | undefined {
  try {
    return parse(text, { treeAdapter: boundedTree(new SourceBudget(MOST_ELEMENTS)) });
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    return undefined;
  }
}

function isImportMap(element: Element): boolean {
  return element.tagName === 'script' && attribute(element, 'type')?.toLowerCase() === 'importmap';
}

/** Whether browsers fetch what the element's URL names; one of a link is for people, or says only what there is. */
function isLoading({ tagName }: Element, rel: readonly string[]): boolean {
  return tagName === 'link' ? rel.some((name) => LOADING_RELS.test(name)) : !LINKS.has(tagName);
}

/** In tree order, those inside templates too. A loop, as documents can be deeper than the stack. */
function* elementsIn(document: Node): Generator<Element> {
  const open: Node[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (tree.isElementNode(node)) yield node;
    if ('content' in node) open.push(node.content);
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
}

function baseOf(elements: readonly Element[], path: string): string {
  const base = elements.find(({ tagName }) => tagName === 'base');
  const href = base && attribute(base, 'href');
  if (href === undefined) return path;
  return siteReference(href, path)?.path ?? path;
}

function relOf(element: Element): readonly string[] {
  if (element.tagName !== 'link') return [];
  return (attribute(element, 'rel') ?? '').toLowerCase().split(/[\t\n\f\r ]+/);
}

function isForeign(url: string, base: string): boolean {
  return /^(https?:)?\/\//i.test(url.trim()) && siteReference(url, base) === undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((item) => item.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
}
