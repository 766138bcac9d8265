import { expect } from 'chai';
import type { StorageChange } from '../logic-layer/messages.ts';
import { SharedStorage } from './shared-storage.ts';

describe('the storage that a MiniApp and its widgets share', () => {
  const set = (key: string, value: string): StorageChange => ({ do: 'set', key, value });

  function newStorage() {
    const saved: Record<string, Record<string, string>> = { app: { old: 'item' } };
    return {
      saved,
      load: async (identity: string) => ({ ...saved[identity] }),
      save: async (identity: string, items: Record<string, string>) => void (saved[identity] = items),
      remove: async (identity: string) => void delete saved[identity],
    };
  }

  it('has what each of them writes, and tells the others', async () => {
    const storage = newStorage();
    const [page, widget] = await Promise.all([
      SharedStorage.join(storage, 'app'),
      SharedStorage.join(storage, 'app'),
    ]);
    const told: unknown[] = [];
    page.told = (changes) => told.push(['page', ...changes]);
    widget.told = (changes) => told.push(['widget', ...changes]);
    page.apply([set('of page', '1')]);
    widget.apply([set('of widget', '2')]);
    expect(told).to.deep.equal([
      ['widget', set('of page', '1')],
      ['page', set('of widget', '2')],
    ]);
    await page.saved;
    expect(storage.saved['app']).to.deep.equal({ old: 'item', 'of page': '1', 'of widget': '2' });
  });

  it('is another one for another MiniApp', async () => {
    const storage = newStorage();
    const one = await SharedStorage.join(storage, 'app');
    const other = await SharedStorage.join(storage, 'other');
    one.apply([set('a', '1')]);
    expect(other.items).to.deep.equal({});
  });

  it('is read anew when nothing of the MiniApp runs any more', async () => {
    const storage = newStorage();
    const first = await SharedStorage.join(storage, 'app');
    first.apply([set('a', '1')]);
    first.leave();
    await first.saved;
    await storage.remove('app');
    expect((await SharedStorage.join(storage, 'app')).items).to.deep.equal({});
  });

  it('can be joined after it could not be read', async () => {
    const storage = newStorage();
    const { load } = storage;
    storage.load = () => Promise.reject(new Error('unreadable'));
    const message = await SharedStorage.join(storage, 'app').catch((error: Error) => error.message);
    expect(message).to.equal('unreadable');
    storage.load = load;
    expect((await SharedStorage.join(storage, 'app')).items).to.deep.equal({ old: 'item' });
  });
});
