/** Names beyond this length are nobody's slip. */
const LONGEST_NAME = 40;

/** The name that is likely meant by another: the same but for case and separators, or at most two slips away. */
export function closestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const plain = withoutSeparators(name);
  for (const candidate of known) {
    if (withoutSeparators(candidate) === plain) return candidate;
  }
  // Short names differ in two letters by chance.
  const allowed = name.length < 6 ? 1 : 2;
  return known.find(
    (candidate) =>
      Math.abs(candidate.length - name.length) <= allowed && editDistance(name, candidate) <= allowed,
  );
}

function withoutSeparators(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

/** Insertions, deletions and replacements that make one text of the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = row[column - 1]! + (from[line - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
