/** How many answers are kept; a hostile manifest cannot make the memory grow. */
const MOST_REMEMBERED = 256;
/** Longer questions are not kept. */
const LONGEST_REMEMBERED = 64;

/**
 * A function that remembers its first answers: a validator reads thousands of manifests with few languages and colors,
 * and those are slow to parse.
 */
export function remembering<T>(compute: (text: string) => T | undefined): (text: string) => T | undefined {
  const answers = new Map<string, T | undefined>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known;
    const answer = compute(text);
    if (answers.size < MOST_REMEMBERED && text.length <= LONGEST_REMEMBERED) answers.set(text, answer);
    return answer;
  };
}
