import { expect } from 'chai';
import { isJson } from './json.ts';
import { BUDGETS } from '../view-layer/budgets.ts';
import { MessageBudget, weightOf } from './message-budget.ts';
import { parseMessage } from './parse-message.ts';

const FETCH = {
  type: 'network',
  connection: 1,
  do: 'fetch',
  url: 'http://a/',
  method: 'GET',
  headers: [],
  follows: true,
};

describe('a message of the logic layer', () => {
  for (const message of [
    { type: 'wall', stands: true, protocol: 1 },
    { type: 'wall', stands: false, reason: 'leaks' },
    { type: 'wake' },
    { type: 'records', batch: new ArrayBuffer(12) },
    { type: 'title', page: 1, title: 'x' },
    { type: 'script-error', message: 'x' },
    { type: 'unloaded' },
    {
      type: 'storage',
      changes: [{ do: 'set', key: 'a', value: 'b' }, { do: 'remove', key: 'a' }, { do: 'clear' }],
    },
    { type: 'request', request: 1, capability: 'navigateTo', input: { url: 'a' } },
    FETCH,
    {
      ...{ type: 'network', connection: 1, do: 'fetch', url: 'http://a/', method: 'POST', follows: false },
      ...{ headers: [['a', 'b']], body: new ArrayBuffer(1), waits: true },
    },
    { type: 'network', connection: 1, do: 'socket', url: 'ws://a/', protocols: ['a'] },
    { type: 'network', connection: 1, do: 'send', data: 'x' },
    { type: 'network', connection: 1, do: 'took', bytes: 0 },
    { type: 'network', connection: 1, do: 'close' },
    { type: 'network', connection: 1, do: 'close', code: 3000, reason: 'x' },
  ]) {
    it(`is believed when it is whole: ${message.type}`, () =>
      expect(parseMessage(message)).to.deep.equal(message));
  }

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  for (const [what, message] of Object.entries({
    'not an object': 'done',
    null: null,
    'an array': [],
    'another kind': { type: 'evil' },
    'no kind': {},
    'a wall without its word': { type: 'wall' },
    'a wall without a version': { type: 'wall', stands: true },
    'records that are none': { type: 'records', batch: [1, 2, 3] },
    'records whose memory is shared': { type: 'records', batch: new SharedArrayBuffer(12) },
    'more records than a batch holds': { type: 'records', batch: new ArrayBuffer(1_000_000) },
    'a page that is none': { type: 'title', page: NaN, title: 'x' },
    'a title that is none': { type: 'title', page: 1, title: {} },
    'an error that is none': { type: 'script-error', message: 1 },
    'a change of another kind': { type: 'storage', changes: [{ do: 'steal', key: 'a' }] },
    'a change without its key': { type: 'storage', changes: [{ do: 'set', value: 'a' }] },
    'changes that are none': { type: 'storage', changes: 'clear' },
    'an input that is no JSON': { type: 'request', request: 1, capability: 'x', input: new Map() },
    'an input that goes round in circles': { type: 'request', request: 1, capability: 'x', input: cycle },
    'an input of holes': { type: 'request', request: 1, capability: 'x', input: Array(2 ** 32 - 1) },
    'changes of holes': { type: 'storage', changes: Array(2 ** 32 - 1) },
    'no input': { type: 'request', request: 1, capability: 'x' },
    'a body that is none': { ...FETCH, body: 'x' },
    'a body that is too big': { ...FETCH, body: new ArrayBuffer(16 * 1024 * 1024 + 1) },
    'a header of three': { ...FETCH, headers: [['a', 'b', 'c']] },
    'an address that is none': { ...FETCH, url: 'x' },
    'a connection that is no number': { ...FETCH, connection: '1' },
    'a socket to http': { type: 'network', connection: 1, do: 'socket', url: 'http://a/', protocols: [] },
    'a code that no script may send': { type: 'network', connection: 1, do: 'close', code: 1001 },
    'a reason that is too long': {
      type: 'network',
      connection: 1,
      do: 'close',
      code: 1000,
      reason: 'ü'.repeat(62),
    },
    'less than nothing taken': { type: 'network', connection: 1, do: 'took', bytes: -1 },
    'nothing known of the network': { type: 'network', connection: 1, do: 'listen' },
  })) {
    it(`is not believed: ${what}`, () => expect(parseMessage(message)).to.equal(undefined));
  }

  it('keeps only so much of a text that people see', () => {
    const parsed = parseMessage({ type: 'script-error', message: 'x'.repeat(1e6) });
    expect(parsed).to.have.property('message').with.length.below(10_100);
  });
});

describe('a JSON value', () => {
  it('is bounded in depth and in number of values', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 70; depth++) deep = [deep];
    expect(isJson(deep)).to.equal(false);
    expect(isJson(Array(200_000).fill(0))).to.equal(false);
    expect(isJson({ a: [1, 'x', null, true, { b: -0.5 }] })).to.equal(true);
    expect(isJson(NaN)).to.equal(false);
    expect(isJson(undefined)).to.equal(false);
  });
});

describe('the budget of messages', () => {
  it('counts anew in each second', () => {
    const budget = new MessageBudget();
    for (let i = 0; i < BUDGETS.messages; i++) expect(budget.spend(1, 1_500)).to.equal(true);
    expect(budget.spend(1, 1_999)).to.equal(false);
    expect(budget.spend(1, 2_000)).to.equal(true);
  });

  it('counts what a message holds', () => {
    expect(weightOf({ type: 'records', batch: new ArrayBuffer(40_000_000) })).to.be.above(5_000);
    expect(weightOf({ type: 'title', page: 1, title: 'x'.repeat(60_000_000) })).to.be.above(5_000);
    expect(weightOf({ type: 'records', batch: new ArrayBuffer(4_000) })).to.be.below(5);
  });
});
