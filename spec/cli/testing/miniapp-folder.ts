import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examplePackage } from '../../packaging/testing/example-package.ts';

const MINIAPP = fileURLToPath(new URL('../miniapp.mjs', import.meta.url));

/** What a process of `miniapp` left: its exit code and what it printed. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of one test, in which `miniapp` runs. */
export class MiniAppFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'miniapp-'));

  /** Runs `miniapp` with these arguments, without colours. */
  run(...args: string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MINIAPP, ...args], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { status, stdout, stderr };
  }

  put(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  /** Puts a good package into the directory `app`; a content of null leaves a file out. */
  putPackage(files: Record<string, string | null> = {}, manifest: Record<string, unknown> = {}): void {
    for (const [path, content] of examplePackage(manifest, { 'common/icon.png': '', ...files }))
      this.put(`app/${path}`, content);
  }

  read(name: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.path, name)));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
