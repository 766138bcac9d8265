import { expect } from 'chai';
import { parseGuestMessage } from './messages.ts';

describe('what a widget tells its host', () => {
  it('is taken in its form only', () => {
    expect(parseGuestMessage({ type: 'ready', more: 1 })).to.deep.equal({ type: 'ready' });
    expect(parseGuestMessage({ type: 'open', uri: 'platform://miniapp/a' })).to.deep.equal({
      type: 'open',
      uri: 'platform://miniapp/a',
    });
    const others = [null, 'ready', [], {}, { type: 'event' }, { type: 'open' }, { type: 'open', uri: {} }];
    for (const other of [...others, { type: 'open', uri: 'x'.repeat(10_000) }]) {
      expect(parseGuestMessage(other), JSON.stringify(other)).to.equal(undefined);
    }
  });
});
