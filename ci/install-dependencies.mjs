import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the npm packages when they are missing or older than the lock file; costs a few milliseconds otherwise.
 * @param {string} root the clone's top folder
 */
export function installDependencies(root) {
  const stampFile = join(root, 'node_modules', '.set-up-stamp');
  const stamp = hashOf(root);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Set-up: installing the npm packages named in package-lock.json (about half a minute) ...');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // No package may fetch a browser of its own: the tests use the system's.
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', APPIUM_SKIP_CHROMEDRIVER_INSTALL: '1' },
  });
  if (npm.error)
    throw new Error(`Set-up: npm could not be started (${npm.error.message}). Install npm 10 or later.`);
  if (npm.status !== 0) {
    throw new Error(
      `Set-up: npm ci ended with status ${npm.status}. Its message is above; the next run tries again.`,
    );
  }
  writeFileSync(stampFile, stamp);
}

/** The lock file names every dependency and binary of every workspace, so it alone says whether an install is stale. */
function hashOf(root) {
  return createHash('sha256')
    .update(process.arch + process.platform)
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}
