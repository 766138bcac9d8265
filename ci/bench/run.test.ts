import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BenchmarkResult } from './benchmark-result.ts';
import { findBenchmarks } from './find-benchmarks.ts';
import { peakMemory } from './peak-memory.ts';
import { distribution } from './statistics.ts';

const FOLDER = join(import.meta.dirname, 'testing', 'benchmarks');

interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function bench(...args: string[]): Promise<Output> {
  const script = join(import.meta.dirname, 'run.ts');
  const child = spawn(process.execPath, ['--conditions=source', script, '--folder', FOLDER, ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

describe('npm run bench', () => {
  it('says which claims hold and which fail, and fails when one does', async () => {
    const { code, stdout } = await bench('sums/loop', '--rounds', '3');
    expect(stdout).to.match(/Node 24\.\d/);
    expect(stdout).to.match(/mocha \d+\.\d/);
    expect(stdout).to.match(/holds ten numbers are quicker than all: \d\.[\d.e-]+, at most 1\n/);
    expect(stdout).to.match(/FAILS all numbers are quicker than ten: \d+\.\d+, at most 1\n/);
    expect(stdout).to.include('holds numbers (numbers): 10,000, at most 10,000\n');
    expect(stdout).to.include('FAILS bytes (bytes): 80,000, at most 10,000\n');
    expect(stdout).to.include('unlimited: 0.50 x\n');
    expect(stdout).to.match(/2 of 4 claims hold\n$/);
    expect(code).to.equal(1);
  });

  it('says how it is called, and names an option that it does not take', async () => {
    const { code, stdout } = await bench('--help');
    expect(stdout)
      .to.match(/^npm run bench -- /)
      .and.to.include('--rounds');
    expect(code).to.equal(0);
    const mistaken = await bench('--round', '3');
    expect(mistaken.stderr)
      .to.match(/^Unknown option '--round'[^]*npm run bench -- /)
      .and.not.to.match(/\n +at /);
    expect(mistaken.code).to.equal(2);
  });

  it('prints one JSON object, also about a benchmark that throws', async () => {
    const { code, stdout, stderr } = await bench('--json', '--rounds', '2');
    const { benchmarks, broken } = JSON.parse(stdout) as { benchmarks: BenchmarkResult[]; broken: string[] };
    expect(benchmarks.map(({ name }) => name)).to.deep.equal(['sums/loop', 'sums/timed']);
    expect(benchmarks[0]?.contenders.map(({ name, samples }) => [name, samples])).to.deep.equal([
      ['few', 2],
      ['all', 2],
    ]);
    expect(benchmarks[0]?.contenders[0]?.batch, 'calls in a sample of 2 ms').to.be.greaterThan(100);
    expect(broken).to.deep.equal(['sums/broken']);
    expect(stderr).to.include('the peer gave another result');
    expect(code).to.equal(1);
  });

  it('takes the times that contenders give, and puts away what was prepared', async () => {
    const { stdout, stderr } = await bench('sums/timed');
    expect(stdout).to.match(/quick +1\.00 ms .* 1\.00x +3\n/);
    expect(stdout).to.match(/slow +3\.00 ms .* 3\.00x +1\n/);
    expect(stdout).to.include('slow against quick: 3 x\n');
    expect(stdout).to.include('holds slow takes little more: 2.00 ms, at most 2.00 ms\n');
    expect(stdout).to.include('FAILS quick is quick: 1.00 ms, at most 500 µs\n');
    expect(stdout).to.match(/1 of 2 claims hold\n$/);
    expect(stderr).to.equal('put away\n');
  });

  it('says what there is when nothing fits, and refuses a bad number of rounds', async () => {
    const nothing = await bench('subtractions');
    expect(nothing.stderr).to.include('There are: sums/broken, sums/loop, sums/timed.');
    expect(nothing.code).to.equal(2);
    const rounds = await bench('--rounds', 'many');
    expect(rounds.stderr).to.include('not many');
    expect(rounds.code).to.equal(2);
  });

  it('finds every benchmark, but neither tests nor their files', () => {
    const names = findBenchmarks([]).map(({ name }) => name);
    expect(names.filter((name) => name.includes('test'))).to.deep.equal([]);
  });

  it('measures the peak of memory alone, without what preparing took', async () => {
    const mebibytes = (await peakMemory(new URL('testing/fill-memory.ts', import.meta.url))) / 1024 / 1024;
    expect(mebibytes).to.be.within(60, 96);
  });

  it('keeps median, quartiles and minimum', () => {
    expect(distribution([5, 1, 4, 2, 3])).to.deep.equal({
      median: 3,
      lowerQuartile: 2,
      upperQuartile: 4,
      minimum: 1,
      samples: 5,
    });
    expect(distribution([1, 2]).median).to.equal(1.5);
  });
});
