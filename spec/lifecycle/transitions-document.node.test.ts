import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { GLOBAL_TRANSITIONS } from './global-lifecycle.ts';
import { PAGE_TRANSITIONS } from './page-lifecycle.ts';
import { transitionsDocument } from './transitions-document.ts';

describe('TRANSITIONS.md', () => {
  it('is what the code says; npm run transitions writes it', async () => {
    const written = await readFile(new URL('./TRANSITIONS.md', import.meta.url), 'utf8');
    expect(written).to.equal(transitionsDocument());
  });

  it('draws every transition of both machines', () => {
    for (const { from = '[*]', event, to } of [...GLOBAL_TRANSITIONS, ...PAGE_TRANSITIONS]) {
      expect(transitionsDocument()).to.contain(`    ${from} --> ${to}: ${event}\n`);
    }
  });
});
