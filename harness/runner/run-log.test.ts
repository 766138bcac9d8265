import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleProduct } from '../testing/sample-product.ts';
import { sampleTests } from '../testing/sample-tests.ts';
import { attemptsOf, makePlan } from './plan.ts';
import { attemptKey, finishedAttempts, readRun, sameTests } from './resume.ts';
import { RunLog } from './run-log.ts';

describe('RunLog and resume', () => {
  let folder: string;
  let file: string;
  const plan = makePlan({
    tests: sampleTests(),
    statements: [],
    product: sampleProduct(),
    suite: { version: '1', revision: 'r' },
    repeat: 2,
    timeoutMultiplier: 1,
    command: 'mpt run',
    now: 5,
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'run-'));
    file = join(folder, 'run.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function logOf(...ended: [string, number][]): void {
    const log = new RunLog(file, () => 7);
    log.append(plan);
    for (const [test, repetition] of ended) {
      log.append({ type: 'test-start', test, repetition });
      log.append({
        type: 'test-end',
        test,
        repetition,
        outcome: 'completed',
        obtained: 'native',
        milliseconds: 1,
      });
    }
    log.close();
  }

  it('writes a line for each entry at once, with its time', () => {
    const log = new RunLog(file, () => 42);
    log.append({ type: 'interrupted', reason: 'a line\nbreak' });
    expect(readFileSync(file, 'utf8')).to.equal('{"t":42,"type":"interrupted","reason":"a line\\nbreak"}\n');
    log.append(plan);
    log.close();
    expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[1] ?? '')).to.include({ t: 5, type: 'plan' });
  });

  it('reads back what it wrote and knows what is still to do', () => {
    logOf(['manifest/sample', 1], ['lifecycle/sample', 1]);
    const { plan: read, entries } = readRun(folder);
    expect(read).to.deep.equal(JSON.parse(JSON.stringify(plan)));
    const done = finishedAttempts(entries);
    const rest = attemptsOf(read).filter(
      ({ test, repetition }) => !done.has(attemptKey(test.id, repetition)),
    );
    expect(rest.map(({ test, repetition }) => [test.id, repetition])).to.deep.equal([
      ['manifest/sample', 2],
      ['lifecycle/sample', 2],
    ]);
  });

  it('makes an interrupted attempt again, and takes a cut-off line away', () => {
    logOf(['manifest/sample', 1]);
    const whole = readFileSync(file, 'utf8');
    const cut = '{"t":8,"type":"checkpoint","test":"lifecycle/sa';
    writeFileSync(
      file,
      `${whole}{"t":8,"type":"test-start","test":"lifecycle/sample","repetition":1}\n${cut}`,
    );
    expect(finishedAttempts(readRun(folder).entries)).to.deep.equal(new Set(['manifest/sample#1']));
    const log = new RunLog(file, () => 9);
    log.append({ type: 'end' });
    log.close();
    expect(readFileSync(file, 'utf8')).to.not.include(cut);
    expect(readRun(folder).entries.at(-1)).to.deep.equal({ t: 9, type: 'end' });
  });

  it('refuses a folder without a run and a suite that has changed', () => {
    expect(() => readRun(join(folder, 'nowhere'))).to.throw(/holds no run/);
    const changed = sampleTests().map((test) => ({ ...test, source: `${test.source}!` }));
    expect(() => sameTests(plan, changed)).to.throw(/changed or gone: lifecycle\/sample, manifest\/sample/);
    expect(sameTests(plan, sampleTests())).to.have.length(2);
  });

  it('names the line that can’t be read', () => {
    logOf();
    writeFileSync(file, `${readFileSync(file, 'utf8')}nonsense\n{"t":1,"type":"end"}\n`);
    expect(() => readRun(folder)).to.throw(/Line 2/);
  });
});
