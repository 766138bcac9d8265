import { Command, InvalidArgumentError } from 'commander';
import { existsSync } from 'node:fs';
import { CommandFailure } from './command-failure.ts';
import type { KeyPurpose } from './kinds.ts';
import { PACKAGE_PURPOSE } from './package-purpose.ts';
import { printable } from './report-findings.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface KeygenOptions {
  readonly purpose: string;
  /** Default: the purpose's first. */
  readonly algorithm?: string;
  readonly subject: string;
  readonly days: number;
  readonly force?: boolean;
  readonly json?: boolean;
}

const OWNER_ONLY = 0o600;
const MOST_DAYS = 36_500;

function list(purposes: readonly KeyPurpose[]): string {
  return purposes.map(({ name, algorithms }) => `  ${name}: ${algorithms.join(', ')}`).join('\n');
}

/**
 * Makes a key and writes it as `NAME.key`, readable by its owner alone, with what belongs to it beside it.
 *
 * @throws CommandFailure for a purpose or algorithm that is not known, and when a file is there already
 */
export async function keygen(
  name: string,
  purposes: readonly KeyPurpose[],
  options: KeygenOptions,
): Promise<void> {
  const purpose = purposes.find((one) => one.name === options.purpose);
  if (purpose === undefined) {
    throw new CommandFailure(`There is no purpose "${options.purpose}". Give one of:\n${list(purposes)}`);
  }
  const algorithm = options.algorithm ?? purpose.algorithms[0]!;
  if (!purpose.algorithms.includes(algorithm)) {
    throw new CommandFailure(
      `A key for "${purpose.name}" cannot be ${algorithm}. Give one of: ${purpose.algorithms.join(', ')}`,
    );
  }
  const { privateKey, files, note } = await purpose.generate({ ...options, algorithm });
  const written = [
    { path: `${name}.key`, content: privateKey, mode: OWNER_ONLY },
    ...files.map(({ extension, content }) => ({ path: `${name}.${extension}`, content, mode: undefined })),
  ];
  const present = written.find(({ path }) => existsSync(path));
  if (present !== undefined && options.force !== true) {
    throw new CommandFailure(
      `${present.path} is there already. Give another name, or --force to lose it for good.`,
    );
  }
  for (const { path, content, mode } of written) {
    writeFileAtomically(path, new TextEncoder().encode(content), mode);
  }
  const [key, ...others] = written.map(({ path }) => path);
  if (options.json) {
    const summary = { key, files: others, purpose: purpose.name, algorithm, ...(note && { note }) };
    console.log(JSON.stringify(summary, null, 2));
    return;
  }
  console.log(
    printable(`wrote ${key} (${algorithm}; keep it secret)${others.map((path) => ` and ${path}`).join('')}`),
  );
  if (note !== undefined) console.log(printable(note));
}

function days(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > MOST_DAYS) {
    throw new InvalidArgumentError(`Give a whole number of days from 1 to ${MOST_DAYS}.`);
  }
  return number;
}

/** @param more purposes beside signing packages */
export function keygenCommand(more: readonly KeyPurpose[] = []): Command {
  const purposes = [PACKAGE_PURPOSE, ...more];
  return new Command('keygen')
    .description('make a key for signing, and a certificate where one is needed')
    .argument('[name]', 'what the files are called, without extension', 'developer')
    .option('--purpose <purpose>', 'what the key is for', PACKAGE_PURPOSE.name)
    .option('--algorithm <algorithm>', 'the type of key (default: the first of its purpose)')
    .option('--subject <name>', "the holder's name in the certificate", 'CN=MiniApp developer')
    .option('--days <number>', 'how long the certificate is valid', days, 10_950)
    .option('--force', 'write over a key that is there')
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      `
Purposes and their algorithms:
${list(purposes)}

Examples:
  $ miniapp keygen me --subject "CN=Example Ltd, C=ES"
  $ miniapp keygen other --algorithm ec-p256

Exit code: 0 written, 2 not writable or wrong usage.`,
    )
    .action((name: string, options: KeygenOptions) => keygen(name, purposes, options));
}
