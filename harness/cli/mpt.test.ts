import { expect } from 'chai';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMpt } from '../testing/command.ts';
import { mpt as here } from './mpt.ts';

describe('mpt', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'mpt-cli-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** In a process of its own. */
  const mpt = (...args: string[]) => startMpt(...args).ended;

  /** In this process: exit code, and what is said to the person. */
  async function mptHere(...args: string[]): Promise<{ readonly code: number; readonly said: string }> {
    const { log, error } = console;
    let said = '';
    console.log = console.error = (...words: unknown[]) => void (said += `${words.join(' ')}\n`);
    try {
      return { code: await here(args), said };
    } finally {
      console.log = log;
      console.error = error;
      process.exitCode = 0;
    }
  }

  it('lists tests, also as JSON', async () => {
    const { code, said } = await mptHere('list', 'lifecycle/', '--json');
    expect(code).to.equal(0);
    const tests = JSON.parse(said) as { id: string }[];
    expect(tests.length).to.be.greaterThan(10);
    for (const { id } of tests) expect(id).to.match(/lifecycle\//);
  });

  it('helps', async () => {
    const { code, stdout } = await mpt('--help');
    expect(code).to.equal(0);
    for (const command of ['run', 'list', 'serve', 'dev', 'report', 'judge', 'pack', 'validate']) {
      expect(stdout).to.match(new RegExp(`^  ${command} `, 'm'));
    }
  });

  it('helps with each command', async () => {
    for (const command of ['run', 'list', 'serve', 'dev', 'report', 'judge', 'pack', 'validate']) {
      const { code, said } = await mptHere(command, '--help');
      expect(said, command).to.match(
        new RegExp(`^Usage: mpt ${command} .*-h, --help +say what is possible`, 's'),
      );
      expect(code, command).to.equal(0);
    }
  });

  it('ends a process of its own with 2 for wrong usage', async () => {
    const { code, stderr } = await mpt('dance');
    expect(stderr).to.match(/unknown command 'dance'/);
    expect(code).to.equal(2);
  });

  const WRONG_USAGE: readonly (readonly [string, RegExp])[] = [
    ['run --product nokia-3310', /Unknown product "nokia-3310".*reference-chromium/],
    ['run no-such-test', /No test matches "no-such-test"/],
    ['run --repeat many', /whole number from 1 to 1000/],
    ['run --timeout-multiplier -1', /number from 0.1 to 100/],
    ['run --resume FOLDER', /holds no run/],
    ['run --resume FOLDER lifecycle', /leave out filters/],
    ['judge FOLDER', /holds no run/],
    ['run addressing/port --out FOLDER/file/below', /Results can't be written to .*file is a file.*--out/],
    ['report FOLDER', /neither run.jsonl nor run.json/],
    ['report FOLDER/nothing', /is not there/],
    ['serve FOLDER/nothing.ma', /can't be read/],
    ['serve FOLDER', /has no manifest.json/],
    ['serve --port 70000', /whole number from 0 to 65535/],
    ['serve --host 203.0.113.77', /not an address of this machine/],
    ['serve --host 0.0.0.0', /every address at once/],
    ['dev', /missing required argument 'folder'/],
    ['dev FOLDER/nothing', /can't be read.*Give the folder of a MiniApp/],
    ['dev FOLDER', /has no manifest\.json.*mpt init/],
    ['dev FOLDER/file', /is no folder/],
    ['dev FOLDER --host 0.0.0.0', /every address at once/],
    ['dev FOLDER --port 70000', /whole number from 0 to 65535/],
    ['validate FOLDER/nothing', /Cannot read .*nothing: there is no such file or directory/],
    ['pack FOLDER/nothing', /Cannot read .*nothing: there is no such file or directory/],
    ['dance', /unknown command 'dance'/],
  ];
  it('answers wrong usage with what to do, and 2', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const [line, message] of WRONG_USAGE) {
      const { code, said } = await mptHere(...line.replace('FOLDER', folder).split(' '));
      expect(said, line).to.match(message);
      expect(said, line).to.not.match(/\n {4}at |inside the harness/);
      expect(code, line).to.equal(2);
    }
  });

  it('does not let a name steer the terminal', async () => {
    const { code, said } = await mptHere('validate', join(folder, '\u001b[2J'));
    expect(said).to.contain('\\u{1b}[2J').and.not.contain('\u001b');
    expect(code).to.equal(2);
  });

  it('validates what is no package', async () => {
    const file = join(folder, 'text.ma');
    writeFileSync(file, 'no package');
    const { code, said } = await mptHere('validate', file);
    expect(said).to.match(/not a ZIP file/);
    expect(code).to.equal(1);
  });

  it('says when a port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, said } = await mptHere('serve', '--port', String(port));
    await new Promise((resolve) => taken.close(resolve));
    expect(said).to.match(/Port \d+ of 127.0.0.1 is taken/);
    expect(code).to.equal(2);
  });

  it('reports a log that can’t be judged, with the line', async () => {
    writeFileSync(join(folder, 'run.jsonl'), '{"t":1,"type":"dance"}\n{"t":2,"type":"end"}\n');
    const { code, said } = await mptHere('judge', folder);
    expect(said).to.match(/Line 1/);
    expect(code).to.equal(2);
  });

  it('keeps the log when the browser can’t be opened, and ends with 3', async () => {
    const broken = join(folder, 'chromedriver');
    writeFileSync(broken, '#!/bin/sh\necho broken; exit 1\n');
    chmodSync(broken, 0o755);
    const out = join(folder, 'run');
    process.env['MPT_CHROMEDRIVER'] = broken;
    const { code, stderr } = await mpt('run', 'addressing/port', '--out', out).finally(() => {
      delete process.env['MPT_CHROMEDRIVER'];
    });
    expect(stderr).to.match(/does not run as chromedriver/);
    expect(stderr).to.match(/The log was kept/);
    expect(code).to.equal(3);
    expect(readFileSync(join(out, 'run.jsonl'), 'utf8')).to.match(/"type":"interrupted"/);
    expect(existsSync(join(out, 'site', 'index.html'))).to.equal(true);
  });

  it('says how to get a browser where there is none', async () => {
    process.env['MPT_CHROMIUM'] = join(folder, 'nothing');
    const { code, said } = await mptHere('run', 'addressing/port', '--out', join(folder, 'run')).finally(
      () => {
        delete process.env['MPT_CHROMIUM'];
      },
    );
    expect(said).to.match(/MPT_CHROMIUM names .* not an executable file/);
    expect(code).to.equal(3);
  });
});
