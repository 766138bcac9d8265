/**
 * Positions of the longest increasing subsequence, -1 in it left out: what need not move when all else does.
 *
 * @param places where each was before, or -1 for what is new
 */
export function longestRun(places: readonly number[]): Set<number> {
  /** By length of a run: where the run of that length with the least end ends. */
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, position) => {
    if (place < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    before[position] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = position;
  });
  const run = new Set<number>();
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] as number)
    run.add(position);
  return run;
}
