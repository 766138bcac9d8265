import { expect } from 'chai';
import { memoryDatabase } from '../database.ts';
import { PageIndex } from './page-index.ts';

const TEXT =
  'Boats leave the northern pier at dawn, and the ferry to the islands goes at noon whenever the sea is calm enough for it.';

describe('the search over pages', () => {
  async function indexOf(pages: number): Promise<PageIndex> {
    const database = memoryDatabase();
    const page = (number: number) => ({ route: `p${number}`, title: `Page ${number}`, text: TEXT });
    await database.put('pages', 'tides', {
      key: 'tides',
      pages: Array.from({ length: pages }, (_, n) => page(n)),
    });
    return new PageIndex(database);
  }

  it('finds titles, and texts with the words around', async () => {
    const index = await indexOf(1);
    const found = async (words: string) => (await index.find(words)).map(({ excerpt }) => excerpt);
    expect(await found('page')).to.deep.equal(['']);
    expect(await found('boats')).to.deep.equal([`${TEXT.slice(0, 80)} …`]);
    expect(await found('calm')).to.deep.equal(['… whenever the sea is calm enough for it.']);
    expect(await found('train')).to.deep.equal([]);
    expect(await found('')).to.deep.equal([]);
  });

  it('shows twelve pages at most, and none of what was removed', async () => {
    const index = await indexOf(20);
    expect(await index.find('ferry')).to.have.length(12);
    await index.remove('tides');
    expect(await index.find('ferry')).to.deep.equal([]);
  });
});
