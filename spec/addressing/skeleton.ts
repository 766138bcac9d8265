import { rectifyConfusion } from 'unicode-confusables';

/**
 * What a text looks like: two texts with the same skeleton are easily taken for each other. Not for display.
 *
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function skeleton(text: string): string {
  return rectifyConfusion(text.normalize('NFD')).normalize('NFD');
}
