import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'with-set-up.mjs');

function run(args: string[], env: NodeJS.ProcessEnv) {
  return spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

describe('set-up', () => {
  it('costs under a second when there is nothing to do, and runs the command with the pinned Node', function () {
    // Another process of the machine can only make it slower.
    this.retries(2);
    const began = performance.now();
    const result = run(['node', '-p', 'process.version + process.execArgv + process.env.NODE_OPTIONS'], {});
    expect(result.stderr).to.equal('');
    expect(result.stdout).to.match(/^v24\..*--conditions=source/);
    expect(performance.now() - began).to.be.below(1000);
  });

  it('passes the exit code of the command on', () => {
    expect(run(['node', '-e', 'process.exit(7)'], {}).status).to.equal(7);
  });

  it('refuses a browser variable that points nowhere', () => {
    const result = run(['node', '-v'], { MPT_CHROMIUM: '/nowhere/chromium' });
    expect(result.status).to.equal(3);
    expect(result.stderr).to.contain('MPT_CHROMIUM is set to /nowhere/chromium');
  });

  it('says what to install, and which variables to set, where it may not install', () => {
    const emptyPath = mkdtempSync(join(tmpdir(), 'mpt-empty-path-'));
    try {
      const result = run(['node', '-v'], {
        PATH: emptyPath,
        MPT_CHROMIUM: undefined,
        MPT_CHROMEDRIVER: undefined,
      });
      expect(result.status).to.equal(3);
      expect(result.stderr).to.contain('apt-get install chromium chromium-driver');
      expect(result.stderr).to.contain('MPT_CHROMEDRIVER');
    } finally {
      rmSync(emptyPath, { recursive: true });
    }
  });
});
