import { Command } from 'commander';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseMiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import { serializeMiniAppUri } from '../addressing/serialize-miniapp-uri.ts';
import type { Result } from '../result.ts';
import { CommandFailure, fileFailure } from './command-failure.ts';
import { findingsOf, printable, printFindings } from './report-findings.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface QrOptions {
  readonly output?: string;
  readonly logo?: string;
  readonly moduleSize?: string;
  readonly foreground?: string;
  readonly background?: string;
  readonly read?: string;
  readonly json?: boolean;
}

/** Bytes of a picture that are still read. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

async function readPicture(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > LARGEST_PICTURE) {
      throw new CommandFailure(`${path} is larger than any picture should be. Is it the right file?`);
    }
    return await readFile(path);
  } catch (error) {
    throw error instanceof CommandFailure ? error : fileFailure('read', path, error);
  }
}

async function draw(
  uri: string,
  kind: string,
  options: QrOptions,
  logo?: Uint8Array,
): Promise<Result<Uint8Array>> {
  const parsed = parseMiniAppUri(uri);
  if (!parsed.ok) return parsed;
  const style = {
    ...(logo && { logo }),
    ...(options.foreground !== undefined && { foreground: options.foreground }),
    ...(options.background !== undefined && { background: options.background }),
    ...(options.moduleSize !== undefined && { moduleSize: Number(options.moduleSize) }),
  };
  if (kind === '.png') {
    const { qrPng } = await import('../addressing/qr/qr-png.ts');
    return qrPng(parsed.value, style);
  }
  const { qrSvg } = await import('../addressing/qr/qr-svg.ts');
  const svg = qrSvg(parsed.value, style);
  return svg.ok ? { ...svg, value: new TextEncoder().encode(svg.value) } : svg;
}

async function writeCode(uri: string, options: QrOptions): Promise<boolean> {
  const { output } = options;
  const kind = extname(output ?? '').toLowerCase();
  if (output === undefined || (kind !== '.svg' && kind !== '.png')) {
    throw new CommandFailure('Say where the code goes: -o FILE.svg or -o FILE.png.');
  }
  if (options.moduleSize !== undefined && !/^\d+$/.test(options.moduleSize)) {
    throw new CommandFailure(`--module-size takes a number of pixels, such as 8, not ${options.moduleSize}.`);
  }
  const logo = options.logo === undefined ? undefined : await readPicture(options.logo);
  const drawn = await draw(uri, kind, options, logo);
  if (drawn.ok) writeFileAtomically(output, drawn.value);
  const report = findingsOf(drawn);
  if (options.json) {
    console.log(JSON.stringify({ uri, file: drawn.ok ? output : null, ...report }, null, 2));
  } else if (drawn.ok) console.log(`wrote ${printable(output)}: ${printable(uri)}`);
  else printFindings(uri, report);
  return drawn.ok;
}

async function readCode(path: string, json: boolean): Promise<boolean> {
  const { readQrPng } = await import('../addressing/qr/read-qr.ts');
  const read = readQrPng(await readPicture(path));
  const uri = read.ok ? serializeMiniAppUri(read.value) : null;
  if (json) console.log(JSON.stringify({ file: path, uri, ...findingsOf(read) }, null, 2));
  else if (uri === null) printFindings(path, findingsOf(read));
  else console.log(uri);
  return read.ok;
}

/** @returns whether a code was written or read */
export async function qr(uri: string | undefined, options: QrOptions): Promise<boolean> {
  if (options.read !== undefined) return readCode(options.read, options.json ?? false);
  if (uri === undefined) throw new CommandFailure('Name a MiniApp URI to write, or --read a picture.');
  return writeCode(uri, options);
}

export function qrCommand(): Command {
  return new Command('qr')
    .description('draw the QR code of a MiniApp URI, with a logo in the middle; or read one from a picture')
    .argument('[uri]', 'a MiniApp URI, e.g. platform://miniapp/foo (in quotation marks for the shell)')
    .option('-o, --output <file>', 'the picture to write: .svg or .png')
    .option('--logo <file>', 'a PNG picture for the middle; as much is covered as readers can restore')
    .option('--foreground <colour>', 'of the dark parts, like #1a2b3c')
    .option('--background <colour>', 'of the light parts, like #ffffff')
    .option('--module-size <pixels>', 'of the smallest square in a PNG picture (default: 8)')
    .option('--read <file>', 'print the MiniApp URI of the code in a PNG picture')
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      `
Exit code: 0 written or read, 1 not a MiniApp URI, too long, or no code found, 2 not readable or writable or wrong usage.

Examples:
  $ miniapp qr 'platform://miniapp/foo/pages/index' -o code.png
  $ miniapp qr --read code.png
  $ miniapp qr 'https://platform.example/miniapp/foo' -o code.svg --foreground '#1a2b6c'`,
    )
    .action(async (uri: string | undefined, options: QrOptions) => {
      if (!(await qr(uri, options))) process.exitCode = 1;
    });
}
