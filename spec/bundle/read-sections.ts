import { sameBytes } from '../packaging/signing/bytes.ts';
import { success, type Result } from '../result.ts';
import type { BundleLimits } from './bundle-limits.ts';
import { BUNDLE_MAGIC, BUNDLE_VERSION } from './bundle-format.ts';
import { decodeCbor, type CborItem } from './decode-cbor.ts';
import { refuseBundle } from './refuse-bundle.ts';

const TOP_LEVEL_ITEMS = 5;
const LENGTH_BYTES = 8;
/** A table of sections that is longer than this is refused by browsers, too. */
const LONGEST_SECTION_TABLE = 8191;

const bytesOf = (item: CborItem | undefined) => (item?.kind === 'bytes' ? item.value : new Uint8Array());

/** The table's names and lengths, in order. */
function readSectionTable(table: Uint8Array, limits: BundleLimits): Result<[name: string, length: number][]> {
  if (table.length > LONGEST_SECTION_TABLE) {
    return refuseBundle(
      'section-table-too-large',
      '',
      `The table of sections has ${table.length} bytes, more than ${LONGEST_SECTION_TABLE}.`,
    );
  }
  const decoded = decodeCbor(table, limits);
  if (!decoded.ok) return decoded;
  const items = decoded.value.kind === 'array' ? decoded.value.items : [];
  const sections: [string, number][] = [];
  for (let at = 0; at < items.length; at += 2) {
    const [name, length] = [items[at], items[at + 1]];
    if (name?.kind !== 'text' || length?.kind !== 'integer') break;
    sections.push([name.value, length.value]);
  }
  if (items.length === 0 || sections.length * 2 !== items.length) {
    return refuseBundle(
      'section-table-malformed',
      '',
      'The table of sections is not a list of names with lengths. Build the bundle again.',
    );
  }
  return success(sections);
}

/**
 * Reads a web bundle's top level: magic, version, the table of sections, the sections, and the length at the end, all
 * of which must agree with the bytes.
 *
 * @returns the sections by name; what they hold is not looked at
 * @see https://www.ietf.org/archive/id/draft-ietf-wpack-bundled-responses-01.html#name-top-level-structure
 */
export function readSections(bytes: Uint8Array, limits: BundleLimits): Result<ReadonlyMap<string, CborItem>> {
  const decoded = decodeCbor(bytes, limits);
  if (!decoded.ok) return decoded;
  const top = decoded.value.kind === 'array' ? decoded.value.items : [];
  const [magic, version, table, contents, length] = top;
  if (!sameBytes(bytesOf(magic), BUNDLE_MAGIC)) {
    return refuseBundle('not-a-web-bundle', '', 'The file does not begin as a web bundle does.');
  }
  if (!sameBytes(bytesOf(version), BUNDLE_VERSION)) {
    return refuseBundle(
      'bundle-version-unsupported',
      '',
      'The bundle has another version than b2. Build it with a current tool.',
    );
  }
  if (top.length !== TOP_LEVEL_ITEMS || table?.kind !== 'bytes' || contents?.kind !== 'array') {
    return refuseBundle(
      'bundle-malformed',
      '',
      'The bundle does not consist of the five parts of version b2.',
    );
  }
  if (length?.kind !== 'bytes' || length.value.length !== LENGTH_BYTES) {
    return refuseBundle('bundle-malformed', '', 'The bundle does not end with its length in eight bytes.');
  }
  const view = new DataView(length.value.buffer, length.value.byteOffset, LENGTH_BYTES);
  if (view.getBigUint64(0) !== BigInt(bytes.length)) {
    return refuseBundle(
      'bundle-length-mismatch',
      '',
      `The bundle has ${bytes.length} bytes and says that it has ${view.getBigUint64(0)}. Fetch it again.`,
    );
  }

  const names = readSectionTable(table.value, limits);
  if (!names.ok) return names;
  const sections = new Map<string, CborItem>();
  for (const [index, [name, announced]] of names.value.entries()) {
    const section = contents.items[index];
    if (section === undefined || section.end - section.start !== announced) {
      return refuseBundle(
        'section-length-mismatch',
        '',
        `The section ${JSON.stringify(name.slice(0, 40))} does not have the length that the table gives it.`,
      );
    }
    if (sections.has(name)) {
      return refuseBundle(
        'section-not-unique',
        '',
        `Two sections are named ${JSON.stringify(name.slice(0, 40))}.`,
      );
    }
    sections.set(name, section);
  }
  if (contents.items.length !== sections.size) {
    return refuseBundle('section-length-mismatch', '', 'There are more sections than the table names.');
  }
  if (names.value.at(-1)?.[0] !== 'responses') {
    return refuseBundle('responses-not-last', '', 'The last section is not the one of responses.');
  }
  return success(sections);
}
