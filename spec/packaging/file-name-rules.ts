import type { Violation } from '../result.ts';
import { shownPath } from './refuse-container.ts';

/** A file name longer than this, in bytes of UTF-8, SHOULD NOT be. */
const LONGEST_FILE_NAME = 255;

/**
 * The code points that may not stand in a name. Two departures from the text, which says nothing that a file system or
 * its own examples could satisfy: U+002F separates names, and U+002E is only forbidden at a name's end (that is how the
 * list's source, EPUB, has it); U+003F, which the source has and the text lost, is forbidden. Control characters are the
 * category Cc, private use is Co.
 *
 * @see https://w3c.github.io/miniapp-packaging/#file-and-path-names
 */
const FORBIDDEN = /[\p{Cc}"*:<>?\\|\p{Co}\ufff0-\uffff\u{e0001}\u{e007f}\p{Noncharacter_Code_Point}]/u;

/**
 * More combining marks in a row than any language has. Names are normalized before they are compared, and putting the marks of
 * one character in order takes time by the square of their number: seconds for the longest name. The limit is that of the
 * Stream-Safe Text Format.
 *
 * @see https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const TOO_MANY_MARKS = /\p{M}{31}/u;

/** Most paths: nothing in them is forbidden, whatever stands where, but for dots at the end of names. */
const PLAIN_PATH = /^[\w-][\w .()+-]*(?:\/[\w-][\w .()+-]*)*$/;
const DOT_AT_END = /\.(?:\/|$)/;

/** What is wrong with one name of a path, most dangerous first; undefined when nothing is. */
function findFault(name: string): { code: string; message: string } | undefined {
  if (name === '')
    return { code: 'file-name-empty', message: 'A name in the path is empty. Pack the container again.' };
  if (name === '.' || name === '..') {
    return {
      code: 'path-traversal',
      message: `"${name}" leads to another directory. Paths are written out.`,
    };
  }
  const forbidden = FORBIDDEN.exec(name)?.[0];
  if (forbidden !== undefined) {
    const shown = `U+${forbidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      code: 'file-name-character-not-allowed',
      message: `The name has the character ${shown}, which is not allowed in names. Rename the file.`,
    };
  }
  if (TOO_MANY_MARKS.test(name)) {
    return {
      code: 'file-name-marks-too-many',
      message: 'The name has more than 30 combining marks in a row. Rename the file.',
    };
  }
  if (name.endsWith('.')) {
    return { code: 'file-name-ends-with-dot', message: 'A name may not end with a dot. Rename the file.' };
  }
  return undefined;
}

/**
 * Checks a path of a package against the rules for file and path names.
 *
 * @param path without the slash that marks a directory
 * @returns the violation, or the warning of a name that is longer than it SHOULD be, or neither
 * @see https://w3c.github.io/miniapp-packaging/#file-and-path-names
 */
export function checkPath(path: string): { violation?: Violation; warning?: Violation } {
  if (path.length <= LONGEST_FILE_NAME && PLAIN_PATH.test(path) && !DOT_AT_END.test(path)) return {};
  const found = (code: string, message: string): Violation => ({ code, path: shownPath(path), message });
  if (path.startsWith('/')) {
    return {
      violation: found('path-absolute', 'The path begins with a slash. Paths begin at the root directory.'),
    };
  }
  if (/^[A-Za-z]:/.test(path)) {
    return {
      violation: found('path-absolute', 'The path begins with a drive. Paths begin at the root directory.'),
    };
  }
  const names = path.split(/[/\\]/).includes('..') ? ['..'] : path.split('/');
  for (const name of names) {
    const fault = findFault(name);
    if (fault !== undefined) return { violation: found(fault.code, fault.message) };
  }
  const encoder = new TextEncoder();
  if (names.some((name) => encoder.encode(name).length > LONGEST_FILE_NAME)) {
    return {
      warning: found(
        'file-name-too-long',
        `A name is longer than ${LONGEST_FILE_NAME} bytes; some systems refuse it.`,
      ),
    };
  }
  return {};
}
