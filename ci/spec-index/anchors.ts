import { idlNames, type IdlNames } from './idl-names.ts';
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  isElement,
  type Node,
  oneLine,
  textOf,
} from './html-tree.ts';

/** The anchors of a published text. */
export interface Anchors {
  /** In document order. */
  readonly all: readonly string[];
  of(element: Element): string | undefined;
}

/**
 * The ids that elements have, and those that ReSpec gives to sections, definitions and IDL when it publishes the text: the
 * pinned texts are its sources, and citations mean the published pages.
 */
export function assignAnchors(document: Node): Anchors {
  const ids = new Map<Element, string>();
  const taken = new Set<string>();
  const elements = [...elementsOf(document)];
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (id === undefined || id === '') continue;
    ids.set(element, id);
    taken.add(id);
  }
  const give = (element: Element, prefix: string, title: string) => {
    if (ids.has(element)) return;
    const id = freeId(slug(title, prefix), taken);
    taken.add(id);
    ids.set(element, id);
  };

  for (const element of elements.filter(({ tagName }) => tagName === 'section')) {
    const heading = childrenOf(element)
      .filter(isElement)
      .find(({ tagName }) => /^h[1-6]$/.test(tagName));
    if (heading !== undefined) give(element, '', oneLine(textOf(heading)));
  }
  const idl = idlNames(elements);
  for (const element of elements.filter(({ tagName }) => tagName === 'dfn')) {
    if (attribute(element, 'data-cite') !== undefined) continue;
    const name = oneLine(textOf(element)).replace(/`/g, '');
    const owner = idlOwner(element, name, idl);
    if (owner !== undefined) give(element, 'dom', owner === '' ? name : `${owner}-${name}`);
    else give(element, 'dfn', oneLine((attribute(element, 'data-lt') ?? name).split('|')[0] ?? name));
  }
  const named = [...idl].flatMap(([parent, members]) => [
    `dom-${parent}`,
    ...[...members].map((m) => `dom-${parent}-${m}`),
  ]);
  const all = [...new Set([...elements.flatMap((element) => ids.get(element) ?? []), ...lower(named)])];
  return { all, of: (element) => ids.get(element) };
}

const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase());

/** The interface that a definition is a member of; the empty string for an interface itself; undefined for other terms. */
function idlOwner(dfn: Element, name: string, idl: IdlNames): string | undefined {
  for (let node: Node | null = dfn; node !== null && isElement(node); node = node.parentNode) {
    const owner: string | undefined = attribute(node, 'data-dfn-for');
    if (owner !== undefined && idl.get(owner)?.has(name) === true) return owner;
  }
  return idl.has(name) ? '' : undefined;
}

function slug(title: string, prefix: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\W+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (prefix !== '') return `${prefix}-${words}`;
  if (words === '') return 'generatedID';
  return /^[a-z]/.test(words) ? words : `x${words}`;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 0;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
