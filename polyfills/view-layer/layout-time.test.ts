import { expect } from 'chai';
import { LayoutTime, nextQuota } from './layout-time.ts';
import type { LongLayout } from './long-layout.ts';

describe('LayoutTime', () => {
  let now = 0;
  const clock = (): number => now;
  const told: LongLayout[] = [];
  const tell = (long: LongLayout): void => void told.push(long);
  const taking = (milliseconds: number) => (): void => void (now += milliseconds);

  it('forgives one long layout, but not two within a second', () => {
    const time = new LayoutTime(200, tell, clock);
    time.measure(taking(200));
    time.measure(taking(201));
    time.measure(taking(10));
    expect(() => time.measure(taking(201))).to.throw(/takes 201 ms at once; 200 are allowed/);
  });

  it('tells of what it forgives, and of what took more than half of that', () => {
    const time = new LayoutTime(200, tell, clock);
    now = 1_000;
    told.length = 0;
    time.measure(taking(100));
    expect(told).to.deep.equal([]);
    time.measure(taking(101));
    time.measure(taking(201));
    const forgiven = [
      { start: 1_100, took: 101 },
      { start: 1_201, took: 201 },
    ];
    expect(told).to.deep.equal(forgiven);
    expect(() => time.measure(taking(201))).to.throw();
    expect(told).to.deep.equal(forgiven);
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
