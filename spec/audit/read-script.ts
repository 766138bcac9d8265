import {
  parse,
  type AnyNode,
  type CallExpression,
  type NewExpression,
  type Node,
  type Options,
  type Program,
} from 'acorn';
import { full } from 'acorn-walk';
import { placeIn, type FactsDraft, type Origin, type Reference, type ReferenceKind } from './facts.ts';
import { finding, type Place } from './finding.ts';
import { featureOf } from './script-features.ts';
import { lastNameOf, nameOf, staticText } from './script-names.ts';

/** Calls by what becomes of the address in their first argument. */
const ADDRESS_TAKERS: ReadonlyMap<string, ReferenceKind> = new Map([
  ['fetch', 'load'],
  ['Request', 'load'],
  ['WebSocket', 'load'],
  ['EventSource', 'load'],
  ['navigator.sendBeacon', 'load'],
  ['Worker', 'script'],
  ['SharedWorker', 'script'],
  ['importScripts', 'script'],
  ['navigator.serviceWorker.register', 'script'],
]);
const TIMERS = new Set(['setTimeout', 'setInterval']);
const HTTP_METHOD = /^(?:get|head|post|put|patch|delete|options)$/i;
const CODE_ADDRESS = /^\s*(?:javascript|data|blob):/i;

/** How the parser says that its own stack is too small for a script. */
const OUT_OF_STACK = /stack space/;

/** More tokens than are looked at. */
class TooManyTokens extends Error {}

const OPTIONS = {
  ecmaVersion: 'latest',
  locations: true,
  allowHashBang: true,
  // A page's script is the body of a function.
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
} as const satisfies Partial<Options>;

function parseWithin(text: string, maxTokens: number): Program {
  let tokens = 0;
  const onToken = () => {
    if (++tokens > maxTokens) throw new TooManyTokens();
  };
  try {
    return parse(text, { ...OPTIONS, sourceType: 'script', onToken });
  } catch (error) {
    // A script is a module when it has static imports or exports, which only a module may have.
    const isModule = error instanceof SyntaxError && /\b(?:import|export)\b/.test(text);
    if (!isModule) throw error;
    tokens = 0;
    return parse(text, { ...OPTIONS, sourceType: 'module', onToken });
  }
}

/** What a script shows, one node at a time, the inner ones first. */
class ScriptReader {
  /** Texts that no call has claimed. */
  readonly #texts = new Map<Node, Reference>();
  readonly #origin: Origin;
  readonly #draft: FactsDraft;

  constructor(origin: Origin, draft: FactsDraft) {
    this.#origin = origin;
    this.#draft = draft;
  }

  read(program: Program): void {
    full(program, (node) => this.#visit(node));
    this.#draft.references.push(...this.#texts.values());
  }

  #place(node: Node): Place {
    const start = node.loc?.start ?? { line: 1, column: 0 };
    return placeIn(this.#origin, start.line, start.column + 1);
  }

  #addText(node: Node, kind: ReferenceKind, url: string, isPartial: boolean): void {
    const place = this.#place(node);
    if (url === '') return;
    this.#texts.set(node, { place, kind, url, isPartial });
  }

  #code(node: Node, by: string, isCertain = true): void {
    this.#draft.dynamicCode.push({ place: this.#place(node), by, isCertain });
  }

  #visit(visited: Node): void {
    const node = visited as AnyNode;
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') this.#addText(node, 'text', node.value, false);
        break;
      case 'TemplateLiteral': {
        const { text = '', isPartial = false } = staticText(node) ?? {};
        this.#addText(node, 'text', text, isPartial);
        break;
      }
      case 'BinaryExpression': {
        const joined = staticText(node);
        const known = joined && this.#texts.get(joined.node);
        if (known) this.#texts.set(joined.node, { ...known, isPartial: true });
        break;
      }
      case 'Identifier':
      case 'MemberExpression':
        this.#readName(node);
        break;
      case 'CallExpression':
      case 'NewExpression':
        this.#readCall(node);
        break;
      case 'ImportExpression':
        this.#claim(node, node.source, 'script');
        break;
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (node.source) this.#claim(node, node.source, 'script');
        break;
    }
  }

  #readName(node: AnyNode): void {
    const name = nameOf(node);
    if (name === undefined) return;
    if (name === 'eval') this.#code(node, 'eval');
    const feature = featureOf(name);
    if (feature !== undefined) this.#draft.features.push({ place: this.#place(node), feature, api: name });
  }

  /** Says what becomes of an address that is an argument; code that is made of it is found here too. */
  #claim(call: Node, argument: AnyNode | undefined, kind: ReferenceKind): void {
    const written = staticText(argument);
    if (written === undefined) {
      if (kind === 'script') this.#code(call, 'a script whose address is not in the source', false);
      return;
    }
    if (kind === 'script' && CODE_ADDRESS.test(written.text))
      this.#code(call, 'a script that is its own address');
    this.#addText(written.node, kind, written.text, written.isPartial);
  }

  #readCall(node: CallExpression | NewExpression): void {
    const name = nameOf(node.callee);
    const last = lastNameOf(node.callee);
    const [first, second] = node.arguments;
    const isConstructorOfConstructor =
      last === 'constructor' &&
      node.callee.type === 'MemberExpression' &&
      lastNameOf(node.callee.object) === 'constructor';
    if (name === 'Function') this.#code(node, 'Function');
    else if (isConstructorOfConstructor) this.#code(node, 'the constructor of a function');
    else if (name !== undefined && TIMERS.has(name) && staticText(first) !== undefined)
      this.#code(node, `${name} with a text`);
    const kind = name === undefined ? undefined : ADDRESS_TAKERS.get(name);
    if (kind !== undefined && first !== undefined) this.#claim(node, first, kind);
    // XMLHttpRequest, whatever the object is called.
    const method = last === 'open' ? staticText(first) : undefined;
    if (method && HTTP_METHOD.test(method.text)) this.#claim(node, second, 'load');
  }
}

/**
 * Gathers what a script shows: addresses and texts that may be some, code made from text, APIs behind permissions.
 *
 * @param text without what cannot be JavaScript around it
 * @param origin where it stands
 */
export function readScript(text: string, origin: Origin, maxTokens: number, draft: FactsDraft): void {
  try {
    new ScriptReader(origin, draft).read(parseWithin(text, maxTokens));
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    const place = loc ? placeIn(origin, loc.line, loc.column + 1) : { path: origin.path };
    const isTooDeep =
      error instanceof RangeError || (error instanceof Error && OUT_OF_STACK.test(error.message));
    if (error instanceof TooManyTokens || isTooDeep) {
      const message = 'The script is too long or too deeply nested to be audited. Split it.';
      draft.problems.push(finding('error', 'source-too-complex', { path: origin.path }, message));
    } else if (error instanceof SyntaxError) {
      const message = `The script cannot be parsed: ${error.message}. What it does cannot be told.`;
      draft.problems.push(finding('error', 'script-syntax-error', place, message));
    } else throw error;
  }
}
