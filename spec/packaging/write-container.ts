import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { entryOrder } from './entry-order.ts';
import {
  CENTRAL_HEADER_SIGNATURE,
  CENTRAL_HEADER_SIZE,
  END_RECORD_SIGNATURE,
  END_RECORD_SIZE,
  FLAG_UTF8,
  LOCAL_HEADER_SIGNATURE,
  LOCAL_HEADER_SIZE,
  MAX_UINT16,
  MAX_UINT32,
  METHOD_DEFLATE,
  METHOD_STORED,
  VERSION_2_0,
  viewOf,
} from './zip-records.ts';

/** 1 January 1980, the first day that a ZIP file can name; at midnight, which is time 0. */
const FIXED_DATE = 0x0021;

interface EncodedEntry {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

function encodeEntry(path: string, content: Uint8Array): EncodedEntry {
  if (path === '' || !path.isWellFormed()) {
    throw new RangeError(
      `${JSON.stringify(path)} cannot be written as a file name in UTF-8. Rename the file.`,
    );
  }
  const name = new TextEncoder().encode(path);
  if (name.length > MAX_UINT16) {
    throw new RangeError(`The path ${path.slice(0, 60)}… is longer than ${MAX_UINT16} bytes. Shorten it.`);
  }
  const deflated = deflateSync(content, { level: 9 });
  const smaller = deflated.length < content.length;
  return {
    name,
    data: smaller ? deflated : content,
    method: smaller ? METHOD_DEFLATE : METHOD_STORED,
    crc: crc32(content),
    size: content.length,
  };
}

/** The 26 bytes that local and central headers have in common, from "version needed" to the extra field's length. */
function writeCommonFields(view: DataView, at: number, entry: EncodedEntry): void {
  view.setUint16(at, VERSION_2_0, true);
  view.setUint16(at + 2, FLAG_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

/**
 * Writes files into a MiniApp ZIP container. The same files give the same bytes on every engine and machine: one pinned
 * Deflate library, fixed dates and attributes, an order that does not depend on the map's (see `entry-order.ts`).
 *
 * Whether the files make a valid package is not looked at, so that packages for tests can be written as well.
 *
 * @param files from package path (no leading slash) to content
 * @throws RangeError when ZIP cannot hold a path or the whole
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-file-requirements
 */
export function writeContainer(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  if (files.size >= MAX_UINT16) {
    throw new RangeError(`${files.size} files are more than a container can hold. Leave some out.`);
  }
  const entries = entryOrder(files).map((path) => encodeEntry(path, files.get(path)!));
  const sum = (size: (entry: EncodedEntry) => number) =>
    entries.reduce((total, entry) => total + size(entry), 0);
  const directoryStart = sum((entry) => LOCAL_HEADER_SIZE + entry.name.length + entry.data.length);
  const directorySize = sum((entry) => CENTRAL_HEADER_SIZE + entry.name.length);
  const total = directoryStart + directorySize + END_RECORD_SIZE;
  if (total >= MAX_UINT32) {
    throw new RangeError(`${total} bytes are more than a container can hold. Leave some files out.`);
  }

  const bytes = new Uint8Array(total);
  const view = viewOf(bytes);
  let local = 0;
  let central = directoryStart;
  for (const entry of entries) {
    view.setUint32(central, CENTRAL_HEADER_SIGNATURE, true);
    view.setUint16(central + 4, VERSION_2_0, true); // made by: ZIP 2.0 without host-specific attributes
    writeCommonFields(view, central + 6, entry);
    view.setUint32(central + 42, local, true);
    bytes.set(entry.name, central + CENTRAL_HEADER_SIZE);
    central += CENTRAL_HEADER_SIZE + entry.name.length;

    view.setUint32(local, LOCAL_HEADER_SIGNATURE, true);
    writeCommonFields(view, local + 4, entry);
    bytes.set(entry.name, local + LOCAL_HEADER_SIZE);
    bytes.set(entry.data, local + LOCAL_HEADER_SIZE + entry.name.length);
    local += LOCAL_HEADER_SIZE + entry.name.length + entry.data.length;
  }
  view.setUint32(central, END_RECORD_SIGNATURE, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, directoryStart, true);
  return bytes;
}
