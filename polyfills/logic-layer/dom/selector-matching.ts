import { parse, type PseudoSelector, type Selector } from 'css-what';
import type { Element } from './element.ts';
import { isDisabled } from './forms/disabled.ts';
import { isHtml } from './is-html.ts';
import { XHTML } from './namespaces.ts';
import type { Node } from './node.ts';
import { DOCUMENT, ELEMENT } from './node-type.ts';
import { attributeTest } from './selector-attributes.ts';
import { langTest } from './selector-language.ts';
import { nthTest } from './selector-nth.ts';
import { stateOf, STATES } from './selector-states.ts';
import { following } from './tree.ts';

/** Whether an element matches; `scope` is what `:scope` stands for, and inside `:has()` the element that has. */
export type Test = (element: Element, scope: Node) => boolean;

const TEXTUAL =
  ':is(textarea,input:not([type=hidden],[type=range],[type=color],[type=checkbox],[type=radio],[type=file],[type=submit],[type=image],[type=reset],[type=button]))';
/** Pseudo-classes that stand for other selectors. */
const ALIASES: Readonly<Record<string, string>> = {
  'any-link': ':is(a,area)[href]',
  link: ':any-link',
  required: ':is(input,select,textarea)[required]',
  optional: ':is(input,select,textarea):not([required])',
  'read-write': `${TEXTUAL}:not([readonly],:disabled),[contenteditable]:not([contenteditable=false i])`,
  'read-only': ':not(:read-write)',
  'first-child': ':nth-child(1)',
  'last-child': ':nth-last-child(1)',
  'only-child': ':first-child:last-child',
  'first-of-type': ':nth-of-type(1)',
  'last-of-type': ':nth-last-of-type(1)',
  'only-of-type': ':first-of-type:last-of-type',
};
const NEVER = new Set(['visited', 'host', 'host-context']);
const DISABLEABLE = new Set(['button', 'input', 'select', 'textarea', 'optgroup', 'option', 'fieldset']);
/** @throws {Error} for what is no list of selectors */
export function compileList(list: string | readonly Selector[][]): Test {
  const tests = (typeof list === 'string' ? parse(list) : list).map((selector) => compile(selector));
  return (element, scope) => tests.some((test) => test(element, scope));
}

/** https://drafts.csswg.org/selectors-4/#match-against-element: compounds from the left, each with what it asks of others. */
function compile(selector: readonly Selector[], leftmost?: Test): Test {
  let relation = leftmost;
  let compound: Test[] = [];
  const close = (): Test => {
    const tests = relation === undefined ? compound : [...compound, relation];
    return (element, scope) => tests.every((test) => test(element, scope));
  };
  for (const part of selector) {
    const simple = simpleTest(part);
    if (simple !== undefined) compound.push(simple);
    else {
      relation = related(part.type, close());
      compound = [];
    }
  }
  return close();
}

/** https://drafts.csswg.org/selectors-4/#combinators */
function related(combinator: string, test: Test): Test {
  switch (combinator) {
    case 'child':
      return ({ parentElement }, scope) => parentElement !== null && test(parentElement, scope);
    case 'descendant':
      return (element, scope) => someOf(element, 'parentElement', (found) => test(found, scope));
    case 'adjacent':
      return ({ previousElementSibling: previous }, scope) => previous !== null && test(previous, scope);
    case 'sibling':
      return (element, scope) => someOf(element, 'previousElementSibling', (found) => test(found, scope));
    default:
      throw new Error('a combinator is unknown');
  }
}

function someOf(
  element: Element,
  next: 'parentElement' | 'previousElementSibling' | 'nextElementSibling',
  test: (element: Element) => boolean,
): boolean {
  for (let found = element[next]; found !== null; found = found[next]) if (test(found)) return true;
  return false;
}

/** Undefined for a combinator. */
function simpleTest(part: Selector): Test | undefined {
  switch (part.type) {
    case 'universal':
      return () => true;
    case 'tag': {
      const { name } = part;
      const lower = name.toLowerCase();
      return (element) => element.localName === (isHtml(element) ? lower : name);
    }
    case 'attribute':
      return attributeTest(part);
    case 'pseudo':
      return pseudoTest(part);
    case 'pseudo-element':
      return () => false;
    default:
      return undefined;
  }
}

function pseudoTest({ name, data }: PseudoSelector): Test {
  const nth = /^nth-(last-)?(child|of-type)$/.exec(name);
  if (nth !== null)
    return nthTest(`${data as string}`, nth[1] !== undefined, nth[2] === 'of-type', compileList);
  if (Array.isArray(data)) return listTest(name, data);
  const alias = ALIASES[name];
  if (name === 'lang' && data !== null) return langTest(data);
  if (data !== null) throw new Error(`:${name}() is unknown`);
  if (alias !== undefined) return compileList(alias);
  if (STATES.some((state) => state === name)) return (element) => stateOf(element, name);
  if (NEVER.has(name)) return () => false;
  switch (name) {
    case 'root':
      return (element) => element.treeParent?.nodeType === DOCUMENT;
    case 'scope':
      return (element, scope) =>
        element === scope || (scope.nodeType === DOCUMENT && element.treeParent === scope);
    case 'disabled':
      return (element) => canBeDisabled(element) && isDisabled(element);
    case 'enabled':
      return (element) => canBeDisabled(element) && !isDisabled(element);
    default:
      throw new Error(`:${name} is unknown`);
  }
}

/** https://html.spec.whatwg.org/multipage/semantics-other.html#concept-element-disabled */
function canBeDisabled({ localName, namespaceURI }: Element): boolean {
  return namespaceURI === XHTML && DISABLEABLE.has(localName);
}

function listTest(name: string, list: readonly Selector[][]): Test {
  if (name === 'has') return hasTest(list);
  const test = compileList(list);
  if (name === 'not') return (element, scope) => !test(element, scope);
  if (name.startsWith('host')) return () => false;
  return test;
}

/** https://drafts.csswg.org/selectors-4/#relational */
function hasTest(list: readonly Selector[][]): Test {
  const isAnchor: Test = (element, anchor) => element === anchor;
  const tests = list.map((selector) => {
    const isDescendant = simpleTest(selector[0]!) !== undefined;
    const relative: Selector[] = isDescendant
      ? [{ type: 'descendant' } as Selector, ...selector]
      : [...selector];
    const isBeside = ['adjacent', 'sibling'].includes(relative[0]!.type);
    return { isBeside, test: compile(relative, isAnchor) };
  });
  return (element) =>
    tests.some(({ isBeside, test }) => {
      const within = (root: Element): boolean => someInside(root, (found) => test(found, element));
      return isBeside
        ? someOf(element, 'nextElementSibling', (found) => test(found, element) || within(found))
        : within(element);
    });
}

function someInside(root: Element, test: (element: Element) => boolean): boolean {
  for (let node = following(root, root); node !== null; node = following(node, root)) {
    if (node.nodeType === ELEMENT && test(node as Element)) return true;
  }
  return false;
}
