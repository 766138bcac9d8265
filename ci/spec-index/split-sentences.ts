/** Words that end in a full stop within a sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|al|no|fig|sec|incl|approx)\.$/i;

/**
 * Splits a paragraph of one line into sentences. A sentence ends at `.`, `!` or `?`, with the quotation marks or brackets
 * that close behind it, when white space and then the beginning of another follow: anything but a lower-case letter. What
 * ends a list's introduction (`:`) does not end a sentence. The same text is always split the same way.
 */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of paragraph.matchAll(/[.!?][)\]"'”’»]*(?=\s+[^\sa-z])/g)) {
    const until = end.index + end[0].length;
    const sentence = paragraph.slice(from, until).trim();
    if (ABBREVIATION.test(sentence)) continue;
    sentences.push(sentence);
    from = until;
  }
  const rest = paragraph.slice(from).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}
