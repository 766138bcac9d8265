import { expect } from 'chai';
import { Shelf } from './shelf.ts';

/** A maker that is told when each thing is there, or that it can't be made. */
function maker() {
  const orders: PromiseWithResolvers<string>[] = [];
  const ended: string[] = [];
  const rested: string[] = [];
  const shelf = new Shelf(
    () => {
      const order = Promise.withResolvers<string>();
      orders.push(order);
      return order.promise;
    },
    (thing) => void ended.push(thing),
    (thing) => void rested.push(thing),
  );
  return { shelf, orders, ended, rested };
}

const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('what is made before it is needed', () => {
  it('is made once, however often that is begun', async () => {
    const { shelf, orders } = maker();
    shelf.begin();
    shelf.begin();
    expect(orders).to.have.length(1);
    orders[0]?.resolve('one');
    await nextTask();
    shelf.begin();
    expect(orders).to.have.length(1);
    expect(shelf.ready).to.equal(1);
    expect(await shelf.take()).to.equal('one');
    shelf.begin();
    expect(orders).to.have.length(2);
  });

  it('is waited for when it is nearly there, and else made for who takes it', async () => {
    const { shelf, orders } = maker();
    shelf.begin();
    const taken = shelf.take();
    expect(orders).to.have.length(1);
    orders[0]?.resolve('one');
    expect(await taken).to.equal('one');
    expect(await shelf.takeReady()).to.equal(undefined);
    const second = shelf.take();
    await nextTask();
    orders[1]?.resolve('two');
    expect(await second).to.equal('two');
  });

  it('rests when nobody has taken it at once', async () => {
    const { shelf, orders, rested } = maker();
    const filled = shelf.fill(2);
    orders[0]?.resolve('one');
    orders[1]?.resolve('two');
    await filled;
    expect(await shelf.takeReady()).to.equal('one');
    await nextTask();
    expect(rested).to.deep.equal(['two']);
  });

  it('is ended, the oldest first, when less is to be ready, though it was being made', async () => {
    const { shelf, orders, ended } = maker();
    const filled = shelf.fill(3);
    orders[0]?.resolve('one');
    orders[1]?.resolve('two');
    await nextTask();
    shelf.shrink(1);
    expect(ended).to.deep.equal(['one']);
    orders[2]?.resolve('three');
    await filled;
    expect(ended).to.deep.equal(['one', 'two']);
    expect(await shelf.takeReady()).to.equal('three');
  });

  it('is tried again after it could not be made, and says why to who takes it', async () => {
    const { shelf, orders } = maker();
    const filled = shelf.fill(1);
    orders[0]?.reject(new Error('no'));
    await filled;
    expect(shelf.ready).to.equal(0);
    void shelf.fill(1);
    expect(orders).to.have.length(2);
    const taken = shelf.take();
    orders[1]?.reject(new Error('no'));
    await nextTask();
    orders[2]?.reject(new Error('still not'));
    expect(await taken.catch((error: Error) => error.message)).to.equal('still not');
  });
});
