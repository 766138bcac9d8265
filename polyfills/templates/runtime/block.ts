import { CallNodes } from './call-nodes.ts';
import { touches, type Change } from './change.ts';
import { ChoiceNodes } from './choice-nodes.ts';
import { listen } from './events.ts';
import { instantiate, nodeAt } from './instantiate.ts';
import { ListNodes } from './list-nodes.ts';
import { showsNodes, type LivePart, type NodesPart, type Place } from './live-part.ts';
import type { Owner } from './owner.ts';
import { AttributeValue, PropertyValue, TextValue } from './part-value.ts';
import type { BlockTemplate, Part, Path, Scope } from './template.ts';
import { usesOf } from './uses.ts';

type Interested = readonly (readonly [part: number, uses: readonly Path[]])[];
const indexes = new WeakMap<BlockTemplate, ReadonlyMap<string, Interested>>();

/** A piece of markup on the page: what is static, and the parts that follow the data. */
export class Block {
  readonly scope: Scope;
  /** Its nodes, until they are put into the page. */
  readonly content: Node;
  readonly #parts: readonly (LivePart | undefined)[];
  readonly #index: ReadonlyMap<string, Interested>;
  /** What stands side by side at its top. */
  readonly #top: readonly (Node | NodesPart)[];

  constructor(template: BlockTemplate, scope: Scope, owner: Owner) {
    this.scope = scope;
    const instance = instantiate(template, owner.document);
    this.content = instance.content;
    this.#index = indexOf(template);
    const top: (Node | NodesPart)[] = [...instance.top];
    // All are looked up before the first part adds nodes of its own.
    const nodes = template.parts.map(({ at }) => nodeAt(instance, at));
    this.#parts = template.parts.map((part, position) => {
      const node = nodes[position] as Node;
      const live = makeLive(part, node, scope, owner);
      if (part.at.length === 1 && live && showsNodes(live) && !('end' in part && part.end)) {
        top.splice(top.indexOf(node), 0, live);
      }
      return live;
    });
    this.#top = top;
  }

  /** Brings up to date what reads what was set, and nothing else. */
  change(change: Change): void {
    const interested = this.#index.get(change.root);
    if (interested === undefined) return;
    for (const [part, uses] of interested) if (touches(uses, change)) this.#parts[part]?.change(change);
  }

  /** Brings everything up to date. */
  changeAll(): void {
    for (const root of this.#index.keys()) this.change({ root, path: [], from: 0 });
  }

  eachNode(visit: (node: Node) => void): void {
    for (const top of this.#top) {
      if ('eachNode' in top) top.eachNode(visit);
      else visit(top);
    }
  }

  get firstNode(): Node | null {
    let first: Node | null = null;
    for (const top of this.#top) {
      if ('eachNode' in top) top.eachNode((node) => (first ??= node));
      else first ??= top;
      if (first !== null) break;
    }
    return first;
  }

  remove(): void {
    const nodes: Node[] = [];
    this.eachNode((node) => void nodes.push(node));
    for (const node of nodes) node.parentNode?.removeChild(node);
  }
}

function makeLive(part: Part, node: Node, scope: Scope, owner: Owner): LivePart | undefined {
  switch (part.kind) {
    case 'text':
      return new TextValue(part, node as Text, scope);
    case 'attribute':
      return new AttributeValue(part, node as Element, scope);
    case 'property':
      return new PropertyValue(part, node as Element, scope);
    case 'event':
      listen(part, node as Element, scope, owner);
      return undefined;
    case 'list':
      return new ListNodes(part, placeOf(part.end, node), scope, owner);
    case 'choice':
      return new ChoiceNodes(part, placeOf(part.end, node), scope, owner);
    case 'call':
      return new CallNodes(part, placeOf(part.end, node), scope, owner);
  }
}

function placeOf(end: boolean, node: Node): Place {
  return end ? { before: null, parent: node } : { before: node, parent: null };
}

/** Which parts read what, by its first name. */
function indexOf(template: BlockTemplate): ReadonlyMap<string, Interested> {
  const known = indexes.get(template);
  if (known) return known;
  const index = new Map<string, [number, Path[]][]>();
  template.parts.forEach((part, position) => {
    for (const use of usesOf(part)) {
      const root = use[0] as string;
      const interested = index.get(root) ?? [];
      index.set(root, interested);
      const last = interested.at(-1);
      if (last?.[0] === position) last[1].push(use);
      else interested.push([position, [use]]);
    }
  });
  indexes.set(template, index);
  return index;
}
