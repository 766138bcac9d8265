/**
 * The worker in which a MiniApp's sockets are opened, as text. It is made from a `data:` URL, so its origin is opaque:
 * the browser sends the host's cookies with no handshake. It knows nothing but to pass things on; the host decides.
 */
export const RELAY = `
'use strict';
const socketsByNumber = new Map();
const encoder = new TextEncoder();
const sizeOf = (data) => (typeof data === 'string' ? encoder.encode(data).length : data.byteLength);

function open({ connection, url, protocols }) {
  const tell = (event, transfer = []) => postMessage({ connection, event }, transfer);
  const lost = { is: 'closed', code: 1006, reason: '', wasClean: false, failed: true };
  let socket;
  try {
    socket = new WebSocket(url, protocols);
  } catch {
    return tell(lost);
  }
  let failed = false, given = 0, sent = 0;
  const count = () => {
    const left = given - socket.bufferedAmount;
    if (left > sent) tell({ is: 'sent', bytes: left - sent });
    sent = left;
    if (sent < given && socket.readyState < 3) setTimeout(count, 10);
  };
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => tell({ is: 'opened', protocol: socket.protocol, extensions: socket.extensions });
  socket.onmessage = ({ data }) => tell({ is: 'data', data }, typeof data === 'string' ? [] : [data]);
  socket.onerror = () => { failed = true; };
  socket.onclose = ({ code, reason, wasClean }) => {
    socketsByNumber.delete(connection);
    tell({ is: 'closed', code, reason, wasClean, failed });
  };
  socketsByNumber.set(connection, {
    send(data) {
      if (socket.readyState !== 1) return;
      given += sizeOf(data);
      socket.send(data);
      count();
    },
    close: ({ code, reason }) => (code === undefined ? socket.close() : socket.close(code, reason)),
  });
}

onmessage = ({ data: message }) => {
  if (message.do === 'socket') open(message);
  else if (message.do === 'send') socketsByNumber.get(message.connection)?.send(message.data);
  else socketsByNumber.get(message.connection)?.close(message);
};
`;
