/** Names that another may be a slip of. */
export interface KnownNames {
  readonly names: readonly string[];
  /** Without separators and in lower case, in the same order. */
  readonly plain: readonly string[];
}

export function knownNames(names: readonly string[]): KnownNames {
  return { names, plain: names.map(withoutSeparators) };
}

/** Names beyond this length are nobody's slip. */
const LONGEST_NAME = 40;

/** The name that is likely meant by another: the same but for case and separators, or at most two slips away. */
export function closestName(name: string, { names, plain }: KnownNames): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const same = plain.indexOf(withoutSeparators(name));
  if (same !== -1) return names[same];
  // Short names differ in two letters by chance.
  const allowed = name.length < 6 ? 1 : 2;
  return names.find(
    (candidate) => Math.abs(candidate.length - name.length) <= allowed && isWithin(allowed, name, candidate),
  );
}

function withoutSeparators(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

/** Whether so many insertions, deletions and replacements make one text of the other. */
function isWithin(edits: number, from: string, to: string): boolean {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line];
    let least = line;
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = row[column - 1]! + (from[line - 1] === to[column - 1] ? 0 : 1);
      const distance = Math.min(replaced, row[column]! + 1, next[column - 1]! + 1);
      next.push(distance);
      if (distance < least) least = distance;
    }
    // It never becomes less again.
    if (least > edits) return false;
    row = next;
  }
  return row[to.length]! <= edits;
}
