import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildDevTools } from '@miniapp-tests/polyfills/build/build-dev-tools';
import { countSeverities } from '@miniapp-tests/spec/cli/print-validation';
import { Complaint } from '../complaint.ts';
import { DevFolder } from '../dev/dev-folder.ts';
import { serveDevTools } from '../dev/dev-server.ts';
import { folderPort } from '../dev/folder-port.ts';
import { openBrowser } from '../dev/open-browser.ts';
import type { FolderSnapshot } from '../dev/read-folder.ts';
import { isLoopback } from '../package-server/listen.ts';
import { interruption } from './interruption.ts';
import { openTo, refuseEveryAddress } from './open-to-others.ts';
import { printable, styled } from './styled.ts';

export interface DevOptions {
  readonly host: string;
  readonly port?: number;
  readonly open?: true;
  readonly json?: true;
}

/** Findings that are printed of each state; the page shows all. */
const PRINTED = 5;

/** @throws Complaint when it is no folder of a MiniApp */
async function checkFolder(path: string): Promise<void> {
  const state = await stat(path).catch((error: Error) => {
    throw new Complaint('usage', `${path} can't be read: ${error.message}. Give the folder of a MiniApp.`);
  });
  if (!state.isDirectory()) {
    throw new Complaint(
      'usage',
      `${path} is no folder. Give the folder that the MiniApp's manifest.json is in; "mpt serve" takes .ma files.`,
    );
  }
  if (existsSync(join(path, 'manifest.json'))) return;
  throw new Complaint(
    'usage',
    `${path} has no manifest.json. Give the folder of a MiniApp, or make one with "mpt init ${path}".`,
  );
}

/** One state of the folder, for a person: the worst findings, and a line that sums up. */
function printState({ state }: FolderSnapshot): void {
  const { folder, revision, changed, findings, omitted, problem } = state;
  const say = (text: string): void => console.error(text);
  const style = (name: Parameters<typeof styled>[0], text: string) => styled(name, text, process.stderr);
  const { must, should, hint } = countSeverities(findings);
  const what =
    changed.length === 0 ? folder : changed.slice(0, 3).join(', ') + (changed.length > 3 ? ', …' : '');
  const time = new Date().toLocaleTimeString('en-GB');
  const verdict =
    problem !== undefined || must > 0
      ? style('red', 'not valid')
      : findings.length > 0
        ? style('yellow', 'valid')
        : style('green', 'valid');
  const counts = `${must} must, ${should} should, ${hint} hint${hint === 1 ? '' : 's'}`;
  say(
    `${style('gray', `${time}  ${revision}`)}  ${printable(what)}: ${verdict}${problem === undefined ? ` (${counts})` : ''}`,
  );
  if (problem !== undefined) say(`  ${printable(problem)}`);
  const worst = findings.filter(({ severity }) => severity !== 'hint').slice(0, PRINTED);
  for (const { severity, code, file, line, column, message } of worst) {
    const place = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}:${column}`}`;
    say(
      `  ${style(severity === 'must' ? 'red' : 'yellow', severity)}${printable(`${place} ${message} (${code})`)}`,
    );
  }
  const more = must + should - worst.length + omitted;
  if (more > 0) say(`  … and ${more} more; the page shows them`);
}

/**
 * Serves the developer page of a folder until it is interrupted.
 *
 * @throws Complaint for what is no folder of a MiniApp, or an address that can't be listened on
 */
export async function dev(path: string, options: DevOptions): Promise<void> {
  refuseEveryAddress(options.host);
  await checkFolder(path);
  const { signal, release } = interruption();
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const scratch = await mkdtemp(join(tmpdir(), 'mpt-dev-'));
    closing.unshift(() => rm(scratch, { recursive: true, force: true }));
    const { host } = options;
    const port = options.port ?? (isLoopback(host) ? await folderPort(resolve(path)) : 0);
    const open = await openTo(host, 'this MiniApp', scratch);
    const page = join(scratch, 'page');
    const [folder] = await Promise.all([DevFolder.open(resolve(path)), buildDevTools(page)]);
    closing.unshift(() => folder.close());
    const server = await serveDevTools({ folder, page, host, port, ...open });
    closing.unshift(server.close);
    const url = `${server.origin}/${open.token === undefined ? '' : `${open.token}/`}`;
    const print = (snapshot: FolderSnapshot): void => {
      if (options.json) console.log(JSON.stringify({ type: 'state', ...snapshot.state }));
      else printState(snapshot);
    };
    if (options.json) console.log(JSON.stringify({ type: 'serving', url, folder: resolve(path) }));
    else console.log(`Developer page: ${url}`);
    print(folder.snapshot);
    folder.listen(print);
    if (!options.json)
      console.error(styled('gray', 'It follows what you change. Ctrl-C ends it.', process.stderr));
    if (options.open)
      await openBrowser(url).catch((error: Error) =>
        console.error(`No browser could be opened (${error.message}). Open the address above.`),
      );
    if (!signal.aborted) await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  } finally {
    for (const close of closing) await close();
    release();
  }
}
