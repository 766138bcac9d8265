import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import coverage, {
  type CoverageMap,
  type CoverageMapData,
  type FileCoverageData,
} from 'istanbul-lib-coverage';
import { codeLines } from './code-lines.ts';

const { createCoverageMap } = coverage;
const root = join(import.meta.dirname, '..', '..');

export interface CoverageTask {
  /** Absolute paths of what is measured. */
  readonly sources: readonly string[];
  /** A command, and its arguments, that runs the sources; its child processes count too. */
  readonly command: readonly string[];
  /** A folder for the engine's own records; emptied first. */
  readonly folder: string;
}

/** Runs a command and counts which code lines and branches it reached. Sources that it never loaded count as missed. */
export async function measureCoverage({ sources, command, folder }: CoverageTask): Promise<{
  readonly exitCode: number;
  readonly map: CoverageMap;
}> {
  rmSync(folder, { recursive: true, force: true });
  const lines = new Map(sources.map((file) => [file, codeLines(readFileSync(file, 'utf8'))]));
  const measured = sources.filter((file) => lines.get(file)?.size !== 0);
  const c8 = spawn(
    join(root, 'node_modules', '.bin', 'c8'),
    [
      ...measured.flatMap((file) => ['--include', file.slice(root.length + 1)]),
      ...['--exclude', '', '--reporter', 'json'],
      ...['--temp-directory', join(folder, 'raw'), '--reports-dir', folder],
      ...command,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const exitCode = await new Promise<number>((resolve) => c8.on('exit', (code) => resolve(code ?? 3)));

  const counted = JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')) as CoverageMapData;
  const map = createCoverageMap(counted);
  for (const file of map.files()) keepLines(map, file, lines.get(file) ?? new Set());
  for (const file of measured) {
    if (!map.files().includes(file)) map.addFileCoverage(neverLoaded(file, lines.get(file) ?? new Set()));
  }
  return { exitCode, map };
}

/** c8 takes each line for a statement, comments and blank lines too, which would count as reached. */
function keepLines(map: CoverageMap, file: string, lines: ReadonlySet<number>): void {
  const { data } = map.fileCoverageFor(file);
  for (const [key, { start }] of Object.entries(data.statementMap)) {
    if (lines.has(start.line)) continue;
    delete data.statementMap[key];
    delete data.s[key];
  }
}

/** All lines missed, and one branch: entering the file. */
function neverLoaded(path: string, lines: ReadonlySet<number>): FileCoverageData {
  const at = [...lines].map((line) => ({ start: { line, column: 0 }, end: { line, column: 0 } }));
  const whole = at[0] ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
  return {
    path,
    statementMap: Object.fromEntries(at.map((range, index) => [index, range])),
    s: Object.fromEntries(at.map((_, index) => [index, 0])),
    branchMap: { 0: { type: 'branch', line: whole.start.line, loc: whole, locations: [whole] } },
    b: { 0: [0] },
    fnMap: {},
    f: {},
  };
}
