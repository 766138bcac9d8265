import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { BUDGETS } from './budgets.ts';

describe('the published budgets', () => {
  it('are those that hold', async () => {
    const text = await readFile(new URL('../BUDGETS.md', import.meta.url), 'utf8');
    const published = [...text.matchAll(/^\| (\w+) +\| +([\d,]+) \|/gm)].map(
      ([, name = '', value = '']) => [name, Number(value.replaceAll(',', ''))] as const,
    );
    expect(Object.fromEntries(published)).to.deep.equal(BUDGETS);
  });
});
