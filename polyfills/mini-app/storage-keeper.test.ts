import { expect } from 'chai';
import { STORAGE_LIMIT, storageCost } from '../logic-layer/messages.ts';
import { StorageKeeper } from './storage-keeper.ts';

describe('what the host keeps of a MiniApp’s localStorage', () => {
  const storage = { load: async () => ({ old: 'item' }), save: async () => {}, remove: async () => {} };
  const set = (key: string, value: string) => ({ do: 'set', key, value }) as const;

  it('takes changes up to the limit, and no more', async () => {
    const keeper = await StorageKeeper.load(storage, 'app');
    const room = STORAGE_LIMIT - storageCost('old', 'item') - storageCost('new', '');
    expect(keeper.apply([set('new', 'x'.repeat(room))])).to.equal(true);
    expect(keeper.apply([set('new', 'x'.repeat(room + 1))])).to.equal(false);
  });

  it('counts empty items too', async () => {
    const keeper = await StorageKeeper.load(storage, 'app');
    const many = Array.from({ length: 100_000 }, (_, index) => set(`${index}`, ''));
    expect(keeper.apply(many)).to.equal(false);
  });

  it('lets what was stored under other limits stay, and become less', async () => {
    const keeper = await StorageKeeper.load(storage, 'app');
    keeper.limit = 10;
    expect(keeper.apply([set('old', 'ite')])).to.equal(true);
    expect(keeper.apply([set('old', 'item')])).to.equal(false);
  });

  it('gives room back when an item is removed', async () => {
    const keeper = await StorageKeeper.load(storage, 'app');
    const all = 'x'.repeat(STORAGE_LIMIT - storageCost('a', ''));
    expect(keeper.apply([{ do: 'remove', key: 'old' }, set('a', all)])).to.equal(true);
    expect(keeper.apply([{ do: 'clear' }, set('b', all)])).to.equal(true);
  });
});
