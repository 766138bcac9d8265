import { sameBytes } from '../packaging/signing/bytes.ts';

const utf8 = new TextEncoder();

/** 🌐📦, the first item of every web bundle. */
export const BUNDLE_MAGIC = utf8.encode('\u{1F310}\u{1F4E6}');
/** The format's version that is read and written: "b2" and two zero bytes. */
export const BUNDLE_VERSION = utf8.encode('b2\0\0');
/** 🖋📦, the first item of an integrity block. */
export const INTEGRITY_MAGIC = utf8.encode('\u{1F58B}\u{1F4E6}');
/** The integrity block's version that is read and written: "2b" and two zero bytes. */
export const INTEGRITY_VERSION = utf8.encode('2b\0\0');

/** The heads of an array of five and of one of four items, each followed by a byte string of eight bytes. */
const BUNDLE_START = Uint8Array.of(0x85, 0x48, ...BUNDLE_MAGIC);
const INTEGRITY_START = Uint8Array.of(0x84, 0x48, ...INTEGRITY_MAGIC);

const startsWith = (bytes: Uint8Array, start: Uint8Array) =>
  sameBytes(bytes.subarray(0, start.length), start);

/** Which kind of bundle the bytes begin like; undefined for neither. */
export function bundleKind(bytes: Uint8Array): 'web-bundle' | 'signed-web-bundle' | undefined {
  if (startsWith(bytes, BUNDLE_START)) return 'web-bundle';
  return startsWith(bytes, INTEGRITY_START) ? 'signed-web-bundle' : undefined;
}
