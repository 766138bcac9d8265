import { expect } from 'chai';
import fc from 'fast-check';
import { writeContainer } from '../write-container.ts';
import { examplePackage } from '../testing/example-package.ts';
import { readEndOfCentralDirectory } from '../end-of-central-directory.ts';
import { concatenate, toHex } from './bytes.ts';
import { contentDigest, MEBIBYTE_CHUNKS, WHOLE_SECTIONS } from './content-digest.ts';
import { findContainerParts } from './insert-signing-block.ts';
import { schemeOfContainer } from './magic-numbers.ts';
import { signPackage } from './sign-package.ts';
import { NOW, P256, testSigner, unsignedPackage, valueOf, type TestSigner } from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const sha256 = async (...parts: Uint8Array[]) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', concatenate(...parts)));
const u32 = (value: number) => new Uint8Array(Uint32Array.of(value).buffer);

describe('content digests', () => {
  let developer: TestSigner;
  before(async () => {
    developer = await testSigner(P256);
  });

  it('are over three sections, cut into chunks, with the offset as it was before signing (P19)', async () => {
    const unsigned = unsignedPackage();
    const { directoryStart, directoryEnd } = valueOf(readEndOfCentralDirectory(unsigned, 0));
    const parts = [
      unsigned.subarray(0, directoryStart),
      unsigned.subarray(directoryStart, directoryEnd),
      unsigned.subarray(directoryEnd),
    ];
    const chunks = await Promise.all(
      parts.map((part) => sha256(Uint8Array.of(0xa5), u32(part.length), part)),
    );
    const expected = await sha256(Uint8Array.of(0x5a), u32(3), ...chunks);
    const signed = valueOf(await signPackage(unsigned, { developer }));
    for (const bytes of [unsigned, signed]) {
      const container = valueOf(await findContainerParts(bytes));
      expect(toHex(await contentDigest(container, 'SHA-256', WHOLE_SECTIONS, crypto))).to.equal(
        toHex(expected),
      );
    }
  });

  it('differ by the size of the chunks where a section has more than one (P21)', async () => {
    const noise = new Uint8Array(2.5 * MEBIBYTE_CHUNKS);
    for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    const large = writeContainer(examplePackage().set('common/noise.bin', noise));
    const container = valueOf(await findContainerParts(large));
    const whole = await contentDigest(container, 'SHA-256', WHOLE_SECTIONS, crypto);
    const chunked = await contentDigest(container, 'SHA-256', MEBIBYTE_CHUNKS, crypto);
    expect(toHex(whole)).to.not.equal(toHex(chunked));
    const signed = valueOf(await signPackage(large, { developer, chunked: true }));
    expect((await verifyPackage(signed, { now: NOW })).status).to.equal('valid');
    signed[MEBIBYTE_CHUNKS * 2]! ^= 1;
    expect((await verifyPackage(signed, { now: NOW })).findings[0]!.code).to.equal('content-changed');
  });

  it('hold for any files, and no longer when a byte of a file changes (P22)', async () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 }), {
      maxKeys: 5,
    });
    const choices = fc.record({
      files,
      chunked: fc.boolean(),
      place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    });
    await fc.assert(
      fc.asyncProperty(choices, async ({ files, chunked, place }) => {
        const all = new Map([...examplePackage(), ...Object.entries(files)]);
        const signed = valueOf(await signPackage(writeContainer(all), { developer, chunked }));
        expect((await verifyPackage(signed, { now: NOW })).status).to.equal('valid');
        const { blockStart } = valueOf(await findContainerParts(signed));
        signed[Math.floor(place * blockStart)]! ^= 1;
        expect((await verifyPackage(signed, { now: NOW })).findings[0]!.code).to.equal('content-changed');
      }),
      { numRuns: 30 },
    );
  });

  it('are sought by magic numbers before the central directory, not before the end record (P5)', async () => {
    const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    const { directoryStart, directoryEnd } = valueOf(readEndOfCentralDirectory(signed, 0));
    expect(schemeOfContainer(signed, directoryStart)).to.equal('rpk');
    expect(schemeOfContainer(signed, directoryEnd)).to.equal(undefined);
    expect(schemeOfContainer(signed, 3)).to.equal(undefined);
  });
});
