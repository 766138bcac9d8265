import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { endMarked } from './end-marked.mjs';

const SLEEP = ['-e', 'console.log("started"); setInterval(() => {}, 1_000)'];

describe('ending the processes with a mark', () => {
  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  it('ends what has it, and nothing else', async () => {
    const mark = `test-${process.pid}`;
    const start = (value: string): ReturnType<typeof spawn> =>
      spawn(process.execPath, SLEEP, {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, MPT_MARK: value },
      });
    const [marked, other] = [start(mark), start(`${mark}-other`)];
    await Promise.all([marked, other].map((child) => once(child.stdout!, 'data')));
    const ended = once(marked, 'exit');
    endMarked(mark);
    expect((await ended)[1]).to.equal('SIGKILL');
    expect(other.exitCode).to.equal(null);
    other.kill();
    expect((await once(other, 'exit'))[1]).to.equal('SIGTERM');
  });
});
