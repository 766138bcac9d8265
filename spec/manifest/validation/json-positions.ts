import { pointerSegment } from '../findings.ts';
import { endOfString } from '../json-scan.ts';

/** Where values of a JSON text stand, as offsets into it. */
export interface JsonPositions {
  /** By JSON pointer: the places that were asked for and exist. Of a repeated member, the last, as JSON.parse has it. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Members whose name stands in the same object before. */
  readonly repeated: readonly { readonly pointer: string; readonly offset: number }[];
}

interface Around {
  readonly pointer: string;
  readonly isArray: boolean;
  readonly names?: Set<string>;
  /** Whether it is asked for, as is what is around everything that is. */
  readonly isWanted: boolean;
  /** Where in the array, or under which name in the object, the next value stands. */
  index: number;
  name: string;
  nameOffset: number;
}

const MOST_REPEATED = 1000;

/**
 * Finds places in a text that JSON.parse has accepted, in one pass: a parser with positions takes ten times as long.
 *
 * @param wanted JSON pointers, with those to what is around each
 */
export function jsonPositions(
  text: string,
  wanted: ReadonlySet<string>,
  tellRepeated: boolean,
): JsonPositions {
  const offsets = new Map<string, number>();
  const repeated: { pointer: string; offset: number }[] = [];
  const stack: Around[] = [];
  let around: Around | undefined;
  let nameIsNext = false;

  const pointerHere = (): string =>
    around === undefined
      ? ''
      : `${around.pointer}/${around.isArray ? around.index : pointerSegment(around.name)}`;
  // Pointers are made only where one is needed: those of many values in a deep place are long.
  const meetValue = (offset: number): boolean => {
    if (around?.names !== undefined) {
      if (around.names.has(around.name) && repeated.length < MOST_REPEATED) {
        repeated.push({ pointer: pointerHere(), offset: around.nameOffset });
      }
      around.names.add(around.name);
    }
    if (around?.isWanted === false) return false;
    const pointer = pointerHere();
    const isWanted = wanted.has(pointer);
    if (isWanted) offsets.set(pointer, offset);
    return isWanted;
  };
  const enter = (offset: number, isArray: boolean): void => {
    const isWanted = meetValue(offset);
    around = {
      pointer: isWanted || tellRepeated ? pointerHere() : '',
      isArray,
      isWanted,
      index: 0,
      name: '',
      nameOffset: 0,
      ...(tellRepeated && !isArray && { names: new Set() }),
    };
    stack.push(around);
    nameIsNext = !isArray;
  };

  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x20:
      case 0x0a:
      case 0x0d:
      case 0x09:
      case 0x3a: // :
        break;
      case 0x7b: // {
        enter(at, false);
        break;
      case 0x5b: // [
        enter(at, true);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        stack.pop();
        around = stack[stack.length - 1];
        nameIsNext = false;
        break;
      case 0x2c: // ,
        if (around !== undefined) around.index += 1;
        nameIsNext = around?.isArray === false;
        break;
      case 0x22: {
        // a string
        const end = endOfString(text, at + 1);
        if (nameIsNext && around !== undefined) {
          around.name = stringAt(text, at, end);
          around.nameOffset = at;
          nameIsNext = false;
        } else {
          meetValue(at);
        }
        at = end;
        break;
      }
      default: // a number, true, false or null
        meetValue(at);
        while (at + 1 < text.length && !isDelimiter(text.charCodeAt(at + 1))) at += 1;
    }
  }
  return { offsets, repeated };
}

function stringAt(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end);
  return written.includes('\\') ? (JSON.parse(text.slice(start, end + 1)) as string) : written;
}

/** White space, a comma, or a closing bracket. */
function isDelimiter(code: number): boolean {
  return code <= 0x20 || code === 0x2c || code === 0x5d || code === 0x7d;
}
