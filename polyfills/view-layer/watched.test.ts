import { expect } from 'chai';
import { BUDGETS } from './budgets.ts';
import type { NodeTable } from './node-table.ts';
import { Watched } from './watched.ts';

describe('what a page observes', () => {
  const there = new Set<number>();
  const ended: number[] = [];
  const table = { budgets: { ...BUDGETS, watches: 2 }, has: (id: number) => there.has(id) } as NodeTable;
  let watched: Watched;
  beforeEach(() => {
    ended.length = 0;
    for (const node of [1, 2, 3]) there.add(node);
    watched = new Watched(table, (id) => ended.push(id));
  });

  it('counts while it is observed, each node of an observer once', () => {
    for (let id = 1; id < 9; id++) {
      for (const node of [1, 2, 2]) watched.begin(id, node);
      for (const node of [1, 1, 2]) watched.end(id, node);
    }
    for (const node of [1, 2]) watched.begin(9, node);
    expect(() => watched.begin(9, 3)).to.throw(/things to observe; 2 are allowed/);
    expect(() => watched.begin(8, 1)).to.throw(/2 are allowed/);
  });

  it('ends with its last node', () => {
    for (const node of [1, 2]) watched.begin(7, node);
    watched.end(7, 1);
    expect(ended).to.deep.equal([]);
    watched.end(7, 2);
    watched.end(7, 2);
    expect(ended).to.deep.equal([7]);
  });

  it('counts nothing that has left the page', () => {
    for (const id of [1, 2]) watched.begin(id, 1);
    there.delete(1);
    watched.begin(3, 2);
    expect(ended).to.deep.equal([1, 2]);
    watched.begin(3, 3);
  });
});
