import { ENTRY, type MarkupTree } from './markup-tree.ts';

/** What is built of a tree; each node comes into the element that is open. */
export interface MarkupSink {
  /** Opens an element if it has content. `attributes` are names and values in turns. */
  element(namespace: number, name: string, attributes: readonly string[], hasContent: boolean): void;
  close(): void;
  characters(kind: 'text' | 'comment', data: string): void;
  doctype(name: string, publicId: string, systemId: string): void;
}

/**
 * Reads a tree, each word of which is checked.
 *
 * @throws {RangeError} for what no parser writes; what came before it was told to the sink
 */
export function readMarkupTree({ words, text }: MarkupTree, sink: MarkupSink): void {
  const names: string[] = [];
  let at = 0;
  let textAt = 0;
  let depth = 0;

  const word = (): number => {
    const value = words[at++];
    if (value === undefined || value < 0) throw bad();
    return value;
  };
  const take = (length: number): string => {
    const start = textAt;
    textAt += length;
    if (textAt > text.length) throw bad();
    return text.slice(start, textAt);
  };
  const name = (number: number): string => {
    if (number === names.length) names.push(take(word()));
    else if (number > names.length) throw bad();
    return names[number]!;
  };
  const element = (entry: number, number: number): void => {
    const local = name(number);
    const counts = word();
    const attributes: string[] = [];
    for (let left = counts >> 1; left > 0; left--) attributes.push(name(word()), take(word()));
    depth += counts & 1;
    sink.element(entry - ENTRY.html, local, attributes, (counts & 1) === 1);
  };

  while (at < words.length) {
    const first = word();
    const entry = first & 7;
    const number = first >> 3;
    if (entry === ENTRY.close) {
      depth -= number;
      if (number === 0 || depth < 0) throw bad();
      for (let left = number; left > 0; left--) sink.close();
    } else if (entry <= ENTRY.mathml) element(entry, number);
    else if (entry <= ENTRY.comment) {
      sink.characters(entry === ENTRY.text ? 'text' : 'comment', take(number));
    } else if (entry === ENTRY.doctype) {
      const ids = [word(), word()] as const;
      sink.doctype(take(number), take(ids[0]), take(ids[1]));
    } else throw bad();
  }
  if (textAt !== text.length) throw bad();
}

function bad(): RangeError {
  return new RangeError('The host answered with markup that no parser writes.');
}
