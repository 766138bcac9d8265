// `npm run isolation-table [-- ENGINE... PART...]`: measures which layers stop which attempts, by default in all engines that this
// machine has and of all parts, and writes it down.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { ENGINES } from '../engines/engines.ts';
import { formatted, measure, PARTS, type Table } from './table.ts';

const DATA = fileURLToPath(new URL('../../isolation-table.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../../ISOLATION.md', import.meta.url));

const asked = process.argv.slice(2);
const known = [...ENGINES.map(({ name }) => name), ...Object.keys(PARTS)];
const unknown = asked.filter((name) => !known.some((one) => one === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const engines = ENGINES.filter(({ name }) => asked.includes(name));
const parts = Object.entries(PARTS).filter(([key]) => asked.includes(key));

for (const engine of engines.length > 0 ? engines : ENGINES) {
  const missing = engine.missing();
  if (missing !== undefined) {
    console.log(`${engine.name} was not run: ${missing}.`);
    continue;
  }
  for (const [key, part] of parts.length > 0 ? parts : Object.entries(PARTS)) {
    const measured = await measure(part, engine);
    await note(key, (attempt, row) => ({
      ...row,
      ...(measured[attempt] && { [engine.name]: measured[attempt] }),
    }));
    console.log(`${engine.name}: ${part.attempts.length} attempts, ${part.title.toLowerCase()}`);
  }
}
await writeFile(PAGE, await formatted(await checkedIn()));

async function checkedIn(): Promise<Table> {
  return JSON.parse(await readFile(DATA, 'utf8').catch(() => '{}')) as Table;
}

/** Changes the rows of a part; attempts that there are no more go. */
async function note(
  key: string,
  change: (attempt: string, row: Table[string][string]) => Table[string][string],
): Promise<void> {
  const table = await checkedIn();
  const attempts = PARTS[key as keyof typeof PARTS].attempts;
  table[key] = Object.fromEntries(
    attempts.map((attempt) => [attempt, change(attempt, table[key]?.[attempt] ?? {})]),
  );
  await writeFile(DATA, await format(JSON.stringify(table), { parser: 'json', printWidth: 110 }));
}
