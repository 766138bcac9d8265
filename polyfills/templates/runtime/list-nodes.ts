import type { Block } from './block.ts';
import { below, touches, type Change } from './change.ts';
import { entriesOf, keyOf, type Entry } from './list-items.ts';
import { put, type NodesPart, type Place } from './live-part.ts';
import { longestRun } from './longest-run.ts';
import type { Owner } from './owner.ts';
import type { ListPart, Path, Scope } from './template.ts';
import { tools } from './tools.ts';
import { usesInside } from './uses.ts';
import { warnOnce } from './warn-once.ts';

interface Row {
  readonly block: Block;
  key: unknown;
}

/** A block for each item of a list. What has a key keeps its nodes, which move with it. */
export class ListNodes implements NodesPart {
  readonly #part: ListPart;
  readonly #place: Place;
  readonly #scope: Scope;
  readonly #owner: Owner;
  /** What a row reads of its surroundings; its own variables have names that nothing else has. */
  readonly #around: readonly Path[];
  #rows: readonly Row[] = [];

  constructor(part: ListPart, place: Place, scope: Scope, owner: Owner) {
    this.#part = part;
    this.#place = place;
    this.#scope = scope;
    this.#owner = owner;
    this.#around = usesInside(part.body);
    this.#showAll();
  }

  change(change: Change): void {
    const { uses, source } = this.#part;
    if (touches(uses, change)) {
      const from = below(source, change);
      if (!(from >= 0 && from < change.path.length && this.#changeRow(change, from))) this.#showAll();
    }
    if (touches(this.#around, change)) for (const { block } of this.#rows) block.change(change);
  }

  eachNode(visit: (node: Node) => void): void {
    for (const { block } of this.#rows) block.eachNode(visit);
  }

  /** One item was changed, or something in it. False when it is not shown yet. */
  #changeRow({ path }: Change, from: number): boolean {
    const { item, key } = this.#part;
    const list = this.#part.read(this.#scope, tools);
    const name = path[from] as string | number;
    const at = Array.isArray(list)
      ? Number(name)
      : this.#rows.findIndex(({ block }) => block.scope.index === String(name));
    const row = this.#rows[at];
    if (row === undefined) return false;
    const { scope } = row.block;
    scope.item = Array.isArray(list) ? list[at] : tools.get(list, name);
    const isInside = from + 1 < path.length;
    if (key !== undefined && (!isInside || path[from + 1] === key)) row.key = keyOf(scope.item, key);
    row.block.change({ root: item, path, from: from + 1 });
    return true;
  }

  #showAll(): void {
    const { read, key } = this.#part;
    const entries = entriesOf(read(this.#scope, tools));
    const known = this.#knownRows();
    const taken = new Set<unknown>();
    const rows: Row[] = [];
    const places = entries.map((entry, position) => {
      let own: unknown = key === undefined ? position : keyOf(entry[1], key);
      if (taken.has(own)) {
        warnOnce(
          `Items of a list have the same ${key}, such as "${tools.text(own)}"; the later is known by its position.`,
        );
        own = `${position} of ${entries.length}`;
      }
      taken.add(own);
      const at = known.get(own) ?? -1;
      const row = this.#rows[at] ?? { block: this.#newBlock(entry), key: own };
      if (at >= 0) this.#update(row, entry);
      rows.push(row);
      return at;
    });
    this.#removeRest(new Set(places));
    this.#rows = rows;
    this.#arrange(rows, places);
  }

  #knownRows(): ReadonlyMap<unknown, number> {
    return new Map(
      this.#rows.map(({ key }, position) => [this.#part.key === undefined ? position : key, position]),
    );
  }

  #newBlock([index, item]: Entry): Block {
    const { data } = this.#scope;
    return this.#owner.block(this.#part.body, { data, up: this.#scope, item, index });
  }

  #update({ block }: Row, [index, item]: Entry): void {
    const { scope } = block;
    scope.item = item;
    block.change({ root: this.#part.item, path: [], from: 0 });
    if (scope.index === index) return;
    scope.index = index;
    block.change({ root: this.#part.index, path: [], from: 0 });
  }

  #removeRest(kept: ReadonlySet<number>): void {
    this.#rows.forEach(({ block }, position) => {
      if (!kept.has(position)) block.remove();
    });
  }

  /** Puts the rows in order, from the last to the first, moving as few as can be. */
  #arrange(rows: readonly Row[], places: readonly number[]): void {
    const staying = longestRun(places);
    const { document } = this.#owner;
    let { before } = this.#place;
    let fresh: DocumentFragment | undefined;
    const flush = (): void => {
      const first = fresh?.firstChild;
      if (!fresh || !first) return;
      put(fresh, { ...this.#place, before });
      before = first;
      fresh = undefined;
    };
    for (let position = rows.length - 1; position >= 0; position--) {
      const { block } = rows[position] as Row;
      if (places[position] === -1) {
        // What is new and stands together goes into the page together.
        fresh ??= document.createDocumentFragment();
        fresh.insertBefore(block.content, fresh.firstChild);
        continue;
      }
      flush();
      if (!staying.has(position)) {
        block.eachNode((node) => put(node, { ...this.#place, before }));
      }
      before = block.firstNode ?? before;
    }
    flush();
  }
}
