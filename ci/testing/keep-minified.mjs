import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one test has made small the others take, processes that they start included, until all have ended. */
export function mochaGlobalSetup() {
  process.env.MPT_MINIFIED = mkdtempSync(join(tmpdir(), 'minified-'));
}

export function mochaGlobalTeardown() {
  rmSync(process.env.MPT_MINIFIED, { recursive: true, force: true });
  delete process.env.MPT_MINIFIED;
}
