import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DriverError } from '../driver-error.ts';
import { freePort } from '../../package-server/free-port.ts';
import { listen } from '../../package-server/listen.ts';
import { startAppiumServer } from './appium-server.ts';

describe('startAppiumServer', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'appium-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says what to do when Appium does not come up', async () => {
    const error = await startAppiumServer(join(folder, 'appium.log'), 1).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(DriverError);
    expect((error as Error).message).to.match(
      /Appium did not come up on 127.0.0.1:\d+: .*--timeout-multiplier/s,
    );
  });

  it('takes another port when the first one was taken', async () => {
    const other = await listen(() => new Response(''), '127.0.0.1', 0);
    const taken = Number(new URL(other.origin).port);
    const ports = [taken, await freePort()];
    const server = await startAppiumServer(
      join(folder, 'appium.log'),
      30_000,
      async () => ports.shift() ?? 0,
    );
    expect(server.port).to.not.equal(taken);
    await server.stop();
    await other.close();
  });
});
