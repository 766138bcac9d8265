import { expect } from 'chai';
import { InOrder } from './in-order.ts';

describe('tasks in order', () => {
  it('wait for the one that runs, and run at once otherwise', () => {
    const order = new InOrder();
    const seen: string[] = [];
    order.run(() => {
      order.run(() => seen.push('added'));
      seen.push('first');
    });
    order.run(() => seen.push('later'));
    expect(seen).to.deep.equal(['first', 'added', 'later']);
  });

  it('go on after one that threw', () => {
    const order = new InOrder();
    const seen: string[] = [];
    const fail = () => {
      order.run(() => seen.push('waiting'));
      throw new Error('of a task');
    };
    expect(() => order.run(fail)).to.throw('of a task');
    order.run(() => seen.push('next'));
    expect(seen).to.deep.equal(['waiting', 'next']);
  });
});
