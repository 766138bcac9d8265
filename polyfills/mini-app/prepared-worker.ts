import { canShareMemory, SharedMemory } from '../channel/shared-memory.ts';
import { libraries } from './logic-libraries.ts';
import { startWorker } from './start-worker.ts';
import type { WalledWorker } from './wall.ts';

/** A worker behind its wall, with the logic layer and before any MiniApp's script. It serves one MiniApp and is then ended. */
export interface PreparedWorker {
  readonly walled: WalledWorker;
  readonly port: MessagePort;
  /** Shared with it, where the page may. */
  readonly memory: SharedMemory | undefined;
}

/**
 * Starts a worker behind the wall. Rejects with a LaunchError when the wall doesn't stand or the worker may not start.
 *
 * @param script the text of the logic layer (#logic-layer)
 * @param policy of the frame that makes the worker; default the wall
 */
export async function prepareWorker(script: string, policy?: string): Promise<PreparedWorker> {
  const memory = canShareMemory() ? new SharedMemory() : undefined;
  // Without memory to ask through, the worker has to have the libraries from the start.
  const first = memory === undefined ? Object.values(await libraries()) : [];
  return { ...(await startWorker([...first, script].join('\n'), memory, policy)), memory };
}

/** Ends a worker that serves nobody. */
export function endWorker({ walled, port }: PreparedWorker): void {
  port.close();
  walled.worker.terminate();
  walled.frame.remove();
}
