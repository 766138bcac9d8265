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
