const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/g;

/**
 * Gives line and column, both from 1, to offsets in a script. Parsers that keep both for each node need twice the memory.
 */
export function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(LINE_BREAK), (match) => match.index + match[0].length)];
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
