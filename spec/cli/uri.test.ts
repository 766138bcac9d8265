import { expect } from 'chai';
import { encode } from 'fast-png';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

const URI = 'platform://miniapp/foo;version=1.0.1/pages/index?k=v#bar';

describe('miniapp uri', function () {
  this.timeout(60_000); // each test starts a process or two, on a machine that may be busy
  let folder: MiniAppFolder;
  before(() => {
    folder = new MiniAppFolder();
  });
  after(() => folder.remove());

  it('takes a URI apart', () => {
    const { status, stdout } = folder.run('uri', URI);
    expect(status).to.equal(0);
    expect(stdout.split('\n').map((line) => line.trim())).to.include.members([
      'id       foo',
      'fragment bar',
    ]);
    const report = JSON.parse(folder.run('uri', URI, '--json').stdout);
    expect(report).to.deep.include({ valid: true, normal: URI, errors: [], warnings: [] });
    expect(report.parts).to.include({ scheme: 'platform', version: '1.0.1' });
  });

  it('says what is wrong, and what is suspicious', () => {
    const refused = folder.run('uri', 'platform://miniapp/a\u202eb');
    expect(refused.status).to.equal(1);
    expect(refused.stdout).to.contain('error uri-id-invalid at /id').and.contain('a\\u{202e}b');
    const suspicious = folder.run('uri', 'a://miniapp/paypa1', '--known', 'paypal');
    expect(suspicious.status).to.equal(0);
    expect(suspicious.stdout).to.contain('warning uri-id-lookalike at /id');
  });

  it('compares two', () => {
    const same = folder.run('uri', 'a://miniapp/B', 'A://miniapp/b');
    expect(same).to.include({ status: 0 });
    expect(same.stdout).to.contain('They are the same address.');
    const different = folder.run('uri', 'a://miniapp/b', 'a://miniapp/c', '--json');
    expect(different.status).to.equal(1);
    expect(JSON.parse(different.stdout)).to.include({ valid: true, equal: false });
    expect(folder.run('uri', 'a://miniapp/b', 'x').status).to.equal(1);
  });
});

describe('miniapp qr', function () {
  this.timeout(60_000);
  let folder: MiniAppFolder;
  before(() => {
    folder = new MiniAppFolder();
  });
  after(() => folder.remove());

  it('draws a code with a logo and reads it', () => {
    const logo = encode({ width: 2, height: 2, channels: 1, data: new Uint8Array([0, 99, 200, 255]) });
    folder.put('icon.png', logo);
    const drawn = folder.run('qr', URI, '-o', 'code.png', '--logo', 'icon.png', '--module-size', '3');
    expect(drawn).to.deep.include({ status: 0, stdout: `wrote code.png: ${URI}\n`, stderr: '' });
    expect(folder.run('qr', '--read', 'code.png')).to.deep.include({ status: 0, stdout: `${URI}\n` });
    expect(JSON.parse(folder.run('qr', '--read', 'code.png', '--json').stdout)).to.include({
      uri: URI,
      valid: true,
    });
  });

  it('draws SVG', () => {
    const colours = ['--foreground', '#101010', '--background', '#f0f0f0'];
    const report = JSON.parse(folder.run('qr', URI, '-o', 'code.svg', '--json', ...colours).stdout);
    expect(report).to.include({ uri: URI, file: 'code.svg', valid: true });
    expect(new TextDecoder().decode(folder.read('code.svg'))).to.match(/^<svg .*rgb\(16,16,16\)/);
  });

  it('refuses what is no MiniApp URI, and a picture without a code', () => {
    expect(folder.run('qr', 'https://platform.example/', '-o', 'x.svg').status).to.equal(1);
    expect(JSON.parse(folder.run('qr', 'x', '-o', 'x.svg', '--json').stdout)).to.include({
      file: null,
      valid: false,
    });
    folder.put('empty.png', encode({ width: 9, height: 9, channels: 1, data: new Uint8Array(81) }));
    const read = folder.run('qr', '--read', 'empty.png');
    expect(read.status).to.equal(1);
    expect(read.stdout).to.contain('error qr-not-found');
  });

  it('asks for what it needs', () => {
    for (const args of [
      [],
      [URI],
      [URI, '-o', 'code.jpg'],
      ['--read', 'absent.png'],
      [URI, '-o', 'no/x.svg'],
    ]) {
      expect(folder.run('qr', ...args).status, args.join(' ')).to.equal(2);
    }
  });
});
