import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFile } from '@miniapp-tests/reports/format/run-file';
import type { SuperAppSession } from '../drivers/driver.ts';
import type { Attempt } from './attempt.ts';

const EXTENSIONS = { screenshot: 'png', console: 'console.txt', log: 'log.txt' } as const;
/** Bytes of the driver's log that tell of a crash. */
const LOG_TAIL = 16_384;

async function save(
  attempt: Attempt,
  out: string,
  kind: EvidenceFile['kind'],
  content: Uint8Array,
): Promise<void> {
  const { test, repetition } = attempt.planned;
  const file = `evidence/${test.id.replaceAll('/', '__')}.${repetition}.${EXTENSIONS[kind]}`;
  await mkdir(join(out, 'evidence'), { recursive: true });
  await writeFile(join(out, file), content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  attempt.evidence({ kind, file, sha256, bytes: content.byteLength });
}

/** What the super app shows and has written to its console. */
export async function saveScreenAndConsole(
  attempt: Attempt,
  session: SuperAppSession,
  out: string,
): Promise<void> {
  if (attempt.planned.test.form === 'app') await save(attempt, out, 'screenshot', await session.screenshot());
  await save(attempt, out, 'console', Buffer.from(await session.consoleLog()));
}

/** The end of the driver's own log. */
export async function saveLogTail(attempt: Attempt, out: string, logFile: string): Promise<void> {
  const content = await readFile(logFile).catch(() => Buffer.from(''));
  if (content.byteLength > 0) await save(attempt, out, 'log', content.subarray(-LOG_TAIL));
}
