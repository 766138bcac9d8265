import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure } from '@zip.js/zip.js';
import { expect } from 'chai';
import fc from 'fast-check';
import yauzl from 'yauzl';
import { entryOrder } from './entry-order.ts';
import { packageFiles } from './testing/arbitrary-files.ts';
import { writeContainer } from './write-container.ts';

async function readByYauzl(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { strictFileNames: true });
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    files.set(entry.fileName, new Uint8Array(Buffer.concat(parts)));
  }
  return files;
}

async function readByZipJs(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict', checkSignature: true });
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return files;
}

describe('writeContainer', () => {
  before(() => configure({ useWebWorkers: false }));

  for (const [name, read] of Object.entries({ yauzl: readByYauzl, 'a strict zip.js': readByZipJs })) {
    it(`is read back by ${name} with the same names and bytes`, async () => {
      await fc.assert(
        fc.asyncProperty(packageFiles(), async (files) => {
          const found = await read(writeContainer(files));
          expect([...found.keys()]).to.deep.equal(entryOrder(files));
          for (const [path, content] of files) expect(found.get(path), path).to.deep.equal(content);
        }),
        { numRuns: 25 },
      );
    });
  }
});
