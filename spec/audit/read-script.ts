import type { AnyNode, CallExpression, NewExpression, Node, Options, Program } from 'acorn';
import { full } from 'acorn-walk';
import { BoundedParser } from './bounded-parser.ts';
import { placeIn, type FactsDraft, type Origin, type Reference, type ReferenceKind } from './facts.ts';
import { finding, type Place } from './finding.ts';
import { lineFinder } from './line-starts.ts';
import { featureOf } from './script-features.ts';
import { lastNameOf, nameOf, staticText } from './script-names.ts';
import { TooComplex, type SourceBudget } from './source-budget.ts';

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

const OPTIONS = {
  ecmaVersion: 'latest',
  allowHashBang: true,
  // A page's script is the body of a function.
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
} as const satisfies Partial<Options>;

function parseWithin(text: string, budget: SourceBudget): Program {
  let tokens = 0;
  const onToken = () => {
    tokens++;
    budget.spend();
  };
  try {
    return BoundedParser.parse(text, { ...OPTIONS, sourceType: 'script', onToken });
  } catch (error) {
    // A script is a module when it has static imports or exports, which only a module may have.
    const isModule = error instanceof SyntaxError && /\b(?:import|export)\b/.test(text);
    if (!isModule) throw error;
    budget.spend(-tokens);
    return BoundedParser.parse(text, { ...OPTIONS, sourceType: 'module', onToken });
  }
}

/** What a script shows, one node at a time, the inner ones first. */
class ScriptReader {
  /** Texts that no call has claimed. */
  readonly #texts = new Map<Node, Reference>();
  readonly #origin: Origin;
  readonly #budget: SourceBudget;
  readonly #placeAt: (offset: number) => { line: number; column: number };
  readonly #draft: FactsDraft;

  constructor(text: string, origin: Origin, budget: SourceBudget, draft: FactsDraft) {
    this.#placeAt = lineFinder(text);
    this.#origin = origin;
    this.#budget = budget;
    this.#draft = draft;
  }

  read(program: Program): void {
    full(program, (node) => {
      this.#budget.look();
      this.#visit(node);
    });
    // One by one: they may be more than a call takes arguments.
    for (const reference of this.#texts.values()) {
      this.#budget.look();
      this.#draft.references.push(reference);
    }
  }

  #place(node: Node): Place {
    const { line, column } = this.#placeAt(node.start);
    return placeIn(this.#origin, line, column);
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
 * @throws TooComplex, AuditOver
 */
export function readScript(text: string, origin: Origin, budget: SourceBudget, draft: FactsDraft): void {
  try {
    new ScriptReader(text, origin, budget, draft).read(parseWithin(text, budget));
  } catch (error) {
    // What the parser's or the walker's stack is too small for.
    if (error instanceof RangeError || (error instanceof Error && OUT_OF_STACK.test(error.message))) {
      throw new TooComplex();
    }
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as { loc?: { line: number; column: number } };
    const place = loc ? placeIn(origin, loc.line, loc.column + 1) : { path: origin.path };
    const message = `The script cannot be parsed: ${error.message}. What it does cannot be told.`;
    draft.problems.push(finding('error', 'script-syntax-error', place, message));
  }
}
