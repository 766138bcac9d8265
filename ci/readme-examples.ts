import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A TypeScript block of a README that says what it prints. */
export interface Example {
  /** The line of the README on which the code begins. */
  readonly line: number;
  readonly code: string;
  /** What its `// → text` comments promise, a line each. */
  readonly promised: readonly string[];
}

/** The ```ts blocks of a Markdown text. */
export function findExamples(markdown: string): Example[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => {
    const code = match[1] ?? '';
    return {
      line: markdown.slice(0, match.index).split('\n').length + 1,
      code,
      promised: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text.trimEnd()),
    };
  });
}

/** What is wrong with an example before it runs; nothing when it may. */
export function faultOf({ code, promised }: Example, packageName: string): string | undefined {
  if (promised.length === 0) return 'it promises nothing: no line ends with `// → text`';
  const prints = code.split('console.log(').length - 1;
  if (prints > promised.length) return `it prints ${prints} times, but promises ${promised.length} lines`;
  const foreign = [...code.matchAll(/from '([^']+)'/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith(`${packageName}/`));
  return foreign.length > 0 ? `it imports ${foreign.join(', ')}, which is not of ${packageName}` : undefined;
}

/** Runs an example in Node with the clone's packages; the lines that it printed, or its error. */
export function runExample({ code }: Example): Promise<string[]> {
  const args = ['--conditions=source', '--input-type=module-typescript', '--eval', code];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  return new Promise((resolve) =>
    child.on('close', () =>
      resolve(
        printed
          .trimEnd()
          .split('\n')
          .map((line) => line.trimEnd()),
      ),
    ),
  );
}
