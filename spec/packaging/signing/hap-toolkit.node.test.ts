import { expect } from 'chai';
import { createRequire } from 'node:module';
import { openContainer } from '../open-container.ts';
import { signPackage } from './sign-package.ts';
import { NOW, RSA, testSigner, unsignedPackage, valueOf, type TestSigner } from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

/** What this test uses of the Quick App toolchain, which has no types. */
interface ToolchainSigning {
  doSign(
    container: Buffer,
    files: { name: string; hash: Buffer }[] | undefined,
    key: string,
    certificate: string,
  ): Buffer;
}
interface ToolchainPackaging {
  signZipBufferForPackage(container: Buffer, key: string, certificate: string): Promise<Buffer>;
}

const require = createRequire(import.meta.url);
const { doSign } = require('@hap-toolkit/packager/lib/signature/algorithm/index.js') as ToolchainSigning;
const { signZipBufferForPackage } =
  require('@hap-toolkit/packager/lib/signature/index.js') as ToolchainPackaging;

function pem(label: string, der: Uint8Array): string {
  const base64 = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;
}

describe('the RPK scheme beside the Quick App toolchain', function () {
  this.timeout(60_000); // an RSA key is made, and the toolchain takes its time to load
  let developer: TestSigner;
  let key: string;
  let certificate: string;
  before(async () => {
    developer = await testSigner(RSA);
    key = pem('PRIVATE KEY', developer.privateKey);
    certificate = pem('CERTIFICATE', developer.certificates[0]!);
  });

  it('verifies what the toolchain signed', async () => {
    const theirs = await signZipBufferForPackage(Buffer.from(unsignedPackage()), key, certificate);
    const report = await verifyPackage(new Uint8Array(theirs), { now: NOW });
    expect(report.findings).to.deep.equal([]);
    expect(report).to.deep.include({ status: 'valid', scheme: 'rpk' });
    expect(report.signers[0]!.algorithm).to.equal('RSASSA-PKCS1-v1_5 with SHA-256');
  });

  it('finds every change of what the toolchain signed', async () => {
    const theirs = await signZipBufferForPackage(Buffer.from(unsignedPackage()), key, certificate);
    for (const at of [40, 200, theirs.length - 60]) {
      const changed = new Uint8Array(theirs);
      changed[at]! ^= 1;
      expect((await verifyPackage(changed, { now: NOW })).status).to.equal('invalid');
    }
  });

  it('writes the very bytes that the toolchain writes', async () => {
    const unsigned = unsignedPackage();
    const theirs = doSign(Buffer.from(unsigned), undefined, key, certificate);
    const ours = valueOf(await signPackage(unsigned, { developer }));
    expect(Buffer.from(ours).equals(theirs)).to.equal(true);
  });

  it('reads, and does not need, the list of files that the toolchain adds', async () => {
    const files = [{ name: 'manifest.json', hash: Buffer.alloc(32) }];
    const theirs = new Uint8Array(doSign(Buffer.from(unsignedPackage()), files, key, certificate));
    expect((await verifyPackage(theirs, { now: NOW })).status).to.equal('valid');
    expect((await openContainer(theirs)).ok).to.equal(true);
  });
});
