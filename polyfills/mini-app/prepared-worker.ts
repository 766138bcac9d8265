import { canShareMemory } from '../channel/shared-memory.ts';
import type { ToLogicLayer } from '../logic-layer/messages.ts';
import { libraries } from './logic-libraries.ts';
import { startWorker, type StartedWorker } from './start-worker.ts';

/** A worker behind its wall, with the logic layer and before any MiniApp's script. It serves one MiniApp and is then ended. */
export type PreparedWorker = StartedWorker;

/**
 * Starts a worker behind the wall. Rejects with a LaunchError when the wall doesn't stand or the worker may not start.
 *
 * @param script the text of the logic layer (#logic-layer)
 * @param policy of the frame that makes the worker; default the wall
 */
export async function prepareWorker(script: string, policy?: string): Promise<PreparedWorker> {
  // Without memory to ask through, the worker has to have the libraries from the start.
  const text = canShareMemory() ? script : [...Object.values(await libraries()), script].join('\n');
  return startWorker(text, policy);
}

/** Ends a worker that serves nobody. */
export function endWorker({ walled, port }: Pick<PreparedWorker, 'walled' | 'port'>): void {
  port.close();
  walled.worker.terminate();
  walled.frame.remove();
}

/** Has a worker run once what the first page of a MiniApp needs, while it waits for its MiniApp. */
export function rehearse({ walled }: PreparedWorker): void {
  const message: ToLogicLayer = { type: 'rehearse' };
  walled.worker.postMessage(message);
}
