import { expect } from 'chai';
import type { NetworkEvent, ToNetwork } from '../../logic-layer/network/network-messages.ts';
import { BufferedBytes } from './buffered-bytes.ts';
import { SocketConnection } from './socket-connection.ts';

/** A socket of which nothing reaches a network, and what becomes of it. */
function openSocket(buffered = new BufferedBytes()) {
  const told: NetworkEvent[] = [];
  const posted: ToNetwork[] = [];
  let heard: (event: NetworkEvent) => void = () => {};
  const relay = {
    open: (_: ToNetwork, hears: typeof heard) => void (heard = hears),
    post: (message: ToNetwork) => void posted.push(message),
  };
  const socket = new SocketConnection(
    { type: 'network', connection: 1, do: 'socket', url: 'ws://a/', protocols: [] },
    { relay, buffered, tell: (event) => void told.push(event) },
  );
  return { socket, told, posted, hear: (event: NetworkEvent) => heard(event) };
}

describe('a socket in the host', () => {
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

  it('is closed when all sockets and requests together hold too much, and lets go of it', () => {
    const buffered = new BufferedBytes();
    const data = new ArrayBuffer(16 * 1024 * 1024);
    const sockets = Array.from({ length: 5 }, () => openSocket(buffered));
    for (const { hear } of sockets) hear({ is: 'data', data });
    expect(sockets.map(({ told }) => told[0]?.is)).to.deep.equal([...Array(4).fill('data'), 'closed']);
    expect(sockets[4]?.told[0]).to.include({ code: 1008 });
    sockets[0]?.hear({ is: 'closed', code: 1000, reason: '', wasClean: true, failed: false });
    const next = openSocket(buffered);
    next.hear({ is: 'data', data });
    expect(next.told.map(({ is }) => is)).to.deep.equal(['data']);
  });
});
