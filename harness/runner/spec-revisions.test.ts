import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { SPEC_REVISIONS } from './spec-revisions.ts';

it('the run names the revisions of the texts that spec implements', () => {
  const readme = readFileSync(join(packageRoot(), '..', 'spec', 'README.md'), 'utf8');
  for (const { id, revision } of SPEC_REVISIONS) {
    const row = new RegExp(`w3c/miniapp-${id}\\s*\\|\\s*\`${revision}\``);
    expect(row.test(readme), id).to.equal(true);
  }
});
