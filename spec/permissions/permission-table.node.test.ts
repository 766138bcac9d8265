import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { PERMISSION_TABLE } from './permission-table.ts';

describe('the permission table', () => {
  it('is the table of EXTENSIONS.md', async () => {
    const text = await readFile(new URL('../EXTENSIONS.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `(system\.permission\.\w+)`\s*\| `([\w-]+)`\s*\| ([\w-]+)\s*\|$/gm)];
    const documented = rows.map(([, name, feature, level]) => ({ name, feature, level }));
    expect(documented).to.deep.equal(
      PERMISSION_TABLE.map(({ name, feature, level }) => ({ name, feature, level })),
    );
  });
});
