// One benchmark in a process of its own, so that no other's heap and compiled code weigh on it. Started by run.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark } from './benchmark.ts';
import type { BenchmarkResult } from './benchmark-result.ts';
import { measureBenchmark } from './measure-benchmark.ts';

export type ChildMessage =
  { readonly progress: string } | { readonly result: BenchmarkResult } | { readonly error: string };

const [file = '', name = '', rounds] = process.argv.slice(2);
// Whoever asked is gone: so are the browsers that a benchmark started.
process.on('disconnect', () => process.exit());
const send = (message: ChildMessage): void => void process.send?.(message);

try {
  const { default: benchmark } = (await import(pathToFileURL(file).href)) as { default: Benchmark<unknown> };
  if (typeof benchmark?.prepare !== 'function') {
    throw new Error(`${file} has no default export made by benchmark() of ci/bench/benchmark.ts.`);
  }
  const result = await measureBenchmark(name, benchmark, {
    ...(rounds !== undefined && { rounds: Number(rounds) }),
    ...(globalThis.gc && { collectGarbage: globalThis.gc }),
    progress: (progress) => send({ progress }),
  });
  send({ result: { ...result, peers: (benchmark.peers ?? []).map(versionOf) } });
} catch (error) {
  send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
process.disconnect?.();

function versionOf(peer: string): string {
  const manifest = join(import.meta.dirname, '..', '..', 'node_modules', peer, 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return `${peer} ${version}`;
}
