import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBuiltTexts } from '../built-texts.ts';
import { run } from './run.ts';

const root = join(import.meta.dirname, '..', '..');

/** An empty project into which packages were installed as they are published. */
export interface PublishedProject {
  readonly folder: string;
  /** The files of each package, by workspace. */
  readonly packed: ReadonlyMap<string, readonly string[]>;
  remove(): void;
}

/**
 * Builds and packs workspaces, and installs them into a project of their own. In a copy, since another test builds the clone at the same
 * time.
 *
 * @param workspaces in the order in which they need each other
 */
export async function publishedProject(workspaces: readonly string[]): Promise<PublishedProject> {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  const copy = join(folder, 'clone');
  copyClone(copy, workspaces);
  const packed = new Map<string, readonly string[]>();
  const tarballs: string[] = [];
  for (const workspace of workspaces) {
    await run(join(root, 'node_modules/.bin/tsc'), ['-b', workspace, '--noCheck'], copy);
    if (workspace === 'polyfills') await writeBuiltTexts(join(copy, workspace, 'dist'));
    const listing = await run('npm', ['pack', '--json', '--pack-destination', folder], join(copy, workspace));
    const [{ filename, files }] = JSON.parse(listing) as [{ filename: string; files: { path: string }[] }];
    packed.set(
      workspace,
      files.map(({ path }) => path),
    );
    tarballs.push(join(folder, filename));
  }
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs], project);
  return { folder: project, packed, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Sources of some workspaces, and links to what the clone has installed. */
function copyClone(copy: string, workspaces: readonly string[]): void {
  for (const workspace of workspaces) {
    cpSync(join(root, workspace), join(copy, workspace), {
      recursive: true,
      filter: (path) => !/\/(node_modules|dist)$/.test(path),
    });
  }
  cpSync(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@miniapp-tests'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@miniapp-tests') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const workspace of workspaces) {
    symlinkSync(join(copy, workspace), join(modules, '@miniapp-tests', workspace));
  }
}
