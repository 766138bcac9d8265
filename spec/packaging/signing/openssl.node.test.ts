import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEndOfCentralDirectory } from '../end-of-central-directory.ts';
import { readCmsSignature } from './cms-signed-data.ts';
import { FILE_SIGNATURE, readPkcs7SigningBlock } from './pkcs7-signing-block.ts';
import { signPackage } from './sign-package.ts';
import { P256, RSA, testSigner, unsignedPackage, valueOf } from './testing/test-signers.ts';

const version = spawnSync('openssl', ['version'], { encoding: 'utf8' });

describe('CMS signatures beside OpenSSL', function () {
  this.timeout(60_000); // RSA keys are made, on a machine that may be busy
  let folder: string;
  before(function () {
    if (version.status !== 0) {
      console.log('      skipped: there is no openssl on this machine');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'cms-'));
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  const keys = [
    ['RSASSA-PKCS1-v1_5', RSA, 0x0103],
    ['RSASSA-PSS', RSA, 0x0102],
    ['ECDSA on P-256', P256, 0x0201],
    ['ECDSA on P-384', { name: 'ECDSA', namedCurve: 'P-384' }, 0x0202],
    ['ECDSA on P-521', { name: 'ECDSA', namedCurve: 'P-521' }, 0x0202],
  ] as const;
  for (const [name, key, id] of keys) {
    it(`are accepted by it with ${name}`, async () => {
      const developer = { ...(await testSigner(key)), algorithms: [id] };
      const signed = valueOf(await signPackage(unsignedPackage(), { scheme: 'pkcs7', developer }));
      const { directoryStart } = valueOf(readEndOfCentralDirectory(signed, 0));
      const { blocks } = valueOf(readPkcs7SigningBlock(signed, directoryStart));
      const { data } = blocks.find(({ type }) => type === FILE_SIGNATURE)!;
      const [cms, content] = [join(folder, 'cms.der'), join(folder, 'content')];
      writeFileSync(cms, data);
      const args = ['cms', '-verify', '-inform', 'DER', '-noverify', '-in', cms, '-out', content];
      const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
      expect(status, stderr).to.equal(0);
      expect(new Uint8Array(readFileSync(content))).to.deep.equal(readCmsSignature(data)!.content);
    });
  }
});
