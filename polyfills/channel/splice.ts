/**
 * What an edit did to a text: units deleted and text inserted at a place. -1 is the text's end, whatever it is by then; what
 * replaced a whole text deletes `ALL`.
 */
export type Splice = readonly [start: number, deleted: number, inserted: string];

/** More units than a text has. */
export const ALL = 2 ** 31;

/** What made one text of the other. */
export function spliceOf(from: string, to: string): Splice {
  const start = commonStart(from, to);
  const kept = commonEnd(from, to, start);
  const deleted = from.length - kept - start;
  const inserted = to.slice(start, to.length - kept);
  if (kept > 0) return [start, deleted, inserted];
  return start === 0 && deleted > 0 ? [0, ALL, inserted] : [-1, deleted, inserted];
}

/** Does the same to any text. */
export function spliced(text: string, [start, deleted, inserted]: Splice): string {
  const at = start < 0 ? Math.max(0, text.length - deleted) : Math.min(start, text.length);
  return text.slice(0, at) + inserted + text.slice(at + deleted);
}

/** Where a place of a text is in what became of it; it may be behind the end. */
export function placeIn(to: string, from: string, place: number): number {
  const kept = commonEnd(from, to, commonStart(from, to));
  return place < from.length - kept ? place : place + to.length - from.length;
}

function commonStart(from: string, to: string): number {
  let units = 0;
  while (units < from.length && from.charCodeAt(units) === to.charCodeAt(units)) units++;
  return units;
}

function commonEnd(from: string, to: string, start: number): number {
  const most = Math.min(from.length, to.length) - start;
  let units = 0;
  while (units < most && from.charCodeAt(from.length - 1 - units) === to.charCodeAt(to.length - 1 - units))
    units++;
  return units;
}
