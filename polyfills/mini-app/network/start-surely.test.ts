import { expect } from 'chai';
import { startSurely } from './start-surely.ts';

/** A worker of which nothing runs. */
class FakeWorker {
  onmessage: (() => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  isEnded = false;
  terminate(): void {
    this.isEnded = true;
  }
}

describe('a worker that must start', () => {
  const frame = {} as HTMLIFrameElement;

  /** What becomes of workers of which each does this. */
  async function start(...does: ((worker: FakeWorker) => void)[]) {
    const made: FakeWorker[] = [];
    const worker = await startSurely(frame, 'text', () => {
      const next = new FakeWorker();
      queueMicrotask(() => does[made.push(next) - 1]?.(next));
      return next as unknown as Worker;
    });
    return { at: made.indexOf(worker as unknown as FakeWorker), ended: made.map(({ isEnded }) => isEnded) };
  }
  const works = ({ onmessage }: FakeWorker): void => onmessage?.();
  const fails = ({ onerror }: FakeWorker): void => onerror?.({ preventDefault: () => undefined });
  const isLost = (): void => undefined;

  it('is the first that says so', async () => {
    expect(await start(works)).to.deep.equal({ at: 0, ended: [false] });
  });

  it('is another where one fails, or is lost', async () => {
    expect(await start(fails, isLost, works)).to.deep.equal({ at: 2, ended: [true, true, false] });
  });

  it('is refused where none of five starts', async () => {
    const refusal = await start(fails, fails, fails, fails, fails).catch(
      ({ code }: { code: string }) => code,
    );
    expect(refusal).to.equal('worker-forbidden');
  });
});
