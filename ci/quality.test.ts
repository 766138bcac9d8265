import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const PACKAGES = ['spec', 'polyfills', 'conformance', 'reports', 'harness'];

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** Runs a workspace binary and returns what it printed, so that a failure shows the tool's own report. */
function report(command: string, ...args: string[]): string {
  const result = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
  });
  return result.status === 0 ? '' : `${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`;
}

describe('the code as a whole', function () {
  this.timeout(180_000);

  it('type-checks and builds', () => {
    expect(report('tsc', '-b')).to.equal('');
  });

  it('has built every file that a package exports', () => {
    const missing = PACKAGES.flatMap((name) => {
      const { exports } = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')) as Manifest;
      return Object.values(exports)
        .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
        .map((file) => join(name, file))
        .filter((file) => !existsSync(join(root, file)));
    });
    expect(missing).to.deep.equal([]);
  });

  it('keeps the import directions and the other lint rules', () => {
    expect(report('eslint', '.')).to.equal('');
  });

  it('is formatted', () => {
    expect(report('prettier', '--check', '--log-level', 'warn', '.')).to.equal('');
  });

  it('has complete API documentation', () => {
    expect(report('typedoc', '--emit', 'none', '--treatWarningsAsErrors')).to.equal('');
  });
});
