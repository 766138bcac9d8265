import { parse } from '@humanwhocodes/momoa';
import { isOrderedMap } from '../ordered-map.ts';
import type { Position } from './line-index.ts';

/** Where a text stops being JSON: engines tell it in different words or not at all, so a strict parser is asked. */
export function syntaxErrorPosition(text: string): Position {
  try {
    parse(text, { mode: 'json' });
  } catch (error) {
    if (isOrderedMap(error) && typeof error['line'] === 'number' && typeof error['column'] === 'number') {
      return { line: error['line'], column: error['column'] };
    }
  }
  return { line: 1, column: 1 };
}
