import { Command } from 'commander';
import { normalizeMiniAppUri } from '../addressing/normalize-miniapp-uri.ts';
import { parseMiniAppUri, type MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import { serializeMiniAppUri } from '../addressing/serialize-miniapp-uri.ts';
import type { Violation } from '../result.ts';
import { printable, printFindings } from './report-findings.ts';

/** What is said of one URI. */
interface UriReport {
  readonly uri: string;
  readonly valid: boolean;
  readonly errors: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly parts?: MiniAppUri;
  readonly normal?: string;
}

async function reportOn(text: string, known: readonly string[]): Promise<UriReport> {
  const parsed = parseMiniAppUri(text);
  if (!parsed.ok) return { uri: text, valid: false, errors: parsed.violations, warnings: [] };
  // Loaded when it is needed: the characters that look like others are many.
  const { phishingCheck } = await import('../addressing/phishing-check.ts');
  const warnings = phishingCheck({ ids: known, hosts: known })(parsed.value);
  const normal = serializeMiniAppUri(normalizeMiniAppUri(parsed.value));
  return { uri: text, valid: true, errors: [], warnings, parts: parsed.value, normal };
}

/** In the order of the grammar. */
const PARTS = ['scheme', 'host', 'port', 'id', 'version', 'path', 'query', 'fragment'] as const;

function printReport(report: UriReport): void {
  printFindings(report.uri, report);
  for (const name of PARTS) {
    const value = report.parts?.[name];
    if (value !== undefined && value !== '') console.log(`  ${name.padEnd(8)} ${printable(String(value))}`);
  }
  if (report.normal !== undefined) console.log(`  ${'normal'.padEnd(8)} ${report.normal}`);
}

/** @returns whether all is valid and, of two URIs, that they are equal */
export async function explainUris(
  texts: readonly string[],
  { known = [], json = false }: { readonly known?: readonly string[]; readonly json?: boolean } = {},
): Promise<boolean> {
  const reports = await Promise.all(texts.map((text) => reportOn(text, known)));
  const valid = reports.every((report) => report.valid);
  const equal = reports.length < 2 ? undefined : valid && reports[0]?.normal === reports[1]?.normal;
  if (json) {
    const [first] = reports;
    console.log(JSON.stringify(equal === undefined ? first : { valid, equal, uris: reports }, null, 2));
  } else {
    reports.forEach(printReport);
    if (valid && equal !== undefined) {
      console.log(equal ? 'They are the same address.' : 'They are two addresses.');
    }
  }
  return valid && equal !== false;
}

export function uriCommand(): Command {
  return new Command('uri')
    .description('take a MiniApp URI apart: its parts, its normal form, signs of phishing; compare two')
    .argument('<uri>', 'a MiniApp URI, e.g. platform://miniapp/foo (in quotation marks for the shell)')
    .argument('[other]', 'another one, to see whether they are the same address')
    .option('--known <names...>', 'ids and hosts that are genuine, to find lookalikes of them')
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      `
Exit code: 0 valid, and of two the same; 1 not valid, or of two not the same; 2 wrong usage.

Examples:
  $ miniapp uri 'platform://miniapp/foo;version=1.0.1/pages/index?k=v#bar'
  $ miniapp uri 'platform://miniapp/Foo' 'PLATFORM://miniapp/foo' --json`,
    )
    .action(async (uri: string, other: string | undefined, options: { known?: string[]; json?: boolean }) => {
      if (!(await explainUris(other === undefined ? [uri] : [uri, other], options))) process.exitCode = 1;
    });
}
