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
