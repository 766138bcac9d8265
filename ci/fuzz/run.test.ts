import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputOf } from './mutate.ts';

const FOLDER = join(import.meta.dirname, 'testing', 'targets');

interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('npm run fuzz', function () {
  this.timeout(120_000);
  let out: string;

  before(() => {
    out = mkdtempSync(join(tmpdir(), 'fuzz-'));
  });
  after(() => rmSync(out, { recursive: true }));

  function fuzz(args: readonly string[], signalAfterMs?: number): Promise<Output> {
    const script = join(import.meta.dirname, 'run.ts');
    const all = ['--conditions=source', script, '--folder', FOLDER, '--out', out, ...args];
    const child = spawn(process.execPath, all);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    if (signalAfterMs !== undefined) setTimeout(() => child.kill('SIGINT'), signalAfterMs);
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  }

  it('finds a planted crash, unhandled rejection, hang, stall, memory hog, believed length and death, and can replay each', async () => {
    const { code, stdout, stderr } = await fuzz([
      'planted',
      '--minutes',
      '1',
      '--seed',
      '1',
      '--failures',
      '7',
    ]);
    const kinds = [...stderr.matchAll(/^planted: (\w+ by) input \d+: (.*)/gm)].map(
      ([, kind, text]) => `${kind}: ${text}`,
    );
    expect(kinds.sort(), stderr).to.deep.equal([
      'crash by: Error: unhandled',
      'crash by: TypeError: planted',
      'death by: the process died (SIGKILL): ',
      'hang by: its promise never settles',
      'hang by: not over after 1000 ms',
      'memory by: asked for 400 MB at once',
      'memory by: over 256 MB',
    ]);
    expect(stdout).to.match(/^planted: [\d,]+ inputs, 7 failures/m);
    expect(code).to.equal(1);

    const kept = readdirSync(join(out, 'planted'));
    expect(kept).to.have.length(7);
    for (const file of kept) {
      const again = await fuzz(['--target', 'planted', '--replay', join(out, 'planted', file)]);
      expect(again.stderr).to.match(new RegExp(`^planted: ${file.split('-')[0]}: `));
      expect(again.code, file).to.equal(1);
    }
  });

  it('finds nothing in sound code', async () => {
    const { code, stdout, stderr } = await fuzz(['sound', '--minutes', '0.02', '--seed', '7']);
    expect(stderr).to.equal('');
    expect(stdout).to.match(/^sound: [\d,]{3,} inputs, 0 failures$/m);
    expect(code).to.equal(0);
  });

  it('ends at once and cleanly on Ctrl-C', async () => {
    const { code, stdout } = await fuzz(['sound', '--minutes', '10'], 1500);
    expect(stdout).to.match(/^sound: [\d,]+ inputs, 0 failures$/m);
    expect(code).to.equal(130);
  });

  it('refuses unknown targets and impossible times', async () => {
    expect(await fuzz(['nobody'])).to.include({
      code: 2,
      stderr: 'No target nobody. There are: planted, sound.\n',
    });
    expect((await fuzz(['--minutes', 'some'])).code).to.equal(2);
    expect((await fuzz(['--replay', 'x'])).code).to.equal(2);
  });
});

describe('inputs of a campaign', () => {
  const seeds = [new TextEncoder().encode('{"name":"x","list":[1,2,3]}'), new Uint8Array(2000)];

  it('begin with the seeds, and are the same every time', () => {
    expect(inputOf('1:a', 0, seeds)).to.deep.equal(seeds[0]);
    expect(inputOf('1:a', 77, seeds)).to.deep.equal(inputOf('1:a', 77, seeds));
    expect(inputOf('1:a', 77, seeds)).not.to.deep.equal(inputOf('2:a', 77, seeds));
    expect(
      seeds[1]?.every((byte) => byte === 0),
      'seeds stay as they are',
    ).to.equal(true);
  });

  it('differ from each other, stay bounded, and are often still JSON', () => {
    const inputs = Array.from({ length: 2000 }, (_, number) => inputOf('1:a', number + 2, seeds));
    const texts = inputs.map((input) => new TextDecoder().decode(input));
    expect(new Set(texts).size).to.be.greaterThan(1500);
    expect(Math.max(...inputs.map(({ length }) => length))).to.be.at.most(4096);
    const parsed = texts.filter((text) => {
      try {
        return JSON.parse(text) !== undefined;
      } catch {
        return false;
      }
    });
    expect(parsed.length).to.be.greaterThan(50);
  });

  it('survive empty seeds', () => {
    const inputs = Array.from({ length: 500 }, (_, number) => inputOf('1:a', number + 1, [new Uint8Array()]));
    expect(inputs.some(({ length }) => length > 0)).to.equal(true);
  });
});
