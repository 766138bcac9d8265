import { expect } from 'chai';
import type { NetworkEvent, ToNetwork } from '../../logic-layer/network/network-messages.ts';
import { BufferedBytes } from './buffered-bytes.ts';
import { SocketConnection } from './socket-connection.ts';

/** A socket of which nothing reaches a network, and what becomes of it. */
function openSocket(mayCome: () => boolean = () => true) {
  const told: NetworkEvent[] = [];
  const posted: ToNetwork[] = [];
  let heard: (event: NetworkEvent) => void = () => {};
  const relay = {
    open: (_: ToNetwork, hears: typeof heard) => void (heard = hears),
    post: (message: ToNetwork) => void posted.push(message),
  };
  const socket = new SocketConnection(
    { type: 'network', connection: 1, do: 'socket', url: 'ws://a/', protocols: [] },
    { relay, buffered: new BufferedBytes(), mayCome, tell: (event) => void told.push(event) },
  );
  return { socket, told, posted, hear: (event: NetworkEvent) => heard(event) };
}

describe('a socket in the host', () => {
  it('is closed when more messages come in a second than may', () => {
    let left = 2;
    const { told, posted, hear } = openSocket(() => left-- > 0);
    for (let message = 0; message < 4; message++) hear({ is: 'data', data: 'm' });
    expect(told.map(({ is }) => is)).to.deep.equal(['data', 'data', 'closed']);
    expect(told[2]).to.include({ code: 1008, reason: 'More than 5000 messages came in a second.' });
    expect(posted).to.deep.equal([{ type: 'network', connection: 1, do: 'close', code: 3008 }]);
  });

  it('takes more when the scripts took what came', () => {
    const { socket, told, hear } = openSocket();
    const data = new ArrayBuffer(10 * 1024 * 1024);
    hear({ is: 'data', data });
    socket.took(data.byteLength);
    hear({ is: 'data', data });
    hear({ is: 'data', data });
    expect(told.map(({ is }) => is)).to.deep.equal(['data', 'data', 'closed']);
  });

  it('is closed when it holds too much that was not sent', () => {
    const { socket, told, posted, hear } = openSocket();
    const data = new ArrayBuffer(10 * 1024 * 1024);
    socket.send(data);
    hear({ is: 'sent', bytes: data.byteLength });
    socket.send(data);
    socket.send(data);
    expect(posted.map((message) => message.do)).to.deep.equal(['send', 'send', 'close']);
    expect(told.map(({ is }) => is)).to.deep.equal(['sent', 'closed']);
  });
});
