import { expect } from 'chai';
import { packageCommands } from './commands.ts';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

/** What a folder holds in which the examples of the help are true. */
const PREPARATION = [
  ['init', 'my-app', '--name', 'My App', '--id', 'org.example.my-app'],
  ['pack', 'my-app'],
  ['keygen', 'developer'],
  ['sign', 'my-app.ma', '-o', 'signed.ma', '--key', 'developer.key', '--cert', 'developer.crt'],
  ['convert', 'my-app.ma', 'my-app.wbn'],
  ['keygen', 'bundle', '--purpose', 'bundle'],
  ['convert', 'my-app.ma', 'my-app.swbn', '--key', 'bundle.key'],
];

function helpOf(name: string): string {
  const command = packageCommands().find((one) => one.name() === name)!;
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}

/** The arguments of an example's line, as a shell would split it. */
function argumentsOf(example: string): string[] {
  return Array.from(example.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, a, b, c]) => (a ?? b ?? c)!);
}

describe('miniapp --help', function () {
  this.timeout(60_000); // a process for each line
  let folder: MiniAppFolder;
  before(() => (folder = new MiniAppFolder()));
  after(() => folder.remove());

  it('leads from an empty folder to a signed package', () => {
    const { stdout: help } = folder.run('--help');
    const examples = Array.from(help.matchAll(/^ {2}\$ miniapp (.*)$/gm), ([, line]) => argumentsOf(line!));
    expect(examples.map(([command]) => command)).to.deep.equal([
      'init',
      'validate',
      'pack',
      'keygen',
      'sign',
      'verify',
    ]);
    for (const example of examples) {
      const { status, stdout, stderr } = folder.run(...example);
      expect(status, `miniapp ${example.join(' ')}\n${stdout}${stderr}`).to.equal(0);
    }
  });

  it('names every command, and is pointed to after a mistake', () => {
    const { stdout: help } = folder.run('--help');
    for (const command of packageCommands()) expect(help).to.match(new RegExp(`^  ${command.name()} `, 'm'));
    for (const args of [['pack'], ['pakc'], ['pack', '--no-such-option', 'x']]) {
      const { status, stderr } = folder.run(...args);
      expect(status).to.equal(2);
      expect(stderr).to.match(/^error: .*\n(?:\(Did you mean .*\n)?\n?\(--help tells how to use it\)\n$/);
    }
  });

  it('tells its version', () => {
    expect(folder.run('--version')).to.deep.include({ status: 0, stderr: '' });
    expect(folder.run('--version').stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the examples of the help', function () {
  this.timeout(120_000); // a process for each line
  let folder: MiniAppFolder;
  before(() => {
    folder = new MiniAppFolder();
    for (const args of PREPARATION) {
      const { status, stderr, stdout } = folder.run(...args);
      expect(status, `miniapp ${args.join(' ')}\n${stderr}${stdout}`).to.equal(0);
    }
    folder.put('dist/index.html', '<title>Built</title><link rel="manifest" href="manifest.webmanifest">');
    folder.put('dist/manifest.webmanifest', '{ "name": "Built", "icons": [{ "src": "icon.png" }] }');
    folder.put('dist/icon.png', folder.read('my-app/common/icon.png'));
    folder.put('manifest.json', folder.read('my-app/manifest.json'));
  });
  after(() => folder.remove());

  for (const name of packageCommands().map((command) => command.name())) {
    it(`of miniapp ${name} do what they say`, () => {
      const examples = Array.from(helpOf(name).matchAll(/^ {2}\$ miniapp (.*)$/gm), ([, line]) => line!);
      expect(examples).not.to.deep.equal([]);
      for (const example of examples) {
        const { status, stdout, stderr } = folder.run(...argumentsOf(example));
        expect(status, `miniapp ${example}\n${stdout}${stderr}`).to.equal(0);
      }
    });
  }
});
