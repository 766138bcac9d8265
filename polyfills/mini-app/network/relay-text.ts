import { NETWORK_BUDGETS } from '../../logic-layer/network/network-messages.ts';

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1: what came is against the receiver's rules; and the same, as a script may send it. */
export const POLICY_VIOLATION = 1008;
export const SENT_POLICY_VIOLATION = 3008;

const { socketBuffer, socketMessagesPerSecond } = NETWORK_BUDGETS;

/**
 * The worker in which a MiniApp's sockets are opened, as text. It is made from a `data:` URL, so its origin is opaque. It passes things on,
 * but no message that is too big, and not too many: even to refuse those, the host would have to take them.
 */
export const RELAY = `
'use strict';
const socketsByNumber = new Map();
const encoder = new TextEncoder();
const sizeOf = (data) => (typeof data === 'string' ? encoder.encode(data).length : data.byteLength);
let second = 0, came = 0;
function isTooMany() {
  const now = Math.floor(performance.now() / 1000);
  if (now !== second) came = 0;
  second = now;
  came += 1;
  return came > ${socketMessagesPerSecond};
}
function refusalOf(data) {
  if (isTooMany()) return 'More than ${socketMessagesPerSecond} messages came in a second.';
  // A unit of text is a byte at least.
  const isTooBig = (data.length ?? 0) > ${socketBuffer} || sizeOf(data) > ${socketBuffer};
  return isTooBig ? 'A message of more than ${socketBuffer} bytes came.' : undefined;
}

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
  socket.onmessage = ({ data }) => {
    const reason = refusalOf(data);
    if (reason === undefined) return tell({ is: 'data', data }, typeof data === 'string' ? [] : [data]);
    end({ is: 'closed', code: ${POLICY_VIOLATION}, reason, wasClean: false, failed: true });
    socket.close(${SENT_POLICY_VIOLATION});
  };
  socket.onerror = () => { failed = true; };
  socket.onclose = ({ code, reason, wasClean }) => end({ is: 'closed', code, reason, wasClean, failed });
  function end(event) {
    socket.onmessage = socket.onclose = null;
    socketsByNumber.delete(connection);
    tell(event);
  }
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
postMessage('started');
`;
