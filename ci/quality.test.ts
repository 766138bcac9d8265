import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

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
