import { Command } from 'commander';
import { extname } from 'node:path';
import { bundleKind } from '../bundle/bundle-format.ts';
import { bundleToPackage } from '../bundle/bundle-to-package.ts';
import { signWebBundle } from '../bundle/sign-web-bundle.ts';
import { verifyWebBundle } from '../bundle/verify-web-bundle.ts';
import type { WebBundle } from '../bundle/web-bundle.ts';
import { writeWebBundle } from '../bundle/write-web-bundle.ts';
import { openContainer } from '../packaging/open-container.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { failure, success, type Result, type Violation } from '../result.ts';
import { readBundleKey } from './bundle-keys.ts';
import { CommandFailure } from './command-failure.ts';
import { readFileBytes } from './read-file.ts';
import { findingsOf, printable, printFindings } from './report-findings.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

type Format = 'package' | 'web-bundle' | 'signed-web-bundle';

/** By the extension of the file to write. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.ma', 'package'],
  ['.wbn', 'web-bundle'],
  ['.swbn', 'signed-web-bundle'],
]);

export interface ConvertOptions {
  readonly baseUrl?: string;
  /** Files with private keys, for a signed web bundle. */
  readonly key?: readonly string[];
  readonly json?: boolean;
}

const SIGNATURE_DROPPED: Violation = {
  code: 'signature-dropped',
  path: '',
  message: 'The bundle is signed; what is written does not keep that signature.',
};

/** What a bundle holds, and its bytes without signatures, once these were found to be valid. */
async function readBundle(
  input: Uint8Array,
): Promise<Result<{ readonly bundle: WebBundle; readonly bytes: Uint8Array }>> {
  const { bundle, bundleBytes: bytes, findings, status } = await verifyWebBundle(input);
  if (bundle === undefined || bytes === undefined) return failure(...findings);
  return success({ bundle, bytes }, status === 'valid' ? [...findings, SIGNATURE_DROPPED] : findings);
}

async function asBundle(
  bytes: Uint8Array,
  from: Format,
  { baseUrl }: ConvertOptions,
): Promise<Result<Uint8Array>> {
  if (from !== 'package') {
    if (baseUrl !== undefined) {
      throw new CommandFailure(
        'A bundle keeps its URLs. Leave out --base-url, or convert to a package first.',
      );
    }
    const read = await readBundle(bytes);
    return read.ok ? success(read.value.bytes, read.warnings) : read;
  }
  const container = await openContainer(bytes);
  if (!container.ok) return container;
  // Loaded when it is needed: it reads manifests, which takes longer to load than all else here.
  const { packageToBundle } = await import('../bundle/package-to-bundle.ts');
  const bundle = packageToBundle(container.value, { ...(baseUrl !== undefined && { baseUrl }) });
  if (!bundle.ok) return bundle;
  return success(writeWebBundle(bundle.value), [...container.warnings, ...bundle.warnings]);
}

async function asPackage(bytes: Uint8Array, { baseUrl }: ConvertOptions): Promise<Result<Uint8Array>> {
  const read = await readBundle(bytes);
  if (!read.ok) return read;
  const files = bundleToPackage(read.value.bundle, { ...(baseUrl !== undefined && { baseUrl }) });
  return files.ok ? success(writeContainer(files.value), [...read.warnings, ...files.warnings]) : files;
}

async function convertBytes(
  bytes: Uint8Array,
  from: Format,
  to: Format,
  options: ConvertOptions,
): Promise<Result<Uint8Array>> {
  if (to === 'package') return asPackage(bytes, options);
  const bundle = await asBundle(bytes, from, options);
  if (!bundle.ok || to === 'web-bundle') return bundle;
  const keys = await Promise.all((options.key ?? []).map(readBundleKey));
  const signed = await signWebBundle(bundle.value, { keys });
  return signed.ok ? success(signed.value, bundle.warnings) : signed;
}

/**
 * Converts a file into the format that the output's extension says.
 *
 * @param input a path; its content says what it is
 * @returns whether the output was written
 * @throws CommandFailure for files that cannot be read or written, and for options that do not fit
 */
export async function convert(input: string, output: string, options: ConvertOptions = {}): Promise<boolean> {
  const to = FORMATS.get(extname(output).toLowerCase());
  if (to === undefined) {
    throw new CommandFailure(`${output} must end with .ma, .wbn or .swbn, which says what to write.`);
  }
  const keys = options.key?.length ?? 0;
  if ((to === 'signed-web-bundle') !== keys > 0) {
    throw new CommandFailure(
      keys > 0
        ? 'Only a signed web bundle takes a --key. Name the output .swbn, or leave the key out.'
        : 'A signed web bundle needs a --key. Make one: miniapp keygen --purpose bundle.',
    );
  }
  const bytes = await readFileBytes(input);
  const from = bundleKind(bytes) ?? 'package'; // what is neither bundle nor package is refused by the strict reader
  if (from === to) throw new CommandFailure(`${input} is a ${from.replaceAll('-', ' ')} already.`);

  const converted = await convertBytes(bytes, from, to, options);
  if (converted.ok) writeFileAtomically(output, converted.value);
  const report = findingsOf(converted);
  if (options.json) {
    const written = converted.ok ? { output, bytes: converted.value.length } : { output: null };
    console.log(JSON.stringify({ input, from, to, ...written, ...report }, null, 2));
  } else {
    if (!converted.ok || converted.warnings.length > 0) printFindings(input, report);
    console.log(
      converted.ok
        ? `wrote ${printable(output)}: ${to.replaceAll('-', ' ')}, ${converted.value.length} bytes`
        : 'Nothing was written. Mend the errors first.',
    );
  }
  return converted.ok;
}

export function convertCommand(): Command {
  return new Command('convert')
    .description('convert between a MiniApp package, a web bundle and a signed web bundle')
    .argument('<input>', 'a package or bundle, known by its content')
    .argument('<output>', 'the file to write; .ma, .wbn or .swbn says what it becomes')
    .option(
      '--base-url <url>',
      "the URL of the package's root in the bundle (default: relative URLs; of a bundle, where its manifest is)",
    )
    .option(
      '--key <file>',
      'a private key (PEM) for a .swbn: Ed25519 or ECDSA P-256; may be repeated',
      (file, files) => [...(files as string[]), file],
      [] as string[],
    )
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      `
The same paths and bytes come back; a signature does not, which is told as a warning. A key for a .swbn is made
by: miniapp keygen --purpose bundle

Examples:
  $ miniapp convert my-app.ma converted.wbn --base-url https://example.org/app/
  $ miniapp convert my-app.wbn converted.ma
  $ miniapp convert my-app.swbn unsigned.ma
  $ miniapp convert my-app.ma signed.swbn --key bundle.key

Exit code: 0 written, 1 refused and not written, 2 not readable or writable or wrong usage.`,
    )
    .action(async (input: string, output: string, options: ConvertOptions) => {
      if (!(await convert(input, output, options))) process.exitCode = 1;
    });
}
