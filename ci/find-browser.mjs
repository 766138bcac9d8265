import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Finds Chromium and ChromeDriver, or installs Debian's where that is possible.
 * @returns {{MPT_CHROMIUM: string, MPT_CHROMEDRIVER: string}} paths for the environment of the commands that follow
 */
export function findBrowser() {
  const found = locate();
  if (found) return found;
  if (mayInstall()) {
    console.error('Set-up: installing chromium and chromium-driver from Debian (a minute or two) ...');
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'chromium-driver', 'fonts-dejavu-core');
    const installed = locate();
    if (installed) return installed;
  }
  throw new Error(
    [
      'Set-up: Chromium or ChromeDriver was not found, and this script may install them only as root on Debian.',
      'Do one of these, then run the command again:',
      '  sudo apt-get install chromium chromium-driver',
      '  MPT_CHROMIUM=/path/to/chromium MPT_CHROMEDRIVER=/path/to/chromedriver npm start   (of the same major version)',
    ].join('\n'),
  );
}

function locate() {
  const chromium = process.env.MPT_CHROMIUM ?? CHROMIUM_NAMES.map(onPath).find(Boolean);
  const driver = process.env.MPT_CHROMEDRIVER ?? onPath('chromedriver');
  for (const [name, path] of Object.entries({ MPT_CHROMIUM: chromium, MPT_CHROMEDRIVER: driver })) {
    if (process.env[name] !== undefined && !executable(path)) {
      throw new Error(
        `Set-up: ${name} is set to ${path}, which is not an executable file. Correct or unset it.`,
      );
    }
  }
  return chromium && driver ? { MPT_CHROMIUM: chromium, MPT_CHROMEDRIVER: driver } : undefined;
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(executable);
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

function apt(...args) {
  const result = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status !== 0) {
    throw new Error(
      `Set-up: apt-get ${args.join(' ')} ended with status ${result.status}. Its message is above.`,
    );
  }
}
