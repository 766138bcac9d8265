import { expect } from 'chai';
import { firstStarted, type Trial } from './worker-trials.ts';

/** A trial that a test decides on. */
class Tried {
  readonly #started = Promise.withResolvers<Trial>();
  readonly #lost = Promise.withResolvers<string>();
  isEnded = false;
  readonly trial: Trial = {
    worker: { terminate: () => void (this.isEnded = true) } as unknown as Worker,
    port: new MessageChannel().port1,
    memory: undefined,
    started: this.#started.promise,
    lost: this.#lost.promise,
  };

  start(): void {
    this.#started.resolve(this.trial);
  }

  refuse(error: Error): void {
    this.#started.reject(error);
  }

  lose(reason: string): void {
    this.#lost.resolve(reason);
  }
}

describe('workers that are tried', () => {
  const codeOf = (trying: Promise<unknown>): Promise<unknown> =>
    trying.then(
      () => 'started',
      (error: { code?: string; message: string }) => [error.code ?? error.message],
    );

  it('give the first that starts, and no other is made', async () => {
    const tried: Tried[] = [];
    const first = firstStarted(() => (tried[tried.length] = new Tried()).trial);
    tried[0]!.start();
    expect(await first).to.equal(tried[0]!.trial);
    expect(tried).to.have.length(1);
    expect(tried[0]!.isEnded).to.equal(false);
  });

  it('are made again when the browser says that one is lost', async () => {
    const tried: Tried[] = [];
    const first = firstStarted(() => {
      const next = new Tried();
      if (tried.push(next) === 1) next.lose('');
      else next.start();
      return next.trial;
    });
    expect(await first).to.equal(tried[1]!.trial);
    expect(tried.map(({ isEnded }) => isEnded)).to.deep.equal([true, false]);
  });

  it('are made beside one that is silent, which may still be the first', async () => {
    const tried: Tried[] = [];
    const first = firstStarted(() => {
      const next = new Tried();
      if (tried.push(next) === 2) tried[0]!.start();
      return next.trial;
    });
    expect(await first).to.equal(tried[0]!.trial);
    expect(tried.map(({ isEnded }) => isEnded)).to.deep.equal([false, true]);
  });

  it('say why none started', async () => {
    const tried: Tried[] = [];
    const lost = firstStarted(() => {
      const next = new Tried();
      tried.push(next);
      next.lose('');
      return next.trial;
    });
    expect(await codeOf(lost)).to.deep.equal(['worker-forbidden']);
    expect(tried).to.have.length(5);
    expect(tried.every(({ isEnded }) => isEnded)).to.equal(true);
  });

  it('are given up with the reason when the wall of one does not stand', async () => {
    const tried = new Tried();
    tried.refuse(new Error('no wall'));
    expect(await codeOf(firstStarted(() => tried.trial))).to.deep.equal(['no wall']);
    expect(tried.isEnded).to.equal(true);
  });
});
