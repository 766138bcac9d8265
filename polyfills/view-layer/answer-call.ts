import { READABLE, RECTS, WINDOW, type ViewCallName, type CallValue } from '../channel/call-operations.ts';
import { CallError } from '../channel/sinks.ts';
import { focusedIn, isNode, memberOf, windowOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import { checkCssDepth } from './page-cost.ts';
import { BudgetError, ProtocolError, wrongRequest } from './view-error.ts';

/** Units of a selector, property or query that a script asks about. */
const CSS_LIMIT = 10_000;

/** The view that a call is about. */
export interface AskedView {
  readonly document: Document;
  readonly table: NodeTable;
}

type Answer = (view: AskedView, node: number, args: readonly CallValue[]) => CallValue[];

/** What a logic layer may ask of a view, each by its name. Nothing here changes the view. */
const ANSWERS: Readonly<Record<ViewCallName, Answer>> = {
  read({ table }, node, args) {
    const value = memberOf(table.element(node), choice(args[0], READABLE));
    return [isNode(value) ? numberOf(value, table) : primitive(value)];
  },
  rect: ({ table }, node) => values(Element.prototype.getBoundingClientRect.call(table.element(node))),
  rects({ table }, node) {
    const rects = Element.prototype.getClientRects.call(table.element(node));
    return Array.from(rects).slice(0, RECTS).flatMap(values);
  },
  style({ table, document }, node, args) {
    const style = styleOf(document, table, node, args[0]);
    const property = cssText(args[1], table);
    return [style.getPropertyValue(property), style.getPropertyPriority(property)];
  },
  'style-names': ({ table, document }, node, args) => [...styleOf(document, table, node, args[0])],
  'from-point'({ table, document }, _node, [x, y]) {
    const found = Document.prototype.elementsFromPoint.call(document, number(x), number(y));
    return found.map((element) => table.idOf(element)).filter((id) => id !== undefined);
  },
  media({ document, table }, _node, args) {
    const { matches, media } = shownWindow(document).matchMedia(cssText(args[0], table));
    return [matches, media];
  },
  window({ document, table }, _node, args) {
    const name = choice(args[0], WINDOW);
    const window = shownWindow(document);
    if (name === 'activeElement') return [numberOf(focusedIn(document), table)];
    if (name === 'screenWidth') return [window.screen.width];
    if (name === 'screenHeight') return [window.screen.height];
    return [primitive(Reflect.get(window, name))];
  },
  visible({ table }, node, [opacity, visibility, content]) {
    const options = {
      opacityProperty: opacity === true,
      visibilityProperty: visibility === true,
      contentVisibilityAuto: content === true,
    };
    return [Element.prototype.checkVisibility.call(table.element(node), options)];
  },
  bbox({ table }, node) {
    const element = table.element(node) as Partial<SVGGraphicsElement>;
    return typeof element.getBBox === 'function' ? values(element.getBBox()) : [];
  },
  supports({ table }, _node, [property, value]) {
    const first = cssText(property, table);
    return [value === null ? CSS.supports(first) : CSS.supports(first, cssText(value, table))];
  },
  'range-rect'({ table, document }, node, [end, from, to]) {
    const range = Document.prototype.createRange.call(document);
    range.setStart(table.node(node), number(from));
    range.setEnd(table.node(number(end)), number(to));
    return values(range.getBoundingClientRect());
  },
};

/**
 * Answers a call of the logic layer.
 *
 * @throws {ProtocolError} for arguments that no logic layer gives
 * @throws {CallError} for what the platform refuses, to be thrown at the script that asked
 */
export function answerCall(
  view: AskedView,
  operation: ViewCallName,
  node: number,
  args: readonly CallValue[],
): CallValue[] {
  try {
    return ANSWERS[operation](view, node, args);
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    if (error instanceof BudgetError) throw new CallError('QuotaExceededError', error.message);
    // Of the view's realm, so no instance of the host's DOMException.
    const { name, message } = error as { name?: unknown; message?: unknown };
    throw new CallError(String(name), String(message));
  }
}

function styleOf(
  document: Document,
  table: NodeTable,
  node: number,
  pseudo: CallValue | undefined,
): CSSStyleDeclaration {
  return shownWindow(document).getComputedStyle(table.element(node), cssText(pseudo, table) || null);
}

function shownWindow(document: Document): Window & typeof globalThis {
  const window = windowOf(document);
  if (window === null) throw new CallError('InvalidStateError', 'The page is not shown any more.');
  return window;
}

function values({ x, y, width, height }: DOMRect): number[] {
  return [x, y, width, height];
}

function numberOf(node: unknown, table: NodeTable): number {
  return isNode(node) ? (table.idOf(node) ?? 0) : 0;
}

function primitive(value: unknown): CallValue {
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as CallValue) : null;
}

function text(value: CallValue | undefined): string {
  if (typeof value !== 'string') throw wrong();
  return value;
}

/** Browsers parse it with brackets inside each other, and all of it at once. */
function cssText(value: CallValue | undefined, { budgets }: NodeTable): string {
  const css = text(value);
  if (css.length > CSS_LIMIT) {
    throw new CallError('QuotaExceededError', `A text of CSS is longer than ${CSS_LIMIT} units.`);
  }
  checkCssDepth(css, budgets);
  return css;
}

function number(value: CallValue | undefined): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong();
  return value;
}

function choice<T extends string>(value: CallValue | undefined, of: readonly T[]): T {
  const known = of.find((name) => name === value);
  if (known === undefined) throw wrong();
  return known;
}

function wrong(): ProtocolError {
  return wrongRequest('bad-call');
}
