import { makeSigningKey } from '@miniapp-tests/spec/packaging/signing/make-signing-key';
import { signPackage } from '@miniapp-tests/spec/packaging/signing/sign-package';
import { verifyPackage } from '@miniapp-tests/spec/packaging/signing/verify-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { benchmark } from '../benchmark.ts';
import { largePackageFiles } from '../testing/large-package.ts';

/** The package itself, not what it unpacks to. */
const PACKAGE_BYTES = 4_000_000;

interface SignedPackages {
  readonly whole: Uint8Array<ArrayBuffer>;
  readonly chunked: Uint8Array<ArrayBuffer>;
}

async function verify(bytes: Uint8Array): Promise<void> {
  const { status } = await verifyPackage(bytes);
  if (status !== 'valid') throw new Error(`The package is ${status}.`);
}

/** What cannot be compressed fills the package up. */
function packageOfFourMegabytes(): Uint8Array {
  const files = largePackageFiles();
  const missing = PACKAGE_BYTES - writeContainer(files).length;
  const filling = new Uint8Array(missing);
  for (let at = 0; at < missing; at += 65_536) crypto.getRandomValues(filling.subarray(at, at + 65_536));
  return writeContainer(files.set('common/filling.bin', filling));
}

async function prepare(): Promise<SignedPackages> {
  const now = new Date();
  const { privateKey, certificate } = await makeSigningKey({
    algorithm: 'rsa-2048',
    subject: 'CN=Developer',
    notBefore: now,
    notAfter: new Date(now.getTime() + 24 * 60 * 60 * 1000),
  });
  const developer = { privateKey, certificates: [certificate] };
  const unsigned = packageOfFourMegabytes();
  const sign = async (chunked: boolean) => {
    const signed = await signPackage(unsigned, { developer, chunked });
    if (!signed.ok) throw new Error(signed.violations[0]!.message);
    await verify(signed.value);
    return signed.value;
  };
  return { whole: await sign(false), chunked: await sign(true) };
}

export default benchmark({
  title: 'Verify a signed package of 300 files and 4 MB',
  prepare,
  contenders: {
    'verify, one chunk a section': ({ whole }) => verify(whole),
    'verify, chunks of 1 MiB': ({ chunked }) => verify(chunked),
    'digest once': ({ whole }) => crypto.subtle.digest('SHA-256', whole),
  },
  claims: [
    {
      text: 'verifying takes at most 1.3 times as long as digesting the same bytes once',
      contender: 'verify, one chunk a section',
      against: 'digest once',
      atMost: 1.3,
    },
    {
      text: 'verifying chunks of 1 MiB takes at most 1.3 times as long as digesting the same bytes once',
      contender: 'verify, chunks of 1 MiB',
      against: 'digest once',
      atMost: 1.3,
    },
  ],
});
