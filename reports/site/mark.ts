import type { Cell } from './cell.ts';
import { markup, trusted, type Markup } from './markup.ts';
import { WORDS, type MarkName } from './verdict-words.ts';

/** Shapes on a grid of 16; drawn, not typed, so that no font or emoji set changes them. */
const SHAPES: Readonly<Record<MarkName, string>> = {
  PASS: '<circle cx="8" cy="8" r="5" fill="currentColor"/>',
  FAIL: '<path d="M3.5 3.5l9 9m0-9l-9 9" stroke-width="2.4"/>',
  PARTLY: '<circle cx="8" cy="8" r="5"/><path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" stroke="none"/>',
  TIMEOUT: '<circle cx="8" cy="8" r="5.4"/><path d="M8 4.8V8h3"/>',
  CRASH: '<path d="M9.6 1.5L3.6 9.2h3.6L6.2 14.5l6.2-7.9H8.7z" fill="currentColor" stroke="none"/>',
  ERROR:
    '<path d="M8 2.5v7" stroke-width="2.6"/><circle cx="8" cy="13" r="1.5" fill="currentColor" stroke="none"/>',
  NOTRUN: '<circle cx="8" cy="8" r="4.6"/>',
  INAPPLICABLE: '<path d="M4 8h8"/>',
  OBSERVED: '<path d="M3 6.4q2.5-2.4 5 0t5 0M3 10.6q2.5-2.4 5 0t5 0"/>',
};
const NAMES = Object.keys(SHAPES) as MarkName[];

/** The shapes of a page's marks, to stand once in it. */
export const MARK_SHAPES: Markup = trusted(
  `<svg width="0" height="0" hidden aria-hidden="true">${NAMES.map(
    (name) =>
      `<symbol id="mark-${name}" viewBox="0 0 16 16"><g fill="none" stroke="currentColor" stroke-width="1.6">${SHAPES[name]}</g></symbol>`,
  ).join('')}</svg>`,
);

/** A verdict's shape, without words. */
export function shape(name: MarkName): Markup {
  return markup`<svg class="mark" aria-hidden="true"><use href="#mark-${name}"></use></svg>`;
}

/** A verdict as shape and word. */
export function verdictLabel(name: MarkName): Markup {
  return markup`<span class="verdict v-${name}">${shape(name)} ${WORDS[name]}</span>`;
}

/** What a cell says, in words for those who do not see it. */
export function cellWords(cell: Cell): string {
  const ways = cell.obtained.join(' and ');
  return [WORDS[cell.mark], cell.runs > 0 && `${cell.passed} of ${cell.runs} attempts passed`, ways]
    .filter(Boolean)
    .join(', ');
}
