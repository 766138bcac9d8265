import type { Block } from './block.ts';
import { touches, type Change } from './change.ts';
import { put, type NodesPart, type Place } from './live-part.ts';
import type { Owner } from './owner.ts';
import type { ChoicePart, Scope } from './template.ts';
import { tools } from './tools.ts';

/** if, elif, else: the first branch whose condition holds. */
export class ChoiceNodes implements NodesPart {
  readonly #part: ChoicePart;
  readonly #place: Place;
  readonly #scope: Scope;
  readonly #owner: Owner;
  #chosen = -1;
  #block: Block | undefined;

  constructor(part: ChoicePart, place: Place, scope: Scope, owner: Owner) {
    this.#part = part;
    this.#place = place;
    this.#scope = scope;
    this.#owner = owner;
    this.#choose();
  }

  change(change: Change): void {
    const concernsChoice = this.#part.branches.some(
      ({ uses }) => uses !== undefined && touches(uses, change),
    );
    if (!(concernsChoice && this.#choose())) this.#block?.change(change);
  }

  eachNode(visit: (node: Node) => void): void {
    this.#block?.eachNode(visit);
  }

  /** True when another branch is shown now, which is up to date. */
  #choose(): boolean {
    const { branches } = this.#part;
    const chosen = branches.findIndex(({ read }) => read === undefined || Boolean(read(this.#scope, tools)));
    if (chosen === this.#chosen) return false;
    this.#chosen = chosen;
    this.#block?.remove();
    const body = branches[chosen]?.body;
    this.#block = body && this.#owner.block(body, this.#scope);
    if (this.#block) put(this.#block.content, this.#place);
    return true;
  }
}
