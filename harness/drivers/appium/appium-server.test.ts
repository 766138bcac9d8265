import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DriverError } from '../driver-error.ts';
import { startAppiumServer } from './appium-server.ts';

it('an Appium that does not come up is told with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'appium-'));
  try {
    const error = await startAppiumServer(join(folder, 'appium.log'), 1).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(DriverError);
    expect((error as Error).message).to.match(
      /Appium did not come up on 127.0.0.1:\d+: .*--timeout-multiplier/s,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
