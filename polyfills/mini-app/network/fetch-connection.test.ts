import { expect } from 'chai';
import { NETWORK_BUDGETS, type NetworkEvent } from '../../logic-layer/network/network-messages.ts';
import { WaitingMemory } from '../../logic-layer/network/waiting-memory.ts';
import { BufferedBytes } from './buffered-bytes.ts';
import type { Fetching } from './connection.ts';
import { FetchConnection } from './fetch-connection.ts';

const PART = 64 * 1024;

/** A request that reaches no network: how much of its endless answer was read, and what the scripts are told. */
function ask({
  type = 'text/plain',
  buffered = new BufferedBytes(),
  asked = {} as Partial<Fetching>,
  memory = undefined as WaitingMemory | undefined,
} = {}) {
  const told: NetworkEvent[] = [];
  let read = 0;
  const body = new ReadableStream({
    pull(controller) {
      read += PART;
      controller.enqueue(new Uint8Array(PART));
    },
  });
  const connection = new FetchConnection(
    {
      ...{ type: 'network', connection: 1, do: 'fetch', url: 'https://a/', method: 'GET' },
      ...{ headers: [], follows: true, ...asked },
    },
    {
      declared: { request: async () => new Response(body, { headers: { 'Content-Type': type } }) },
      buffered,
      memory,
      file: () => undefined,
      tell: (event) => void told.push(event),
    },
  );
  const ended = connection.run();
  return {
    connection,
    ended,
    told,
    get read() {
      return read;
    },
    given: () =>
      told.reduce(
        (sum, event) => sum + (event.is === 'data' ? (event.data as ArrayBuffer).byteLength : 0),
        0,
      ),
  };
}

/** Until nothing more happens by itself. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('a request in the host', () => {
  it('reads no more than scripts take', async () => {
    const request = ask();
    await rest();
    expect(request.given()).to.equal(NETWORK_BUDGETS.unread);
    expect(request.read).to.be.within(NETWORK_BUDGETS.unread, NETWORK_BUDGETS.unread + 3 * PART);
    request.connection.took(PART * 2);
    await rest();
    expect(request.given()).to.equal(NETWORK_BUDGETS.unread + PART * 2);
    request.connection.close();
    await request.ended;
    expect(request.told.at(-1)?.is, 'nothing is told of what was given up').to.equal('data');
  });

  it('believes no script that took more than there was', async () => {
    const request = ask();
    await rest();
    request.connection.took(Number.MAX_SAFE_INTEGER);
    await rest();
    expect(request.given()).to.equal(NETWORK_BUDGETS.unread * 2);
    request.connection.close();
    await request.ended;
  });

  for (const [type, isEnded] of [
    ['text/plain', true],
    ['Text/Event-Stream; charset=utf-8', false],
  ] as const) {
    it(`of ${type} ${isEnded ? 'fails' : 'goes on'} after 16 MiB`, async () => {
      const request = ask({ type });
      const { ended, connection, given, told } = request;
      for (let part = 0; part < 20; part++) {
        await rest();
        connection.took(NETWORK_BUDGETS.unread);
      }
      expect(given() > NETWORK_BUDGETS.body).to.equal(!isEnded);
      if (isEnded) expect(told.at(-1)).to.include({ is: 'failed' });
      connection.close();
      await ended;
    });
  }

  it('fails when all requests together hold too much, and lets go of what it held', async () => {
    const buffered = new BufferedBytes();
    const bodies = Array.from({ length: 3 }, () =>
      ask({ buffered, asked: { method: 'POST', body: new ArrayBuffer(NETWORK_BUDGETS.body) } }),
    );
    await rest();
    const held = bodies.map(({ told }) => told.at(-1));
    expect(held.map((event) => event?.is)).to.deep.equal(['data', 'data', 'data']);
    const last = ask({ buffered, asked: { method: 'POST', body: new ArrayBuffer(NETWORK_BUDGETS.body) } });
    await last.ended;
    expect(last.told).to.deep.equal([
      {
        is: 'failed',
        message: 'More than 67108864 bytes of requests and sockets wait; wait for some of them.',
      },
    ]);
    for (const { connection } of bodies) connection.close();
    await Promise.all(bodies.map(({ ended }) => ended));
    expect(buffered.add(NETWORK_BUDGETS.buffered), 'nothing is held any more').to.equal(true);
  });

  it('that a script waits for is over when there is no memory for its answer, or when it was given up', async () => {
    const none = ask({ asked: { waits: true } });
    await none.ended;
    expect(none.told).to.deep.equal([]);
    const memory = new WaitingMemory();
    const untaken = ask({ asked: { waits: true }, memory });
    await rest();
    untaken.connection.close();
    await untaken.ended;
  });
});
