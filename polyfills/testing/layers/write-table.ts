// Measures which layers stop which attempts in the engines named (default all that this machine has), and writes it down.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ENGINES } from '../engines/engines.ts';
import { formatted, measure, PARTS, type Table } from './table.ts';

const DATA = fileURLToPath(new URL('../../isolation-table.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../../ISOLATION.md', import.meta.url));

const asked = process.argv.slice(2);
const table = JSON.parse(await readFile(DATA, 'utf8').catch(() => '{}')) as Table;
for (const engine of ENGINES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const missing = engine.missing();
  if (missing !== undefined) {
    console.log(`${engine.name} was not run: ${missing}.`);
    continue;
  }
  for (const [key, part] of Object.entries(PARTS)) {
    const rows = (table[key] ??= {});
    for (const [attempt, outcome] of Object.entries(await measure(part, engine))) {
      rows[attempt] = { ...rows[attempt], [engine.name]: outcome };
    }
    console.log(`${engine.name}: ${part.attempts.length} attempts, ${part.title.toLowerCase()}`);
  }
}
await writeFile(DATA, JSON.stringify(table, null, 2) + '\n');
await writeFile(PAGE, await formatted(table));
