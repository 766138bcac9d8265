import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentInput } from './current-input.ts';
import type { ChildMessage, ChildTask, Observation } from './finding.ts';

/** What a target's process did until its end. */
export interface ProcessOutcome {
  readonly observations: readonly Observation[];
  readonly inputs: number;
}

const running = new Set<ChildProcess>();

/** Runs a target's process to its end. One that dies is an observation about its last input. */
export function runTargetProcess(
  task: ChildTask,
  progress?: (inputs: number) => void,
): Promise<ProcessOutcome> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [JSON.stringify(task)], {
    execArgv: ['--conditions=source', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(child);
  const observations: Observation[] = [];
  let inputs = 0;
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk).slice(-4000)));
  child.on('message', (message: ChildMessage) => {
    if ('inputs' in message) progress?.((inputs = message.inputs));
    else observations.push(message.observed);
  });
  // What it told may still be on the line when its end is already known.
  const told = new Promise((resolve) => child.on('disconnect', resolve));
  return new Promise((resolve) => {
    child.on('close', async (code, signal) => {
      await told;
      running.delete(child);
      if (code !== 0 && signal !== 'SIGTERM') {
        const { number, input } = currentInput(task.folder);
        const file = join(
          task.folder,
          `death-${createHash('sha256').update(input).digest('hex').slice(0, 16)}.bin`,
        );
        writeFileSync(file, input);
        const detail = `the process died (${signal ?? `exit code ${code}`}): ${complaint.trim()}`;
        observations.push({ kind: 'death', number, detail, file });
      }
      resolve({ observations, inputs });
    });
  });
}

/** Ends every process that `runTargetProcess` started; their outcomes come at once. */
export function stopTargetProcesses(): void {
  for (const child of running) child.kill('SIGTERM');
}
