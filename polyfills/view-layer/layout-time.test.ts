import { expect } from 'chai';
import { LayoutTime, nextQuota } from './layout-time.ts';
import type { LongTask } from './long-task.ts';

describe('LayoutTime', () => {
  let now = 0;
  const clock = (): number => now;
  const told: LongTask[] = [];
  const tell = (long: LongTask): void => void told.push(long);
  const taking = (milliseconds: number) => (): void => void (now += milliseconds);

  it('forgives one long layout, but not two within a second', () => {
    const time = new LayoutTime(200, tell, clock);
    time.measure(taking(200));
    time.measure(taking(201));
    time.measure(taking(10));
    expect(() => time.measure(taking(201))).to.throw(/takes 201 ms at once; 200 are allowed/);
  });

  it('tells of a task that took too long with what followed the layout', async () => {
    const time = new LayoutTime(200, tell, clock);
    const next = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    await next();
    told.length = 0;
    now = 1_000;
    time.measure(taking(100));
    now += 150;
    await next();
    time.measure(taking(101));
    now += 99;
    await next();
    time.measure(taking(101));
    now += 101;
    await next();
    expect(told).to.deep.equal([]);
    time.measure(taking(101));
    now += 100;
    await next();
    expect(told).to.deep.equal([{ start: 1_652, took: 201 }]);
  });

  it('forgives another one later', () => {
    const time = new LayoutTime(200, tell, clock);
    time.measure(taking(201));
    now += 1_000;
    time.measure(taking(201));
    expect(time.last).to.equal(201);
    expect(time.total).to.equal(402);
  });

  it('forgives none that is twice too long', () => {
    expect(() => new LayoutTime(200, tell, clock).measure(taking(400))).to.throw(/takes 400 ms/);
  });

  it('has less laid out at once where that takes long', () => {
    expect(nextQuota(64, 1)).to.equal(128);
    expect(nextQuota(64, 10)).to.equal(64);
    expect(nextQuota(64, 100)).to.equal(32);
    expect(nextQuota(1, 100)).to.equal(1);
  });
});
