import type { PackageResources } from '../package-loader/package-resources.ts';
import type { Budgets } from './budgets.ts';
import { appearance, isStylesheetLink } from './element-rules.ts';
import {
  attributesOf,
  bodyOf,
  childrenOf,
  headOf,
  localNameOf,
  nodeTypeOf,
  rootOf,
  titleOf,
} from './node-members.ts';
import { checkAttributeCount } from './page-cost.ts';
import type { ElementNode, ViewNode } from './protocol.ts';
import { parseHtml } from './parse-html.ts';
import type { Slices } from './slices.ts';
import { BudgetError } from './view-error.ts';

/** A script that the page's HTML names; it never runs in the view. */
export interface PageScript {
  /** Package path. */
  readonly src?: string;
  /** Inline text. */
  readonly text?: string;
  readonly module: boolean;
}

export interface LoadedPage {
  /** The page's tree; its nodes are numbered from 1 in tree order. */
  readonly root: ElementNode;
  readonly title: string;
  readonly scripts: readonly PageScript[];
}

const JAVASCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/i;

export interface ReadOptions {
  /** Package path of the page: the base of its addresses. */
  readonly path: string;
  readonly resources: PackageResources;
  readonly budgets: Budgets;
  readonly slices: Slices;
}

/**
 * Parses a page's HTML without running or loading anything, takes its scripts out and numbers what is left. What never
 * shows is not in the tree; attributes are as the author wrote them.
 *
 * @param text a whole document, a fragment, or a single `template` whose content is the page
 * @throws {BudgetError} (rejects) when there is more of it than of any page within its budgets
 */
export async function readPage(
  text: string,
  { path, resources, budgets, slices }: ReadOptions,
): Promise<LoadedPage> {
  if (text.length > budgets.html) {
    throw new BudgetError(
      'html-budget',
      `${path} is ${text.length} units long; ${budgets.html} are allowed.`,
    );
  }
  const document = await parseHtml(text, budgets, slices);
  const html = rootOf(document)!;
  unwrapTemplate(headOf(document), bodyOf(document));
  if (bodyOf(document)?.localName !== 'body') html.append(globalThis.document.createElement('body'));
  const scripts: PageScript[] = [];
  let lastId = 0;

  function read(node: ChildNode): [ViewNode, ViewNode[]?] | undefined {
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE || type === Node.COMMENT_NODE) {
      const kind = type === Node.TEXT_NODE ? 'text' : 'comment';
      return [{ id: ++lastId, kind, text: (node as CharacterData).data }];
    }
    if (!isElement(node)) return undefined;
    const name = localNameOf(node);
    if (name === 'script') {
      const script = readScript(node, path, resources);
      if (script !== 'data') {
        if (script !== undefined) scripts.push(script);
        return undefined;
      }
    } else if (appearance(name) === 'nothing') return undefined;
    else if (name === 'link' && !isStylesheetLink(node.getAttribute('rel'))) return undefined;
    return readElement(node);
  }

  function readElement(element: Element): [ElementNode, ViewNode[]] {
    const name = localNameOf(element);
    const namespace = NAMESPACES[element.namespaceURI ?? ''];
    const children: ViewNode[] = [];
    // Reading one looks at all before it.
    checkAttributeCount(attributesOf(element).length, budgets);
    const node: ElementNode = {
      id: ++lastId,
      kind: 'element',
      name: isCreatable(name) ? name : 'mpt-unnameable',
      ...(namespace && { namespace }),
      attributes: [...attributesOf(element)].map(({ name, value }) => [name, value] as const),
      children,
    };
    return [node, children];
  }

  const [root, children] = readElement(html);
  const open = [{ left: contentOf(html), children }];
  for (let parent = open.at(-1); parent !== undefined; parent = open.at(-1)) {
    if (slices.isOver) await slices.pause();
    const { value: node } = parent.left.next();
    if (node === undefined) {
      open.pop();
      continue;
    }
    const [made, within] = read(node) ?? [];
    if (made !== undefined) parent.children.push(made);
    if (within !== undefined) open.push({ left: contentOf(node), children: within });
  }
  return { root, title: titleOf(document), scripts };
}

function contentOf(node: Node): ArrayIterator<ChildNode> {
  return [...childrenOf(node instanceof HTMLTemplateElement ? node.content : node)].values();
}

const NAMESPACES: Readonly<Record<string, 'svg' | 'mathml'>> = {
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1998/Math/MathML': 'mathml',
};

/** A page that is one `template`, beside styles and scripts at most, stands for the template's content. */
function unwrapTemplate(head: Element | null, body: Element | null): void {
  if (head === null || body === null) return;
  const tops = [...head.children, ...body.children];
  const shown = tops.filter(
    ({ localName }) => !['title', 'meta', 'link', 'style', 'script'].includes(localName),
  );
  const [template] = shown;
  if (shown.length !== 1 || !(template instanceof HTMLTemplateElement)) return;
  if (
    [...body.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
  )
    return;
  if (template.parentNode === body) template.replaceWith(template.content);
  else {
    template.remove();
    body.prepend(template.content);
  }
}

/** A script to be run, 'data' for a block of data, undefined for a script that no MiniApp has (foreign, `nomodule`). */
function readScript(
  script: Element,
  path: string,
  resources: PackageResources,
): PageScript | 'data' | undefined {
  const type = script.getAttribute('type')?.trim() ?? '';
  const module = type.toLowerCase() === 'module';
  if (!module && type !== '' && !JAVASCRIPT.test(type)) return 'data';
  if (!module && script.hasAttribute('nomodule')) return undefined;
  const href = script.getAttribute('src');
  if (href === null) return { text: script.textContent ?? '', module };
  const src = resources.resolve(href, path);
  return src === undefined ? undefined : { src, module };
}

function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** Whether a name that the parser let through can be given to an element by DOM too. */
function isCreatable(name: string): boolean {
  if (/^[a-z][\w.-]*$/i.test(name)) return true;
  try {
    return Boolean(document.createElement(name));
  } catch {
    return false;
  }
}
