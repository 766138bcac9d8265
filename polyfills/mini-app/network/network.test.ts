import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { networkTest, until, untilEqual } from './testing/network-test.ts';

describeInEngines('the network', (engine) => {
  const test = networkTest(engine);

  it('EventSource tells of events, and connects again', async () => {
    expect(
      await test.told(`
        const source = new EventSource(A + '/events'), log = [];
        source.addEventListener('named', ({ data, lastEventId }) => log.push(data, lastEventId));
        source.onmessage = ({ data }) => log.push(data);
        await until(source, 'error');
        await until(source, 'open');
        source.close();
        return [log, source.readyState];`),
    ).to.deep.equal([['one\ntwo', '7', 'after'], 2]);
  });

  it('EventSource asks no server for a preflight, and waits as long as a stream said last', async () => {
    expect(
      await test.told(`
        const name = (act) => { try { act(); return 'nothing' } catch (error) { return error.name } };
        const source = new EventSource(A + '/away?' + encodeURIComponent(A + '/plain-events')), log = [];
        source.onmessage = ({ data, origin }) => log.push(data, origin === A);
        await until(source, 'error');
        const start = performance.now();
        await until(source, 'message');
        source.close();
        return [log, performance.now() - start < 2_000, name(() => new EventSource('http://[')), name(() => new EventSource(B))];`),
    ).to.deep.equal([['simple', true, 'simple', true], true, 'SyntaxError', 'TypeError']);
    expect(test.server.requests.filter((request) => request.startsWith('OPTIONS'))).to.deep.equal([]);
  });

  it('ends requests and sockets with the MiniApp', async () => {
    await test.told(`
      const socket = new WebSocket(S + '/echo');
      await until(socket, 'open');
      await fetch(A + '/slow', { keepalive: true });
      return 1;`);
    expect(test.server.sockets.size).to.equal(1);
    await test.app.launch({});
    await untilEqual(test.server.aborted, ['/slow']);
    await until(() => test.server.sockets.size === 0);
  });
});
