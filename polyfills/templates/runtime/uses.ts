import type { BlockTemplate, Part, Path } from './template.ts';

const ofBlocks = new WeakMap<BlockTemplate, readonly Path[]>();

/** All that a part reads, with what the blocks in it read of their surroundings. */
export function usesOf(part: Part): readonly Path[] {
  switch (part.kind) {
    case 'event':
      return [];
    case 'list':
      return [
        ...part.uses,
        ...usesInside(part.body).filter(([root]) => root !== part.item && root !== part.index),
      ];
    case 'choice':
      return part.branches.flatMap(({ uses = [], body }) => [...uses, ...usesInside(body)]);
    case 'call':
      return [...part.name.uses, ...part.fields.flatMap(({ uses }) => uses)];
    default:
      return part.uses;
  }
}

/** What a block reads, each path once. */
export function usesInside(block: BlockTemplate): readonly Path[] {
  let uses = ofBlocks.get(block);
  if (uses === undefined) {
    const byText = new Map(block.parts.flatMap(usesOf).map((path) => [path.join('.'), path]));
    uses = [...byText.values()];
    ofBlocks.set(block, uses);
  }
  return uses;
}
