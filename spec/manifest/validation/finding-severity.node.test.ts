import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..');
const TABLES = ['finding-severity.ts', 'finding-anchor.ts'];

function codesIn(text: string): string[] {
  return [...text.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, code = '']) => code);
}

describe('the codes of findings', () => {
  it('in the tables of severities and anchors are codes that are found', () => {
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        path.endsWith('.ts') && !path.includes('.test.') && !TABLES.some((table) => path.endsWith(table)),
    );
    const found = new Set(sources.flatMap((path) => codesIn(readFileSync(join(folder, path), 'utf8'))));
    for (const table of TABLES) {
      const codes = codesIn(readFileSync(join(folder, 'validation', table), 'utf8'));
      expect(codes.length, table).to.be.greaterThan(5);
      expect(
        codes.filter((code) => !found.has(code)),
        table,
      ).to.deep.equal([]);
    }
  });
});
