import { errataReports } from './errata/tree.ts';
import { readArguments } from './read-arguments.ts';

const USAGE = `npm run errata -- [ID...] [--json]

The entries of spec/ERRATA.md: a list of all, or those that are named as reports that are ready to file.`;

const { values, positionals } = readArguments(USAGE, {
  options: { json: { type: 'boolean' } },
  allowPositionals: true,
});
const all = errataReports();
const unknown = positionals.filter((wanted) => !all.some(({ id }) => id === wanted));
if (unknown.length > 0) {
  console.error(
    `spec/ERRATA.md has no ${unknown.join(', ')}. It has: ${all.map(({ id }) => id).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = positionals.length === 0 ? all : all.filter(({ id }) => positionals.includes(id));
if (values.json === true) console.log(JSON.stringify({ reports: chosen }, null, 2));
else if (positionals.length === 0) {
  for (const { id, repository, title } of all)
    console.log(`${id.padEnd(4)} ${repository.padEnd(24)} ${title}`);
  console.log('\nOne as a report: npm run errata -- M1. All, as JSON: npm run errata -- --json.');
} else {
  for (const { repository, title, body } of chosen) {
    console.log(`Repository: https://github.com/${repository}/issues/new\nTitle: ${title}\n\n${body}`);
  }
}
