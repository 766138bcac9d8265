import type { Surprise } from './expected-failures.ts';
import type { FileResult } from './results.ts';

/** Characters of a message that are printed. */
const LINE = 200;

/** The results by file, with what was unexpected under it, and a closing line. */
export function describeResults(results: readonly FileResult[], surprising: readonly Surprise[]): string {
  const lines = results.flatMap((result) => [
    describeFile(result),
    ...surprising.filter(({ file }) => file === result.file).map(describeSurprise),
  ]);
  const subtests = results.flatMap(({ tests }) => tests);
  const passed = subtests.filter(({ status }) => status === 'PASS').length;
  const summary = [
    `${results.length} files`,
    `${passed} passed`,
    `${subtests.length - passed} failed`,
    `${results.filter(({ status }) => status !== 'OK').length} files incomplete`,
    `${surprising.length} unexpected`,
  ];
  return [...lines, summary.join(', ')].join('\n');
}

function describeFile({ file, status, message, tests }: FileResult): string {
  const passed = tests.filter((test) => test.status === 'PASS').length;
  const failed = tests.length - passed;
  const counts = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`;
  return status === 'OK' ? `${file}: ${counts}` : `${file}: ${counts}, ${status} ${message}`;
}

function describeSurprise({ name, got, message }: Surprise): string {
  const line = message.replaceAll(/\s+/g, ' ');
  const clipped = line.length > LINE ? `${line.slice(0, LINE)}…` : line;
  return `  ${got} (unexpected) ${name}${clipped === '' ? '' : `\n    ${clipped}`}`;
}
