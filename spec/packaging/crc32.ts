const POLYNOMIAL = 0xedb88320;
/** One table for each byte that is taken at a step. */
const STEP = 16;

/** The tables one behind the other, 256 numbers each. */
const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(STEP * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    tables[byte] = value;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256]!;
    tables[at] = (before >>> 8) ^ tables[before & 0xff]!;
  }
  return tables;
}

/** CRC-32 as ZIP uses it (APPNOTE.TXT, section 4.4.7), 0 to 2^32-1. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLES;
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - STEP; at <= end; at += STEP) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      t[0xf00 + (crc & 0xff)]! ^
      t[0xe00 + ((crc >>> 8) & 0xff)]! ^
      t[0xd00 + ((crc >>> 16) & 0xff)]! ^
      t[0xc00 + (crc >>> 24)]! ^
      t[0xb00 + bytes[at + 4]!]! ^
      t[0xa00 + bytes[at + 5]!]! ^
      t[0x900 + bytes[at + 6]!]! ^
      t[0x800 + bytes[at + 7]!]! ^
      t[0x700 + bytes[at + 8]!]! ^
      t[0x600 + bytes[at + 9]!]! ^
      t[0x500 + bytes[at + 10]!]! ^
      t[0x400 + bytes[at + 11]!]! ^
      t[0x300 + bytes[at + 12]!]! ^
      t[0x200 + bytes[at + 13]!]! ^
      t[0x100 + bytes[at + 14]!]! ^
      t[bytes[at + 15]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
