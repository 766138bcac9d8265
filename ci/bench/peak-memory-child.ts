// One run in a process of its own. Started by peak-memory.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { MemoryRun } from './peak-memory.ts';

const module = (await import(pathToFileURL(process.argv[2] ?? '').href)) as { default: MemoryRun<unknown> };
const context = await module.default.prepare();
for (let round = 0; round < 3; round++) {
  globalThis.gc?.();
  // Buffers are given back in the background.
  await setTimeout(100);
}
forgetPeak();
const before = process.memoryUsage.rss();
await module.default.run(context);
const peak = peakBytes();
process.send?.(peak - before);
process.disconnect?.();

/** Linux can start its count of the peak anew; elsewhere what `prepare` took at most goes into it too. */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

function peakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
