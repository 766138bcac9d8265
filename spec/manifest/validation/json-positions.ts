import { parse, type DocumentNode, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { isOrderedMap } from '../ordered-map.ts';
import { pointerSegment } from '../findings.ts';

/** Line and column from 1; the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the parts of a JSON text stand. */
export interface JsonPositions {
  /** Of the value at a JSON pointer; of what does not exist, the innermost part around it that does. */
  at(pointer: string): Position;
  /** Pointers of members whose name stands in its object before, with the place of the later name. */
  repeatedMembers(): readonly { readonly pointer: string; readonly position: Position }[];
}

const START: Position = { line: 1, column: 1 };

/** Of a text that JSON.parse accepts. */
export function jsonPositions(text: string): JsonPositions {
  const root = documentOf(text)?.body;
  // Members by name of the objects that were looked into: a large one is asked for many of its members.
  const members = new WeakMap<ObjectNode, ReadonlyMap<string, ValueNode>>();
  const membersOf = (node: ObjectNode): ReadonlyMap<string, ValueNode> => {
    let byName = members.get(node);
    if (byName === undefined) {
      byName = new Map(node.members.map((member) => [nameOf(member), member.value]));
      members.set(node, byName);
    }
    return byName;
  };
  const step = (node: ValueNode, segment: string): ValueNode | undefined => {
    if (node.type === 'Object') return membersOf(node).get(segment);
    return node.type === 'Array' ? node.elements[Number(segment)]?.value : undefined;
  };
  return {
    at(pointer) {
      let node = root;
      for (const segment of pointer.split('/').slice(1)) {
        const inner = node && step(node, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
        if (inner === undefined) break;
        node = inner;
      }
      return node === undefined ? START : startOf(node);
    },
    repeatedMembers: () => (root === undefined ? [] : [...repeatedMembers(root, '')]),
  };
}

/** Where a text stops being JSON. */
export function syntaxErrorPosition(text: string): Position {
  try {
    parse(text, { mode: 'json' });
  } catch (error) {
    if (isOrderedMap(error) && typeof error['line'] === 'number' && typeof error['column'] === 'number') {
      return { line: error['line'], column: error['column'] };
    }
  }
  return START;
}

function documentOf(text: string): DocumentNode | undefined {
  try {
    return parse(text, { mode: 'json' });
  } catch {
    // Where the two parsers differ, findings are told without their place.
    return undefined;
  }
}

function* repeatedMembers(
  node: ValueNode,
  pointer: string,
): Generator<{ pointer: string; position: Position }> {
  if (node.type === 'Array') {
    for (const [index, { value }] of node.elements.entries())
      yield* repeatedMembers(value, `${pointer}/${index}`);
  }
  if (node.type !== 'Object') return;
  const names = new Set<string>();
  for (const member of node.members) {
    const name = nameOf(member);
    const inner = `${pointer}/${pointerSegment(name)}`;
    if (names.has(name)) yield { pointer: inner, position: startOf(member) };
    names.add(name);
    yield* repeatedMembers(member.value, inner);
  }
}

function nameOf({ name }: ObjectNode['members'][number]): string {
  return name.type === 'String' ? name.value : name.name;
}

function startOf({ loc }: { readonly loc: { readonly start: Position } }): Position {
  return { line: loc.start.line, column: loc.start.column };
}
