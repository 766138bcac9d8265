import { expect } from 'chai';
import { isFree } from '../../package-server/free-port.ts';
import { PortTaken, withFreePort } from './with-free-port.ts';

describe('withFreePort', () => {
  it('gives a port on which nobody listens', async () => {
    expect(await withFreePort((port) => isFree(port))).to.equal(true);
  });

  it('takes other ports while they are taken from it, three at most', async () => {
    const tried: number[] = [];
    let next = 1;
    const work = (free: number) => async (port: number) => {
      tried.push(port);
      if (port !== free) throw new PortTaken('The sample', port);
      return `on ${port}`;
    };
    expect(await withFreePort(work(3), async () => next++)).to.equal('on 3');
    const error = await withFreePort(work(9), async () => next++).then(
      () => expect.fail('it should have given up'),
      (reason: Error) => reason,
    );
    expect(error.message).to.match(/The sample could not have port 6 .* run it again/);
    expect(tried).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('leaves other failures alone', async () => {
    let tries = 0;
    const error = await withFreePort(async () => {
      tries++;
      throw new Error('broken');
    }).catch((reason: Error) => reason);
    expect((error as Error).message).to.equal('broken');
    expect(tries).to.equal(1);
  });
});
