import { createContext, runInContext } from 'node:vm';
import { expect } from 'chai';
import { RELAY } from './relay-text.ts';

interface Event {
  readonly is: string;
  readonly code?: number;
  readonly reason?: string;
}

/** The relay's worker, with sockets that reach no network and a clock that stands. */
function startRelay() {
  const told: Event[] = [];
  const sockets: FakeSocket[] = [];
  class FakeSocket {
    readonly closed: unknown[] = [];
    readyState = 1;
    bufferedAmount = 0;
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onclose: ((event: object) => void) | null = null;
    constructor() {
      sockets.push(this);
    }
    close(...said: unknown[]) {
      this.closed.push(...said);
    }
  }
  let now = 0;
  const scope = createContext({
    WebSocket: FakeSocket,
    TextEncoder,
    performance: { now: () => now },
    postMessage: ({ event }: { event?: Event }) => void (event && told.push(event)),
  });
  runInContext(RELAY, scope);
  const receive = (scope as unknown as { onmessage(event: object): void }).onmessage;
  const open = (connection: number): FakeSocket => {
    receive({ data: { do: 'socket', connection, url: 'ws://a/', protocols: [] } });
    return sockets.at(-1)!;
  };
  return { told, open, setTime: (time: number) => void (now = time) };
}

describe('the worker that has the sockets', () => {
  it('closes a socket whose server sends more messages in a second than may come, and passes no more on', () => {
    const { told, open, setTime } = startRelay();
    const [one, other] = [open(1), open(2)];
    for (let message = 0; message < 2_500; message++) {
      one.onmessage?.({ data: 'm' });
      other.onmessage?.({ data: 'm' });
    }
    expect(told).to.have.lengthOf(5_000);
    for (let message = 0; message < 10; message++) one.onmessage?.({ data: 'm' });
    expect(told).to.have.lengthOf(5_001);
    expect(told.at(-1)).to.include({
      is: 'closed',
      code: 1008,
      reason: 'More than 5000 messages came in a second.',
    });
    expect(one.closed).to.deep.equal([3008]);
    one.onclose?.({ code: 3008 });
    expect(told, 'closed once').to.have.lengthOf(5_001);
    setTime(1_000);
    other.onmessage?.({ data: 'm' });
    expect(told.at(-1)?.is).to.equal('data');
  });

  for (const [what, data] of [
    ['text', 'x'.repeat(16_777_217)],
    ['text of other letters', 'ü'.repeat(8_388_609)],
    ['bytes', new ArrayBuffer(16_777_217)],
  ] as const) {
    it(`closes a socket whose server sends too long a message of ${what}`, () => {
      const { told, open } = startRelay();
      const socket = open(1);
      socket.onmessage?.({ data });
      expect(told).to.have.lengthOf(1);
      expect(told[0]).to.include({ code: 1008, reason: 'A message of more than 16777216 bytes came.' });
      expect(socket.closed).to.deep.equal([3008]);
    });
  }

  it('passes on what is as long as may be', () => {
    const { told, open } = startRelay();
    open(1).onmessage?.({ data: new ArrayBuffer(16_777_216) });
    expect(told.map(({ is }) => is)).to.deep.equal(['data']);
  });
});
