import { crc32 as platformCrc32, inflate as platformInflate } from '#inflate';
import { expect } from 'chai';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { crc32 } from './crc32.ts';
import { inflate, crc32 as nodeCrc32 } from './inflate-node.ts';
import { describeInflater } from './testing/inflate-cases.ts';
import { noise } from './testing/noise.ts';

describeInflater('inflate in Node', inflate);

describe('#inflate in Node', () => {
  it("is Node's own zlib", () => {
    expect(platformInflate).to.equal(inflate);
    expect(platformCrc32).to.equal(nodeCrc32);
    expect(nodeCrc32(noise(100_000))).to.equal(zlibCrc32(noise(100_000)));
    expect(crc32(noise(100_000))).to.equal(zlibCrc32(noise(100_000)));
  });
});
