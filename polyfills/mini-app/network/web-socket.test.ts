import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { networkTest } from './testing/network-test.ts';

describeInEngines('WebSocket', (engine) => {
  const test = networkTest(engine);

  it('sends and receives texts and bytes, with a subprotocol', async () => {
    expect(
      await test.told(`
        const socket = new WebSocket(S + '/echo', ['first', 'second']), got = [];
        const early = (() => { try { socket.send('x') } catch (error) { return error.name } })();
        await until(socket, 'open');
        const next = async () => (await until(socket, 'message')).data;
        const round = (data) => { socket.send(data); return next() };
        const text = await round('ü');
        const blob = await round(new Uint8Array([1, 2]).subarray(1));
        socket.binaryType = 'arraybuffer';
        const buffer = await round(BLOBS ? new Blob(['abc']) : new TextEncoder().encode('abc'));
        const drained = async () => { while (socket.bufferedAmount > 0) await new Promise((done) => setTimeout(done, 10)); };
        await drained();
        socket.send('x'.repeat(100));
        const { bufferedAmount } = socket;
        await next();
        await drained();
        socket.close(3001, 'done');
        const { code, reason, wasClean } = await until(socket, 'close');
        return [early, socket.protocol, text, BLOBS ? [...new Uint8Array(await blob.arrayBuffer())] : [2], new TextDecoder().decode(buffer), bufferedAmount, socket.readyState, code, reason, wasClean];`),
    ).to.deep.equal(['InvalidStateError', 'second', 'ü', [2], 'abc', 100, 3, 3001, 'done', true]);
  });

  it('tells how it was closed, or that it could not be opened', async () => {
    expect(
      await test.told(`
        const end = async (path) => {
          const socket = new WebSocket(S + path), log = [];
          socket.onerror = () => log.push('error');
          const { code, reason, wasClean } = await until(socket, 'close');
          return [...log, code, reason, wasClean];
        };
        const name = (act) => { try { act(); return 'nothing' } catch (error) { return error.name } };
        return [await end('/bye'), await end('/refuse'), name(() => new WebSocket('ftp://x')), name(() => new WebSocket(S, ['a', 'a'])), name(() => new WebSocket(B.replace('http', 'ws')))];`),
    ).to.deep.equal([
      [4001, 'so long', true],
      ['error', 1006, '', false],
      ...['SyntaxError', 'SyntaxError', 'TypeError'],
    ]);
    expect(test.other.requests).to.deep.equal([]);
  });

  it('is closed when a Blob can’t be read, rather than silent for ever', async () => {
    expect(
      await test.told(`
        class Unreadable extends Blob { arrayBuffer() { return Promise.reject(new Error('gone')) } }
        const socket = new WebSocket(S + '/echo');
        await until(socket, 'open');
        socket.send(new Unreadable());
        socket.send('after');
        await until(socket, 'close');
        return socket.readyState;`),
    ).to.equal(3);
  });

  it('leaves scripts the bytes that they send', async () => {
    expect(
      await test.told(`
        const socket = new WebSocket(S + '/count');
        await until(socket, 'open');
        const bytes = new Uint8Array(1000);
        const said = until(socket, 'message');
        socket.send(bytes);
        socket.send(bytes.buffer);
        await fetch(A + '/echo', { method: 'POST', body: bytes });
        const { data } = await said;
        return [data, bytes.length];`),
    ).to.deep.equal(['1000', 1000]);
  });

  it('sends the host’s cookies with no handshake and no request', async () => {
    await test.app.opened.page.evaluate(() => {
      document.cookie = 'host=lax';
      document.cookie = 'host-none=1; SameSite=None; Secure';
    });
    const hosts = `127.0.0.1:${test.server.port}`;
    const said = await test.told(
      `
      const socket = new WebSocket('ws://${hosts}/echo');
      const { type, reason } = await Promise.race([until(socket, 'open'), until(socket, 'close')]);
      await fetch('http://${hosts}/here');
      return [type, reason];`,
      {},
      [`http://${hosts}`],
    );
    const hasFrames = await test.app.opened.page.evaluate(
      () => 'credentialless' in HTMLIFrameElement.prototype,
    );
    const reason = "127.0.0.1 may be of the host's own site, whose cookies this browser would send along.";
    expect(said).to.deep.equal(hasFrames ? ['open', null] : ['close', reason]);
    expect(test.server.requests).to.deep.equal([...(hasFrames ? ['GET /echo'] : []), 'GET /here']);
  });
});
