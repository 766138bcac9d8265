import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { networkTest } from './testing/network-test.ts';

describeInEngines('the budgets of the network', (engine) => {
  const test = networkTest(engine);

  it('limits how many requests are begun in a second', async () => {
    expect(
      await test.told(`
        const all = await Promise.all(Array.from({ length: 450 }, () => fetch('index.html').then(() => 'ok', (error) => error.message)));
        return [...new Set(all.filter((text) => text !== 'ok'))];`),
    ).to.satisfy((reasons: string[]) => reasons.some((reason) => /More than 200 requests/.test(reason)));
  });

  it('limits how many sockets are open', async () => {
    expect(
      await test.told(`
        const sockets = Array.from({ length: 17 }, () => new WebSocket(S + '/echo'));
        const { reason } = await until(sockets[16], 'close');
        return [reason, (await Promise.all(sockets.slice(0, 16).map((socket) => socket.readyState || until(socket, 'open')))).length];`),
    ).to.deep.equal(['16 sockets are open; close some of them.', 16]);
  });

  it('limits how many requests are open', async () => {
    expect(
      await test.told(`
        const all = Array.from({ length: 129 }, () => fetch(A + '/slow').catch((error) => error.message));
        return all[128];`),
    ).to.match(/^128 requests are open/);
  });

  it('limits the bytes of an answer and of a body', async () => {
    expect(
      await test.told(`
        const message = (promise) => promise.then((response) => response.arrayBuffer()).catch((error) => error.message);
        return [(await message(fetch(A + '/big?16777216'))).byteLength, await message(fetch(A + '/big?16777217')), await message(fetch(A + '/echo', { method: 'POST', body: new Uint8Array(16777217) }))];`),
    ).to.deep.equal([
      16_777_216,
      'The answer has more than 16777216 bytes.',
      'A request has a body of at most 16777216 bytes.',
    ]);
  });

  it('closes a socket that brings more than scripts take', async () => {
    expect(
      await test.told(`
        const socket = new WebSocket(S + '/heavy');
        await until(socket, 'open');
        const closed = until(socket, 'close');
        const end = performance.now() + 4_000;
        while (performance.now() < end);
        const { code, reason } = await closed;
        return code + ' ' + reason;`),
    ).to.match(/1008 More than 16777216 bytes came/);
  });

  it('closes a socket that holds too much that was not sent', async () => {
    expect(
      await test.told(`
        const socket = new WebSocket(S + '/count');
        await until(socket, 'open');
        const part = new Uint8Array(4_000_000);
        for (let i = 0; i < 6; i++) socket.send(part);
        return [socket.readyState, socket.bufferedAmount];`),
    ).to.deep.equal([2, 24_000_000]);
  });
});
