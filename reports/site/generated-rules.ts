import type { SpecGroup } from './groups.ts';

/**
 * The rules that depend on how many groups and products there are: folding by check box, and one product at a time on a
 * narrow screen. Names are numbers of our own, never text of a run.
 */
export function generatedRules(groups: readonly SpecGroup[], columnCount: number): string {
  const ids = groups.flatMap((group, index) => [
    `g${index}`,
    ...group.sections.map((_section, number) => `g${index}-${number}`),
  ]);
  const folds = ids.map((id) => `.matrix:has(#${id}:not(:checked)) .${id}`);
  const others = Array.from({ length: columnCount }, (_, shown) =>
    Array.from({ length: columnCount }, (_, index) => index)
      .filter((index) => index !== shown)
      .map((index) => `body:has(#show-c${shown}:checked) .c${index}`),
  ).flat();
  return [
    `:root { --products: ${columnCount}; }`,
    folds.length > 0 && `@media screen {\n${folds.join(',\n')} { display: none; }\n}`,
    others.length > 0 &&
      `@media screen and (max-width: 799px) {\n${others.join(',\n')} { display: none; }\n}`,
  ]
    .filter(Boolean)
    .join('\n');
}
