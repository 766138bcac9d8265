import { expect } from 'chai';
import { parseNetworkMessage } from './parse-network-message.ts';

const parse = (message: object) => parseNetworkMessage({ type: 'network', connection: 1, ...message });
const FETCH = { do: 'fetch', url: 'https://a/', method: 'GET', headers: [], follows: true };

describe('what a logic layer asks of the network', () => {
  it('is taken over member by member', () => {
    expect(parse({ ...FETCH, else: 1, body: new ArrayBuffer(1), integrity: 'sha256-x' })).to.deep.equal({
      ...{ type: 'network', connection: 1, ...FETCH },
      ...{ integrity: 'sha256-x', body: new ArrayBuffer(1) },
    });
    expect(parse({ do: 'close', code: 3000, reason: 'r', else: 1 })).to.deep.equal({
      ...{ type: 'network', connection: 1, do: 'close', code: 3000, reason: 'r' },
    });
    expect(parse({ do: 'close' })).to.deep.equal({ type: 'network', connection: 1, do: 'close' });
  });

  const wrong: Record<string, object> = {
    'no number': { ...FETCH, connection: 0 },
    'a number that is none': { ...FETCH, connection: 1n },
    'nothing known': { do: 'toString' },
    'an address that is none': { ...FETCH, url: 'https://[' },
    'a relative address': { ...FETCH, url: '/x' },
    'an address without end': { ...FETCH, url: `https://a/${'x'.repeat(100_000)}` },
    'a method that is no text': { ...FETCH, method: {} },
    'a header of three parts': { ...FETCH, headers: [['a', 'b', 'c']] },
    'a header that is a text': { ...FETCH, headers: ['ab'] },
    'too many headers': { ...FETCH, headers: Array(1_001).fill(['a', 'b']) },
    'a body that is no buffer': { ...FETCH, body: 'text' },
    'a body that is too big': { ...FETCH, body: new ArrayBuffer(16_777_217) },
    'a way with the cache that is none': { ...FETCH, cache: 'constructor' },
    'an integrity that is no text': { ...FETCH, integrity: 1 },
    'no word of redirects': { ...FETCH, follows: undefined },
    'a socket to an http: address': { do: 'socket', url: 'http://a/', protocols: [] },
    'a socket with a line end in its scheme': { do: 'socket', url: 'w\ns://a/', protocols: [] },
    'subprotocols that are no list': { do: 'socket', url: 'ws://a/', protocols: 'a' },
    'too many subprotocols': { do: 'socket', url: 'ws://a/', protocols: Array(101).fill('a') },
    'a message that is neither text nor buffer': { do: 'send', data: new Uint8Array(1) },
    'a message that is too big': { do: 'send', data: 'x'.repeat(16_777_217) },
    'less than nothing taken': { do: 'took', bytes: -1 },
    'no number taken': { do: 'took', bytes: NaN },
    'a code that scripts may not send': { do: 'close', code: 1001 },
    'a code that is a text': { do: 'close', code: '3000' },
    'a reason that is too long': { do: 'close', code: 3000, reason: 'ü'.repeat(62) },
  };
  for (const [what, message] of Object.entries(wrong)) {
    it(`is nothing of the kind with ${what}`, () => expect(parse(message)).to.equal(undefined));
  }
});
