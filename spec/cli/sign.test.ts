import { expect } from 'chai';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { DSA_KEY, dsaCertificate } from '../packaging/signing/testing/dsa-signer.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { writePem } from './pem.ts';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

const DEVELOPER = ['--key', 'developer.key', '--cert', 'developer.crt'];
const DISTRIBUTOR = ['--distributor-key', 'store.key', '--distributor-cert', 'store.crt'];

describe('miniapp keygen, sign and verify', function () {
  this.timeout(120_000); // each test starts several processes, on a machine that may be busy
  let folder: MiniAppFolder;
  before(() => {
    folder = new MiniAppFolder();
    folder.put('app.ma', writeContainer(examplePackage()));
    for (const name of ['developer', 'store'])
      expect(folder.run('keygen', name, '--algorithm', 'ec-p256', '--subject', `CN=${name}`).status).to.equal(
        0,
      );
  });
  after(() => folder.remove());
  const json = (...args: string[]) => JSON.parse(folder.run(...args, '--json').stdout);

  it('make a key that its owner alone can read, and never write over one', () => {
    const { mode } = statSync(join(folder.path, 'developer.key'));
    expect((mode & 0o777).toString(8)).to.equal('600');
    const before = folder.read('developer.key');
    const refused = folder.run('keygen');
    expect(refused.status).to.equal(2);
    expect(refused.stderr).to.contain('developer.key is there already');
    expect(folder.read('developer.key')).to.deep.equal(before);
    const made = json('keygen', 'new', '--algorithm', 'ec-p384');
    expect(made).to.deep.equal({
      key: 'new.key',
      files: ['new.crt'],
      purpose: 'package',
      algorithm: 'ec-p384',
    });
    folder.put('forced.crt', '');
    expect(folder.run('keygen', 'forced', '--algorithm', 'ec-p256').stderr).to.contain('forced.crt is there');
    const forced = folder.run('keygen', 'forced', '--algorithm', 'ec-p256', '--force');
    expect(forced.stdout).to.equal('wrote forced.key (ec-p256; keep it secret) and forced.crt\n');
  });

  it('sign as a developer, and say who did', () => {
    const signed = folder.run('sign', 'app.ma', '-o', 'signed.ma', ...DEVELOPER);
    expect(signed).to.deep.include({ status: 0, stderr: '' });
    const report = json('verify', 'signed.ma', '--require-signature', '--trust', 'developer.crt');
    expect(report).to.deep.include({
      file: 'signed.ma',
      kind: 'package',
      status: 'valid',
      scheme: 'rpk',
      findings: [],
    });
    expect(report.signers[0]).to.deep.include({ name: 'CN=developer', role: 'developer', anchored: true });
    expect(folder.run('verify', 'signed.ma').stdout).to.equal(
      'signed.ma: valid (package, scheme rpk)\n  signed as developer by CN=developer, ECDSA with SHA-256\n',
    );
  });

  it('sign as a distributor, with a profile', () => {
    const manifest = new TextDecoder().decode(examplePackage().get('manifest.json'));
    folder.put('granted.json', manifest);
    const device = 'AB'.repeat(16);
    const terms = ['--usage', 'debug', '--device', device, '--profile-manifest', 'granted.json'];
    const signed = json(
      'sign',
      'app.ma',
      '-o',
      'store.ma',
      '--chunked',
      ...DEVELOPER,
      ...DISTRIBUTOR,
      ...terms,
    );
    expect(signed).to.deep.include({ file: 'store.ma', signed: true, findings: [] });
    const { status, signers, findings } = json('verify', 'store.ma');
    expect(findings.map(({ code }: { code: string }) => code)).to.deep.equal([]);
    expect(status).to.equal('valid');
    expect(signers[1].profile).to.deep.equal({ usage: 'debug', manifest, deviceIds: [device.toLowerCase()] });
  });

  it("refuse a key that is not the certificate's, and write nothing", () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    folder.put('other.key', privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const wrong = folder.run('sign', 'app.ma', '-o', 'x.ma', '--key', 'other.key', '--cert', 'developer.crt');
    expect(wrong.status).to.equal(1);
    expect(wrong.stdout).to.contain('error key-unusable').and.contain('Nothing was written.');
    expect(readdirSync(folder.path)).to.not.include('x.ma');
    const report = json('sign', 'app.ma', '-o', 'x.ma', '--key', 'store.key', '--cert', 'developer.crt');
    expect(report).to.deep.include({ file: null, signed: false });
    expect(report.findings[0].code).to.equal('public-key-mismatch');
  });

  it('sign with a DSA key, which Web Crypto lacks', () => {
    const key = createPrivateKey({ key: Buffer.from(DSA_KEY, 'base64'), format: 'der', type: 'pkcs8' });
    folder.put('dsa.key', key.export({ format: 'pem', type: 'pkcs8' }));
    const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
    folder.put('dsa.crt', writePem('CERTIFICATE', dsaCertificate(publicKey)));
    const signed = folder.run('sign', 'app.ma', '-o', 'dsa.ma', '--key', 'dsa.key', '--cert', 'dsa.crt');
    expect(signed).to.deep.include({ status: 0, stderr: '' });
    const { status, signers } = json('verify', 'dsa.ma');
    expect(status).to.equal('valid');
    expect(signers[0]).to.deep.include({ name: 'CN=DSA developer', algorithm: 'DSA with SHA-256' });
  });

  it('sign by the other scheme', () => {
    expect(folder.run('sign', 'app.ma', '-o', 'other.ma', '--scheme', 'pkcs7', ...DEVELOPER).status).to.equal(
      0,
    );
    expect(folder.run('verify', 'other.ma', '--trust', 'developer.crt').stdout).to.contain(
      'other.ma: valid (package, scheme pkcs7)',
    );
  });

  it('call a package unsigned, and refuse it on demand', () => {
    expect(json('verify', 'app.ma')).to.deep.equal({
      file: 'app.ma',
      kind: 'package',
      status: 'unsigned',
      signers: [],
      findings: [],
    });
    expect(folder.run('verify', 'app.ma').status).to.equal(0);
    const refused = folder.run('verify', 'app.ma', '--require-signature');
    expect(refused.status).to.equal(1);
    expect(refused.stdout).to.contain('signature-required');
  });

  it('refuse what was changed, and whom nobody trusts', () => {
    folder.run('sign', 'app.ma', '-o', 'good.ma', ...DEVELOPER);
    const changed = folder.read('good.ma');
    changed[70]! ^= 1;
    folder.put('changed.ma', changed);
    const both = folder.run('verify', 'good.ma', 'changed.ma');
    expect(both.status).to.equal(1);
    expect(both.stdout)
      .to.contain('good.ma: valid')
      .and.contain('changed.ma: invalid')
      .and.contain('content-changed');
    const { files } = json('verify', 'good.ma', 'changed.ma');
    expect(files.map(({ status }: { status: string }) => status)).to.deep.equal(['valid', 'invalid']);
    const untrusted = folder.run('verify', 'good.ma', '--trust', 'store.crt');
    expect(untrusted.status).to.equal(1);
    expect(untrusted.stdout).to.contain('signer-untrusted');
    folder.put('text.txt', 'neither a package nor a bundle');
    expect(folder.run('verify', 'text.txt')).to.have.property('status', 1);
    expect(json('verify', 'text.txt').findings[0].code).to.equal('kind-unknown');
  });

  const misuses: [string[], string][] = [
    [['verify', 'missing.ma'], 'Cannot read missing.ma'],
    [['verify', 'app.ma', '--trust', 'app.ma'], 'app.ma holds no certificate'],
    [['verify', 'app.ma', '--trust', 'bad.crt'], 'A certificate in bad.crt cannot be read'],
    [['verify', 'app.ma', '--trust', 'torn.crt'], 'torn.crt holds no certificate'],
    [['sign', 'app.ma'], 'Nobody is named who signs'],
    [['sign', 'app.ma', '--key', 'developer.key'], 'The developer needs both'],
    [
      ['sign', 'app.ma', '--key', 'developer.crt', '--cert', 'developer.crt'],
      'developer.crt holds no private key',
    ],
    [['sign', 'app.ma', '--key', 'locked.key', '--cert', 'developer.crt'], 'is encrypted'],
    [['sign', 'app.ma', ...DEVELOPER, '--usage', 'debug'], 'needs a distributor'],
    [['sign', 'app.ma', ...DEVELOPER, '--usage', 'all'], 'Allowed choices'],
    [['keygen', 'a', '--purpose', 'doors'], 'There is no purpose "doors"'],
    [['keygen', 'a', '--algorithm', 'rsa-512'], 'cannot be rsa-512'],
    [['keygen', 'a', '--days', '0'], 'whole number of days'],
    [['keygen', 'a', '--algorithm', 'ec-p256', '--subject', 'me'], 'No certificate can be made for "me"'],
  ];
  for (const [args, message] of misuses) {
    it(`answer "${args.join(' ')}" with exit code 2 and: ${message}`, () => {
      folder.put('bad.crt', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
      folder.put('torn.crt', '-----BEGIN CERTIFICATE-----\nA=A\n-----END CERTIFICATE-----\n');
      folder.put(
        'locked.key',
        '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n',
      );
      const { status, stdout, stderr } = folder.run(...args);
      expect(stderr).to.contain(message);
      expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' });
    });
  }
});
