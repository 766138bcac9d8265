import { expect } from 'chai';
import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ContainerLimits } from './container-limits.ts';
import { verdicts } from './testing/verdicts.ts';
import { buildZip, join, numbers, type HandMadeEnd, type HandMadeEntry } from './testing/build-zip.ts';

const text = (content: string) => new TextEncoder().encode(content);
const A = text('content of a');

function deflated(name: string, content: Uint8Array, more: Partial<HandMadeEntry> = {}): HandMadeEntry {
  const data = deflateSync(content);
  return {
    name,
    data,
    ...more,
    fields: { method: 8, crc: crc32(content), size: content.length, ...more.fields },
  };
}
const one = (more: Partial<HandMadeEntry> = {}, end?: HandMadeEnd) =>
  buildZip([{ name: 'a', data: A, ...more }], end);
const named = (...names: (string | Uint8Array)[]) => buildZip(names.map((name) => ({ name, data: EMPTY })));
const EMPTY = new Uint8Array();
const numbered = (count: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => name(at));
const CLEAR = { flags: 0x0808, crc: 0, size: 0, compressedSize: 0 };
const descriptor = (data: Uint8Array, crc = crc32(data)) =>
  numbers([4, crc], [4, data.length], [4, data.length]);
const SIGNED = numbers([4, 0x08074b50]);
const RPK = text('RPK Sig Block 42');
const rpk = (start: number, end: number) =>
  join(numbers([8, start]), text('pairs...'), numbers([8, end]), RPK);

const accepted: [string, Uint8Array][] = [
  ['an empty ZIP file', buildZip([])],
  ['a stored file', one()],
  ['a file deflated as method 8 (P6)', buildZip([deflated('a', A)])],
  [
    'a directory entry',
    buildZip([
      { name: 'd/', mode: 0o040755 },
      { name: 'd/a', data: A },
    ]),
  ],
  ['a deflated empty directory', buildZip([deflated('d/', EMPTY)])],
  ['a regular file by its mode', one({ mode: 0o100644 })],
  ['a comment', one({}, { comment: text('hello') })],
  ['30 combining marks in a row', named(`a${'\u0301'.repeat(30)}b/c`)],
  ['unknown extra fields', one({ fields: { extra: numbers([2, 0x5455], [2, 1], [1, 0]) } })],
  [
    'a second name that is the same',
    one({ fields: { extra: numbers([2, 0x7075], [2, 6], [5, 0], [1, 97]) } }),
  ],
  [
    'a data descriptor with a signature',
    one({ fields: { flags: 0x0808 }, local: CLEAR, after: join(SIGNED, descriptor(A)) }),
  ],
  ['a data descriptor without', one({ fields: { flags: 0x0808 }, local: CLEAR, after: descriptor(A) })],
  ['a signing block of the RPK scheme', one({}, { beforeDirectory: rpk(32, 32) })],
  ['a signing block of another scheme', one({}, { beforeDirectory: text('anything MIX Sig Block 42') })],
  [
    'entries in another order than the directory',
    buildZip([{ name: 'b' }, { name: 'a', data: A }], { reverseDirectory: true }),
  ],
  ['names that only look alike', named('ı', 'i', 'a', 'á', 'ab/c', 'abc')],
  ['the same name in two directories', named('a/x', 'b/x', 'x')],
  ['dots within names (P7)', named('.well', 'a..b', '...c')],
  ['stored files only (P9)', one()],
  ['deflated files only (P9)', buildZip([deflated('a', A)])],
  [
    'a data descriptor that repeats the local header',
    one({ fields: { flags: 0x0808 }, after: join(SIGNED, descriptor(A)) }),
  ],
];

const refused: [string, string, Uint8Array, Partial<ContainerLimits>?][] = [
  // the whole
  ['container-not-zip', 'no bytes', EMPTY],
  ['container-not-zip', 'text', text('this is not a ZIP file at all, however long')],
  ['container-not-zip', 'a file cut in its data', one().slice(0, 35)],
  ['trailing-bytes', 'one byte more', one({}, { after: numbers([1, 0]) })],
  ['trailing-bytes', 'a cut comment', one({}, { comment: text('hello') }).slice(0, -1)],
  [
    'end-record-ambiguous',
    'an end record within the comment',
    one({}, { comment: join(buildZip([]), text('x')) }),
  ],
  ['end-record-ambiguous', 'a whole end record as the comment', one({}, { comment: buildZip([]) })],
  [
    'leading-bytes',
    'a script before, offsets adjusted',
    buildZip([{ name: 'a', before: text('#!/bin/sh') }]),
  ],
  [
    'central-directory-misplaced',
    'a script before, offsets not adjusted',
    one({}, { prefix: text('#!/bin/sh') }),
  ],
  ['central-directory-misplaced', 'a directory size that is too small', one({}, { directorySize: 5 })],
  ['central-directory-misplaced', 'bytes after the directory', one({}, { afterDirectory: text('x') })],
  ['central-directory-malformed', 'fewer entries than announced', one({}, { entryCount: 2 })],
  [
    'central-directory-malformed',
    'more entries than announced',
    buildZip([{ name: 'a' }, { name: 'b' }], { entryCount: 1 }),
  ],
  [
    'central-directory-malformed',
    'a directory that begins elsewhere',
    one({}, { directoryStart: 42, directorySize: 48 }),
  ],
  ['container-split', 'a disk number', one({}, { disk: 1 })],
  ['container-split', 'entries on other disks', one({}, { entriesOnDisk: 0 })],
  ['container-split', 'an entry on another disk', one({ disk: 1 })],
  [
    'zip64-not-supported',
    'a ZIP64 locator (P29)',
    one({}, { afterDirectory: numbers([4, 0x07064b50], [8, 0], [8, 0]) }),
  ],
  ['zip64-not-supported', '65535 entries', one({}, { entryCount: 65535 })],
  ['zip64-not-supported', 'a directory at 2^32-1', one({}, { directoryStart: 0xffffffff })],
  ['zip64-not-supported', 'an entry of 2^32-1 bytes', one({ fields: { size: 0xffffffff, method: 8 } })],
  [
    'zip64-not-supported',
    'a ZIP64 extra field',
    one({ fields: { extra: numbers([2, 1], [2, 8], [8, 12]) } }),
  ],
  [
    'zip64-not-supported',
    'a ZIP64 extra field in the local header',
    one({ local: { extra: numbers([2, 1], [2, 8], [8, 12]) } }),
  ],
  [
    'extra-field-malformed',
    'an extra field longer than its room',
    one({ fields: { extra: numbers([2, 9], [2, 9]) } }),
  ],
  [
    'extra-field-malformed',
    'a bad extra field in the central directory alone',
    one({ fields: { extra: numbers([3, 0]) }, local: { extra: EMPTY } }),
  ],
  [
    'central-directory-malformed',
    'a comment longer than its room',
    one().map((byte, at) => (at === 75 ? 9 : byte)),
  ],
  ['extra-field-malformed', 'three bytes of extra field', one({ fields: { extra: numbers([3, 0]) } })],
  // features
  ['encryption-not-allowed', 'encryption', one({ fields: { flags: 0x0801 } })],
  ['encryption-not-allowed', 'strong encryption', one({ fields: { flags: 0x0841 } })],
  ['encryption-not-allowed', 'masked headers', one({ fields: { flags: 0x2800 } })],
  ['flags-not-supported', 'patch data', one({ fields: { flags: 0x0820 } })],
  ['method-not-supported', 'bzip2 (P9)', one({ fields: { method: 12 } })],
  ['method-not-supported', 'Deflate64', one({ fields: { method: 9 } })],
  ['method-not-supported', 'WinZip AES', one({ fields: { method: 99 } })],
  ['version-not-supported', 'ZIP 4.5 (P29)', one({ fields: { version: 45 } })],
  ['symlink-not-allowed', 'a symbolic link (P29)', one({ mode: 0o120777 })],
  ['file-type-not-allowed', 'a device', one({ mode: 0o060644 })],
  ['file-type-not-allowed', 'a directory by mode, a file by name', one({ mode: 0o040755 })],
  ['directory-with-content', 'a directory with content', one({ name: 'a/' })],
  // places
  ['local-header-missing', 'no local header', one().map((byte, at) => (at === 3 ? 5 : byte))],
  [
    'entry-out-of-bounds',
    'data that reaches into the directory',
    one({ fields: { compressedSize: 50, size: 50 } }),
  ],
  ['leading-bytes', 'an offset far past the end', one({ localStart: 0x7fffffff })],
  [
    'entries-overlap',
    'two names for one entry (P30)',
    buildZip([
      { name: 'a', data: A },
      { name: 'b', data: A, localStart: 0 },
    ]),
  ],
  [
    'bytes-between-entries',
    'a gap (P30)',
    buildZip([
      { name: 'a', data: A },
      { name: 'b', before: text('hidden') },
    ]),
  ],
  [
    'bytes-between-entries',
    'an entry that the directory leaves out',
    buildZip([
      { name: 'a', data: A },
      { name: 'b', before: buildZip([{ name: 'c' }]).slice(0, 31) },
    ]),
  ],
  [
    'bytes-before-central-directory',
    'bytes before the directory',
    one({}, { beforeDirectory: numbers([8, 1], [8, 2]) }),
  ],
  [
    'bytes-before-central-directory',
    'too few bytes for a signing block',
    one({}, { beforeDirectory: text('Block 42') }),
  ],
  [
    'signing-block-malformed',
    'a signing block that begins elsewhere',
    one({}, { beforeDirectory: rpk(40, 40) }),
  ],
  ['signing-block-malformed', 'a signing block with two sizes', one({}, { beforeDirectory: rpk(31, 32) })],
  [
    'signing-block-malformed',
    'a signing block whose one size stands for both',
    one({}, { beforeDirectory: join(numbers([8, 16]), RPK) }),
  ],
  ['signing-block-malformed', 'magic numbers alone', one({}, { beforeDirectory: RPK })],
  [
    'signing-block-nested',
    'a signing block within a signing block',
    one({}, { beforeDirectory: join(numbers([8, 64]), rpk(32, 32), numbers([8, 64]), RPK) }),
  ],
  [
    'signing-block-nested',
    'a signing block behind a signing block',
    one({}, { beforeDirectory: join(rpk(32, 32), rpk(32, 32)) }),
  ],
  [
    'signing-block-nested',
    'a block of one scheme around one of another',
    one({}, { beforeDirectory: join(rpk(32, 32), text('MIX Sig Block 42')) }),
  ],
  [
    'signing-block-too-large',
    'a signing block beyond its limit',
    one({}, { beforeDirectory: rpk(32, 32) }),
    { maxSigningBlockBytes: 39 },
  ],
  [
    'bytes-before-central-directory',
    'an entry that no directory lists as a signing block',
    one({}, { beforeDirectory: join(buildZip([{ name: 'hidden' }]).subarray(0, 36), RPK) }),
  ],
  // lies
  ['local-header-mismatch', 'another name (P30)', one({ local: { name: text('b') } })],
  ['local-header-mismatch', 'another method', one({ local: { method: 8 } })],
  ['local-header-mismatch', 'other flags', one({ local: { flags: 0 } })],
  ['local-header-mismatch', 'another CRC', one({ local: { crc: 1 } })],
  ['local-header-mismatch', 'another size', one({ local: { size: 1 } })],
  [
    'local-header-mismatch',
    'sizes of zero without a data descriptor',
    one({ local: { crc: 0, size: 0, compressedSize: 0 } }),
  ],
  ['data-descriptor-mismatch', 'no data descriptor', one({ fields: { flags: 0x0808 }, local: CLEAR })],
  [
    'data-descriptor-mismatch',
    'another CRC in the data descriptor',
    one({ fields: { flags: 0x0808 }, local: CLEAR, after: join(SIGNED, descriptor(A, 1)) }),
  ],
  ['entry-crc-mismatch', 'a wrong CRC, stored', one({ fields: { crc: 1 } })],
  ['entry-crc-mismatch', 'a wrong CRC, deflated', buildZip([deflated('a', A, { fields: { crc: 1 } })])],
  ['entry-size-mismatch', 'a stored file of another size', one({ fields: { size: 5 } })],
  [
    'entry-size-mismatch',
    'more than announced',
    buildZip([deflated('a', A, { fields: { size: A.length - 1 } })]),
  ],
  [
    'entry-size-mismatch',
    'less than announced',
    buildZip([deflated('a', A, { fields: { size: A.length + 1 } })]),
  ],
  [
    'entry-size-mismatch',
    'content where nothing is announced',
    buildZip([deflated('a', A, { fields: { size: 0, crc: 0 } })]),
  ],
  ['entry-data-malformed', 'noise for Deflate', one({ fields: { method: 8 } })],
  ['entry-data-malformed', 'no data for Deflate', buildZip([{ name: 'a', fields: { method: 8 } }])],
  [
    'entry-data-malformed',
    'a byte behind the Deflate stream',
    buildZip([deflated('a', A, { data: join(deflateSync(A), numbers([1, 0])) })]),
  ],
  [
    'entry-data-malformed',
    'a cut Deflate stream',
    buildZip([deflated('a', A, { data: deflateSync(A).subarray(0, -2) })]),
  ],
  // names
  ['file-name-not-utf8', 'Latin-1', named(numbers([1, 0xe4]))],
  ['file-name-not-utf8', 'an overlong slash', named(numbers([1, 0x61], [1, 0xc0], [1, 0xaf]))],
  ['file-name-not-utf8', 'a surrogate', named(numbers([1, 0xed], [1, 0xa0], [1, 0x80]))],
  [
    'file-name-ambiguous',
    'a second name',
    one({ fields: { extra: numbers([2, 0x7075], [2, 6], [5, 0], [1, 98]) } }),
  ],
  ['file-name-empty', 'no name', named('')],
  ['file-name-empty', 'two slashes', named('a//b')],
  ['path-absolute', 'an absolute path', named('/etc/passwd')],
  ['path-absolute', 'a drive', named('C:/a')],
  ['path-absolute', 'a drive without a slash', named('c:a')],
  ['path-traversal', 'zip slip', named('../../etc/passwd')],
  ['path-traversal', 'zip slip within', named('pages/../../x')],
  ['path-traversal', 'zip slip with backslashes', named('..\\x')],
  ['path-traversal', 'a dot segment', named('./a')],
  ['path-traversal', 'a directory that is ..', named('a/../')],
  ...[
    ...'"*:<>?\\|\u007f\u0080\u009f\u0000\u001f\ue000\uf8ff\ufff0\uffff\ufdd0\ufdef',
    '\u{1fffe}',
    '\u{efffF}',
    '\u{e0001}',
    '\u{e007f}',
    '\u{f0000}',
    '\u{10ffff}',
  ].map((character): [string, string, Uint8Array] => [
    'file-name-character-not-allowed',
    `U+${character.codePointAt(0)!.toString(16)} in a name${character === '?' ? ' (P7)' : ''}`,
    named(`aa${character}.js`),
  ]),
  ['file-name-marks-too-many', 'a name with 31 combining marks in a row', named(`a${'\u0301'.repeat(31)}`)],
  [
    'file-name-marks-too-many',
    'names that take seconds each to normalize',
    named(...numbered(20, (at) => `${at}${'\u0301'.repeat(16_000)}${'\u0316'.repeat(16_000)}`)),
  ],
  ['file-name-ends-with-dot', 'a name that ends with a dot', named('a.')],
  ['file-name-ends-with-dot', 'a directory that ends with a dot', named('a./b')],
  ['file-name-not-unique', 'the same name twice', named('a', 'a')],
  ['file-name-not-unique', 'the same directory twice', named('a/', 'a/')],
  ['file-name-not-unique', 'another case (P15)', named('App.js', 'app.js')],
  ['file-name-not-unique', 'another case of a directory', named('Pages/a', 'pages/b')],
  ['file-name-not-unique', 'another composition', named('\u00e4', 'a\u0308')],
  ['file-name-not-unique', 'full case folding', named('Straße', 'STRASSE')],
  ['file-name-not-unique', 'a final sigma', named('ΟΔΟΣ', 'οδος')],
  ['file-name-not-unique', 'a capital sharp s', named('ẞ', 'ss')],
  ['file-and-directory', 'a file that is a directory', named('a', 'a/b')],
  ['file-and-directory', 'a directory that is a file', named('a/b', 'a')],
  // bombs
  ['container-too-large', 'a container beyond its limit', one(), { maxContainerBytes: 10 }],
  ['too-many-entries', 'too many entries', named('a', 'b', 'c'), { maxEntries: 2 }],
  ['entry-too-large', 'a large file', one(), { maxEntryBytes: 5 }],
  [
    'total-too-large',
    'many files',
    buildZip([
      { name: 'a', data: A },
      { name: 'b', data: A },
    ]),
    { maxTotalBytes: 20 },
  ],
  ['path-too-deep', 'a deep path', named('a/b/c/d'), { maxDepth: 3 }],
  ['compression-ratio-too-high', 'zeros', buildZip([deflated('a', new Uint8Array(2 ** 21))])],
  [
    'entry-size-mismatch',
    'a bomb that announces one byte',
    buildZip([deflated('a', new Uint8Array(2 ** 26), { fields: { size: 1 } })]),
  ],
];

/** What a stream cannot tell, or tells before it comes to what openContainer looks at first. */
const SIZES_BEHIND = 'data-descriptor-not-streamable';

describe('honest and hostile containers', () => {
  for (const [what, bytes] of accepted) {
    it(`accepts ${what}`, async () => {
      const { whole, randomAccess, streamed } = await verdicts(bytes);
      expect(whole).to.equal('accepted');
      expect(randomAccess).to.equal('accepted');
      expect(streamed).to.equal(/descriptor with/.test(what) ? SIZES_BEHIND : 'accepted');
    });
  }
  for (const [code, what, bytes, limits] of refused) {
    it(`refuses ${what}: ${code}`, async () => {
      const before = bytes.slice();
      const { whole, randomAccess, streamed } = await verdicts(bytes, limits);
      expect(whole).to.equal(code);
      expect(randomAccess).to.equal(code);
      expect(streamed).not.to.equal('accepted');
      expect(bytes).to.deep.equal(before);
    });
  }
});
