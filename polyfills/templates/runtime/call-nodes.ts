import type { Block } from './block.ts';
import { below, touches, type Change } from './change.ts';
import { put, type NodesPart, type Place } from './live-part.ts';
import type { Owner } from './owner.ts';
import type { CallPart, Scope } from './template.ts';
import { tools } from './tools.ts';
import { warnOnce } from './warn-once.ts';

/** What calls itself without end would fill the page. */
const MAX_DEPTH = 64;
let depth = 0;

/** A named template with data of its own. */
export class CallNodes implements NodesPart {
  readonly #part: CallPart;
  readonly #place: Place;
  readonly #outer: Scope;
  readonly #owner: Owner;
  readonly #inner = {
    data: {} as Record<string, unknown>,
    up: null,
    item: undefined,
    index: 0,
  } satisfies Scope;
  readonly #depth = depth;
  #name = '';
  #block: Block | undefined;

  constructor(part: CallPart, place: Place, outer: Scope, owner: Owner) {
    this.#part = part;
    this.#place = place;
    this.#outer = outer;
    this.#owner = owner;
    this.#readData();
    this.#choose();
  }

  change(change: Change): void {
    this.#readData();
    if (touches(this.#part.name.uses, change) && this.#choose()) return;
    for (const { name, uses, source } of this.#part.fields) {
      if (!touches(uses, change)) continue;
      const { path } = change;
      const from = below(source, change);
      if (name !== undefined) {
        this.#block?.change(from < 0 ? { root: name, path: [], from: 0 } : { root: name, path, from });
      } else if (from >= 0 && from < path.length) {
        this.#block?.change({ root: String(path[from]), path, from: from + 1 });
      } else {
        this.#block?.changeAll();
      }
    }
  }

  eachNode(visit: (node: Node) => void): void {
    this.#block?.eachNode(visit);
  }

  /** Into the same object, which the scopes of lists inside have too. */
  #readData(): void {
    const { data } = this.#inner;
    for (const name of Object.keys(data)) delete data[name];
    for (const { name, read } of this.#part.fields) {
      const value = read(this.#outer, tools);
      if (name !== undefined) data[name] = value;
      else if (typeof value === 'object' && value !== null) Object.assign(data, value);
    }
  }

  #choose(): boolean {
    const name = tools.text(this.#part.name.read(this.#outer, tools));
    if (name === this.#name) return false;
    this.#name = name;
    this.#block?.remove();
    const template = Object.hasOwn(this.#part.templates, name) ? this.#part.templates[name] : undefined;
    if (template === undefined && name !== '') warnOnce(`There is no template "${name}".`);
    if (this.#depth >= MAX_DEPTH) throw new RangeError(`The template "${name}" calls itself without end.`);
    const outer = depth;
    depth = this.#depth + 1;
    try {
      this.#block = template && this.#owner.block(template, this.#inner);
    } finally {
      depth = outer;
    }
    if (this.#block) put(this.#block.content, this.#place);
    return true;
  }
}
