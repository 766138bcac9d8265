import { success, type Result } from '../result.ts';
import { refuseContainer } from './refuse-container.ts';
import { sameBytes } from './signing/bytes.ts';
import { viewOf } from './zip-records.ts';

const ZIP64_ID = 0x0001;
const UNICODE_PATH_ID = 0x7075;
/** The Unicode Path field's own version and the CRC of the name in the header, before the name. */
const UNICODE_PATH_PREFIX = 5;

/**
 * Checks the extra fields of a header: well-formed, without ZIP64 sizes, and without a second name that differs from the
 * one in the header. All others are of no concern. PKWARE's APPNOTE.TXT, section 4.5.
 *
 * @param path the entry's path, for the violation
 * @param name the name in the header
 */
export function checkExtraFields(extra: Uint8Array, path: string, name: Uint8Array): Result<undefined> {
  if (extra.length === 0) return success(undefined);
  const view = viewOf(extra);
  let at = 0;
  while (at < extra.length) {
    const bodyStart = at + 4;
    const end = bodyStart + (bodyStart <= extra.length ? view.getUint16(at + 2, true) : 0);
    if (end > extra.length) {
      return refuseContainer(
        'extra-field-malformed',
        path,
        'An extra field is longer than the room it has. Pack the file again.',
      );
    }
    const id = view.getUint16(at, true);
    if (id === ZIP64_ID) {
      return refuseContainer('zip64-not-supported', path, 'The entry uses ZIP64. Pack it again without.');
    }
    if (id === UNICODE_PATH_ID && !sameBytes(extra.subarray(bodyStart + UNICODE_PATH_PREFIX, end), name)) {
      return refuseContainer(
        'file-name-ambiguous',
        path,
        'The entry has a second name in an extra field that differs from the first. Pack it again with UTF-8 names.',
      );
    }
    at = end;
  }
  return success(undefined);
}
