import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure } from '@zip.js/zip.js';
import AdmZip from 'adm-zip';
import { unzipSync } from 'fflate';
import JSZip from 'jszip';
import { crc32, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import { benchmark } from '../benchmark.ts';
import { largePackage, largePackageFiles } from '../testing/large-package.ts';

type Files = ReadonlyMap<string, Uint8Array>;

async function byUs(bytes: Uint8Array): Promise<Files> {
  const container = await openContainer(bytes);
  if (!container.ok) throw new Error(container.violations[0]!.message);
  return new Map(container.value.paths.map((path) => [path, container.value.read(path)!]));
}

/** Follows the central directory and inflates, and asks nothing. */
function byHand(bytes: Buffer): Files {
  const files = new Map<string, Uint8Array>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    ) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(path, bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function byAdmZip(bytes: Buffer): Files {
  return new Map(new AdmZip(bytes).getEntries().map((entry) => [entry.entryName, entry.getData()]));
}

/** fflate leaves the CRC-32 alone; it is not asked for more. */
function byFflate(bytes: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** yauzl leaves the CRC-32 to its users, so it is checked here. */
async function byYauzl(bytes: Buffer): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    const content = Buffer.concat(parts);
    if (crc32(content) !== entry.crc32) throw new Error(`bad CRC-32 of ${entry.fileName}`);
    files.set(entry.fileName, content);
  }
  return files;
}

async function byZipJs(bytes: Uint8Array): Promise<Files> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  await zip.close();
  return files;
}

async function byJszip(bytes: Uint8Array): Promise<Files> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const files = new Map<string, Uint8Array>();
  for (const [path, file] of Object.entries(zip.files)) files.set(path, await file.async('uint8array'));
  return files;
}

const OPENERS = {
  ours: byUs,
  'node:zlib by hand': byHand,
  'adm-zip': byAdmZip,
  fflate: byFflate,
  yauzl: byYauzl,
  '@zip.js/zip.js': byZipJs,
  jszip: byJszip,
};

const faster = (against: keyof typeof OPENERS) =>
  ({ text: `faster than ${against}`, contender: 'ours', against, atMost: 1 }) as const;

export default benchmark({
  title: 'Open a package of 300 files and 4 MB, check each CRC-32 and inflate all',
  peers: ['adm-zip', 'fflate', 'yauzl', '@zip.js/zip.js', 'jszip'],
  async prepare() {
    configure({ useWebWorkers: false }); // workers cost more than they save on files of this size
    const bytes = Buffer.from(largePackage());
    const packed = largePackageFiles();
    for (const [name, open] of Object.entries(OPENERS)) {
      const files = await open(bytes);
      const same = [...packed].every(([path, content]) => Buffer.compare(content, files.get(path)!) === 0);
      if (files.size !== packed.size || !same) throw new Error(`${name} gives other files`);
    }
    return bytes;
  },
  contenders: OPENERS,
  claims: [
    {
      text: 'within 1.3 times of a loop by hand on node:zlib, without any checks',
      contender: 'ours',
      against: 'node:zlib by hand',
      atMost: 1.3,
    },
    faster('adm-zip'),
    faster('fflate'),
    faster('yauzl'),
    faster('@zip.js/zip.js'),
    faster('jszip'),
  ],
});
