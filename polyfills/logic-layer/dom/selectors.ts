import { library } from '../libraries.ts';
import type { Element } from './element.ts';
import { descendants } from './html-collection.ts';
import { isHtml } from './is-html.ts';
import type { Node } from './node.ts';
import { ELEMENT } from './node-type.ts';
import type { Test } from './selector-matching.ts';
import { following } from './tree.ts';

/** Selectors that were compiled: scripts ask the same ones again and again. */
const compiled = new Map<string, Test>();
const COMPILED = 256;

/** @throws {DOMException} SyntaxError */
function compileFor(selectors: string): Test {
  const known = compiled.get(selectors);
  if (known !== undefined) return known;
  const { compileList } = library('selectors');
  try {
    checkSyntax(selectors);
    const test = compileList(selectors);
    if (compiled.size >= COMPILED) compiled.clear();
    compiled.set(selectors, test);
    return test;
  } catch (error) {
    throw new DOMException(`"${selectors}" is not a selector: ${(error as Error).message}`, 'SyntaxError');
  }
}

/** What the parser lets through though it is no selector. */
function checkSyntax(selectors: string): void {
  if (
    /(?:^|,)[\t\n\f\r ]*(?:$|,)|[>+~][\t\n\f\r ]*$|\.\.|\[[^\]"']*=\s*\]|^[\t\n\f\r ]*[>+~]/.test(selectors)
  ) {
    throw new SyntaxError('something is missing');
  }
}

const SIMPLE = /^([#.]?)(-?[A-Za-z_][\w-]*)$/;

/** One id, class or name needs no compiler. */
function simpleTest(selectors: string): ((element: Element) => boolean) | undefined {
  const [, kind, name] = SIMPLE.exec(selectors) ?? [];
  if (name === undefined) return undefined;
  if (kind === '#') return (element) => element.getAttribute('id') === name;
  if (kind === '.') {
    const whole = new RegExp(`(?:^|[\\t\\n\\f\\r ])${name}(?:$|[\\t\\n\\f\\r ])`);
    return (element) => {
      const value = element.getAttribute('class');
      return value !== null && (value === name || whole.test(value));
    };
  }
  const lower = name.toLowerCase();
  return (element) => element.localName === (isHtml(element) ? lower : name);
}

function testFor(selectors: string, scope: Node): (element: Element) => boolean {
  const simple = simpleTest(selectors);
  if (simple !== undefined) return simple;
  const test = compileFor(selectors);
  return (element) => test(element, scope);
}

/** https://dom.spec.whatwg.org/#scope-match-a-selectors-string @throws {DOMException} SyntaxError */
export function queryAll(scope: Node, selectors: string): Element[] {
  return descendants(scope, testFor(selectors, scope));
}

/** @throws {DOMException} SyntaxError */
export function queryFirst(scope: Node, selectors: string): Element | null {
  const test = testFor(selectors, scope);
  for (let node = following(scope, scope); node !== null; node = following(node, scope)) {
    if (isElement(node) && test(node)) return node;
  }
  return null;
}

/** @throws {DOMException} SyntaxError */
export function matches(element: Element, selectors: string): boolean {
  return testFor(selectors, element)(element);
}

/** https://dom.spec.whatwg.org/#dom-element-closest @throws {DOMException} SyntaxError */
export function closest(element: Element, selectors: string): Element | null {
  const test = testFor(selectors, element);
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (test(at)) return at;
  return null;
}

/** The first element under `scope`, in tree order, with this id. */
export function findById(scope: Node, id: string): Element | null {
  if (id === '') return null;
  for (let node = following(scope, scope); node !== null; node = following(node, scope)) {
    if (isElement(node) && node.getAttribute('id') === id) return node;
  }
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
