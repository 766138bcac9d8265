import { expect } from 'chai';
import { generateKeyPairSync } from 'node:crypto';
import { encodeCbor } from '../bundle/encode-cbor.ts';
import { buildBundle } from '../bundle/testing/build-bundle.ts';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { bundleKind } from './bundle-kind.ts';
import { bundlePurpose } from './bundle-keys.ts';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

const PACKAGE = writeContainer(examplePackage());
const ANY = { requireSignature: false, trust: [] };

describe('miniapp convert', function () {
  this.timeout(60_000); // each test starts a process or more, on a machine that may be busy
  let folder: MiniAppFolder;
  beforeEach(async () => {
    folder = new MiniAppFolder();
    folder.put('app.ma', PACKAGE);
    for (const algorithm of bundlePurpose.algorithms) {
      const request = { algorithm, subject: 'CN=Example', days: 1 };
      folder.put(`${algorithm}.key`, (await bundlePurpose.generate(request)).privateKey);
    }
  });
  afterEach(() => folder.remove());

  it('makes a bundle of a package, and the same package of the bundle', () => {
    const there = folder.run('convert', 'app.ma', 'app.wbn', '--base-url', 'https://a.example/app/');
    expect(there).to.deep.include({ status: 0, stderr: '' });
    expect(there.stdout).to.match(/^wrote app\.wbn: web bundle, \d+ bytes\n$/);
    expect(folder.run('convert', 'app.wbn', 'back.ma').status).to.equal(0);
    expect(folder.read('back.ma')).to.deep.equal(PACKAGE);
  });

  it('signs with each kind of key, and tells when a signature is lost', async () => {
    const signed = folder.run(
      'convert',
      'app.ma',
      'a.swbn',
      '--key',
      'ed25519.key',
      '--key',
      'ecdsa-p256.key',
    );
    expect(signed).to.deep.include({ status: 0, stderr: '' });
    const report = await bundleKind.verify(folder.read('a.swbn'), ANY);
    expect(report).to.deep.include({ status: 'valid', scheme: 'integrity-block', findings: [] });
    expect(report.signers.map(({ name }) => name.split(' ')[0])).to.deep.equal([
      'Ed25519',
      'ECDSA-P256-SHA256',
    ]);

    const back = JSON.parse(folder.run('convert', 'a.swbn', 'back.ma', '--json').stdout);
    expect(back).to.deep.include({ from: 'signed-web-bundle', to: 'package', valid: true, errors: [] });
    expect(back.warnings.map(({ code }: { code: string }) => code)).to.deep.equal(['signature-dropped']);
    expect(folder.read('back.ma')).to.deep.equal(PACKAGE);

    expect(folder.run('convert', 'a.swbn', 'a.wbn').stdout).to.match(/^warning signature-dropped\n/);
    folder.run('convert', 'app.ma', 'same.wbn');
    expect(folder.read('a.wbn')).to.deep.equal(folder.read('same.wbn'));
    expect(folder.run('convert', 'a.wbn', 'b.swbn', '--key', 'ed25519.key').status).to.equal(0);
    expect((await bundleKind.verify(folder.read('b.swbn'), ANY)).status).to.equal('valid');
  });

  it('writes nothing of a bundle whose signature is wrong', () => {
    folder.run('convert', 'app.ma', 'a.swbn', '--key', 'ed25519.key');
    const bytes = folder.read('a.swbn');
    bytes[bytes.length - 100]! ^= 1;
    folder.put('a.swbn', bytes);
    const { status, stdout } = folder.run('convert', 'a.swbn', 'back.ma');
    expect(status).to.equal(1);
    expect(stdout)
      .to.match(/^error signature-invalid/)
      .and.to.match(/Nothing was written/);
    expect(() => folder.read('back.ma')).to.throw();
    folder.put('b.wbn', folder.read('a.swbn').subarray(250));
    expect(folder.run('convert', 'b.wbn', 'c.wbn').status).to.equal(1);
  });

  it('takes no base URL that bundles cannot have', () => {
    const { status, stdout } = folder.run(
      'convert',
      'app.ma',
      'a.wbn',
      '--base-url',
      'https://user@a.example/',
    );
    expect(status).to.equal(1);
    expect(stdout).to.match(/^error base-url-malformed/);
  });

  it('says what is wrong with its usage', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    folder.run('convert', 'app.ma', 'app.wbn');
    folder.put('p384.key', privateKey.export({ type: 'pkcs8', format: 'pem' }));
    for (const [args, message] of [
      [['app.ma', 'app.zip'], /must end with/],
      [['app.ma', 'other.ma'], /is a package already/],
      [['app.ma', 'a.swbn'], /needs a --key/],
      [['app.ma', 'a.wbn', '--key', 'ed25519.key'], /Only a signed web bundle/],
      [['app.ma', 'a.swbn', '--key', 'app.ma'], /no private key/],
      [['app.ma', 'a.swbn', '--key', 'p384.key'], /cannot sign web bundles/],
      [['app.ma', 'a.swbn', '--key', 'none.key'], /no such file/],
      [['none.ma', 'a.wbn'], /no such file/],
      [['app.wbn', 'a.swbn', '--key', 'ed25519.key', '--base-url', 'https://a.example/'], /keeps its URLs/],
    ] as const) {
      const { status, stderr } = folder.run('convert', ...args);
      expect(status, args.join(' ')).to.equal(2);
      expect(stderr).to.match(message);
    }
  });
});

describe('verify of bundles', () => {
  it('refuses none for a section that was passed over', async () => {
    const bytes = buildBundle({ sections: [['unknown', encodeCbor(1)]] });
    expect(await bundleKind.verify(bytes, ANY)).to.deep.include({ status: 'unsigned', findings: [] });
  });

  it('asks for a signature when told to, and takes no certificate for a key', async () => {
    const folder = new MiniAppFolder();
    try {
      folder.put('app.ma', PACKAGE);
      const key = await bundlePurpose.generate({ algorithm: 'ed25519', subject: '', days: 1 });
      expect(key.note).to.match(/^web bundle id: [a-z2-7]{56}$/);
      folder.put('a.key', key.privateKey);
      folder.run('convert', 'app.ma', 'a.wbn');
      folder.run('convert', 'app.ma', 'a.swbn', '--key', 'a.key');
      const [unsigned, signed] = [folder.read('a.wbn'), folder.read('a.swbn')];
      const codes = async (bytes: Uint8Array, options: object) => {
        const { status, findings } = await bundleKind.verify(bytes, { ...ANY, ...options });
        return [status, ...findings.map(({ code }) => code)];
      };
      expect(await codes(unsigned, {})).to.deep.equal(['unsigned']);
      expect(await codes(unsigned, { requireSignature: true })).to.deep.equal([
        'unsigned',
        'signature-required',
      ]);
      expect(await codes(signed, { requireSignature: true })).to.deep.equal(['valid']);
      expect(await codes(signed, { trust: [new Uint8Array()] })).to.deep.equal([
        'invalid',
        'signer-untrusted',
      ]);
      expect([unsigned, signed, PACKAGE].map(bundleKind.recognises)).to.deep.equal([true, true, false]);
    } finally {
      folder.remove();
    }
  });
});
