import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Violation } from '../result.ts';
import { madeUpId } from '../web-app/compose-manifest.ts';
import { CommandFailure } from './command-failure.ts';
import { packageRoot } from './package-root.ts';
import { readDirectory } from './read-directory.ts';
import { count, printable, printWarnings } from './report-findings.ts';
import { writeDirectory } from './write-directory.ts';

export interface InitOptions {
  /** Directory of a built web app to wrap. */
  readonly from?: string;
  /** The MiniApp's name. */
  readonly name?: string;
  /** The MiniApp's `app_id`. */
  readonly id?: string;
  readonly json?: boolean;
}

const TEMPLATE = join(packageRoot(), 'cli', 'template');
const ICON = 'common/icon.png';

/** Makes a directory with a first MiniApp, or with a web app that was made into one. */
export async function initDirectory(directory: string, options: InitOptions = {}): Promise<void> {
  const { files, warnings } =
    options.from === undefined
      ? { files: await firstMiniApp(directory, options), warnings: [] }
      : await wrapped(options.from, options);
  writeDirectory(directory, files);

  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Record<
    string,
    unknown
  >;
  const { app_id, name, pages } = manifest;
  if (options.json) {
    console.log(JSON.stringify({ directory, app_id, name, pages, files: files.size, warnings }, null, 2));
    return;
  }
  printWarnings(warnings);
  const counts = [
    count(files.size, 'file'),
    ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : []),
  ];
  console.log(printable(`made ${directory}: ${String(name)} (${String(app_id)}), ${counts.join(', ')}`));
  console.log(printable(`Next: miniapp pack ${inShell(directory)}`));
}

/** An argument as a shell takes it. */
function inShell(argument: string): string {
  return /^[\w./@:-]+$/.test(argument) ? argument : `"${argument.replace(/["\\$`]/g, '\\$&')}"`;
}

async function firstMiniApp(directory: string, { name, id }: InitOptions): Promise<Map<string, Uint8Array>> {
  const files = new Map((await readDirectory(TEMPLATE)).files);
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Record<
    string,
    unknown
  >;
  const title = name ?? basename(resolve(directory));
  const changed = { ...manifest, app_id: id ?? madeUpId(title), name: title, short_name: title };
  return files.set('manifest.json', new TextEncoder().encode(`${JSON.stringify(changed, null, 2)}\n`));
}

async function wrapped(
  from: string,
  { name, id }: InitOptions,
): Promise<{ files: ReadonlyMap<string, Uint8Array>; warnings: readonly Violation[] }> {
  const { files } = await readDirectory(from);
  const { wrapWebApp } = await import('../web-app/wrap-web-app.ts');
  const result = wrapWebApp(files, {
    ...(id !== undefined && { appId: id }),
    ...(name !== undefined && { name }),
    icon: new Uint8Array(readFileSync(join(TEMPLATE, ICON))),
  });
  if (result.ok) return { files: result.value, warnings: result.warnings };
  const [first] = result.violations;
  throw new CommandFailure(`Cannot wrap ${join(from, first!.path)}: ${first!.message}`);
}

export function initCommand(): Command {
  return new Command('init')
    .description('make a directory with a first MiniApp, or with a built web app made into one')
    .argument('<directory>', 'the directory to make; one that is there must be empty')
    .option('--from <directory>', 'a built web app: the directory that a web server would serve')
    .option('--name <name>', "the MiniApp's name")
    .option('--id <app_id>', "the MiniApp's app_id, under a domain of yours, such as org.example.shop")
    .option('--json', 'print what was made as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ miniapp init first-app --name "First App" --id org.example.first
  $ miniapp init wrapped-app --from dist

Exit code: 0 made, 2 not readable or writable, no web app there, or wrong usage.`,
    )
    .action((directory: string, options: InitOptions) => initDirectory(directory, options));
}
