import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeLines } from './code-lines.ts';
import { measureCoverage } from './measure-coverage.ts';

const SAMPLE = join(import.meta.dirname, 'testing', 'half-tested.ts');
const UNUSED = join(import.meta.dirname, 'testing', 'unused.ts');

describe('the coverage of unit tests', () => {
  it('is exact about lines and branches of TypeScript, in child processes and in unloaded files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
    try {
      const { exitCode, map } = await measureCoverage({
        sources: [SAMPLE, UNUSED],
        command: [process.execPath, '--conditions=source', join(import.meta.dirname, 'testing', 'run.ts')],
        folder,
      });
      expect(exitCode).to.equal(0);
      const text = readFileSync(SAMPLE, 'utf8').split('\n');
      const missed = map.fileCoverageFor(SAMPLE).getUncoveredLines();
      expect(missed.map((line) => text[Number(line) - 1]?.trim())).to.deep.equal([
        'return sample.value.toUpperCase();',
        '}',
        'return `${value}`;',
        '}',
      ]);
      const { lines, branches } = map.fileCoverageFor(SAMPLE).toSummary();
      expect(lines).to.include({ total: 10, covered: 6 });
      expect(branches.total - branches.covered, 'the if and the ??').to.equal(2);
      expect(map.fileCoverageFor(UNUSED).toSummary().lines).to.include({ total: 3, covered: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('counts neither comments nor types', () => {
    const source = [
      '// a',
      '/**',
      ' * b',
      ' */',
      'interface A {',
      '  b: 1;',
      '}',
      '',
      'f(); // c',
      'type C = 1;',
    ].join('\n');
    expect([...codeLines(source)]).to.deep.equal([9]);
  });
});
