/** A page that is put among others. */
export interface PlacedPage<Page> {
  readonly page: Page;
  /** Where it is to stand, from 1; undefined: behind all that have a place. */
  readonly position: number | undefined;
}

/**
 * Puts pages of sub-packages back among those of the main package.
 *
 * @param main in their order, which stays
 * @param placed pages of all sub-packages
 * @param counts whether an item of `main` has a place of its own; what is no page of the package has none
 */
export function mergePages<Page>(
  main: readonly Page[],
  placed: readonly PlacedPage<Page>[],
  counts: (item: Page) => boolean = () => true,
): Page[] {
  const rest = placed
    .map(({ page, position = Infinity }) => ({ page, position }))
    .sort((a, b) => (a.position < b.position ? -1 : Number(a.position > b.position)));
  const merged: Page[] = [];
  let place = 0;
  let next = 0;
  for (const item of main) {
    for (; next < rest.length && rest[next]!.position <= place; next++, place++)
      merged.push(rest[next]!.page);
    merged.push(item);
    if (counts(item)) place += 1;
  }
  return [...merged, ...rest.slice(next).map(({ page }) => page)];
}
