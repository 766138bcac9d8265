import { VERSION } from '../channel/protocol.ts';
import type { SharedMemory } from '../channel/shared-memory.ts';
import type { FromLogicLayer } from '../logic-layer/messages.ts';
import { LaunchError } from './launch-error.ts';
import { parseMessage } from './parse-message.ts';
import { afterRealTime } from './real-time.ts';
import { createWalledWorker, forbidden, type WalledWorker } from './wall.ts';

/** How long the worker may take until it has tried its wall, in milliseconds. No MiniApp's script runs in this time. */
const START_PATIENCE = 10_000;

/** Starts a script behind the wall, with the port to it. Rejects with a LaunchError when the wall doesn't stand or the worker may not start. */
export async function startWorker(
  script: string,
  memory: SharedMemory | undefined,
  policy?: string,
): Promise<{ readonly walled: WalledWorker; readonly port: MessagePort }> {
  const walled = await createWalledWorker(script, policy);
  const { port1, port2 } = new MessageChannel();
  try {
    await tried(walled.worker, port1, port2, memory);
  } catch (error) {
    port1.close();
    walled.worker.terminate();
    walled.frame.remove();
    throw error;
  }
  return { walled, port: port1 };
}

/** Waits for the worker's word that the wall stands. */
function tried(
  worker: Worker,
  port: MessagePort,
  theirs: MessagePort,
  memory: SharedMemory | undefined,
): Promise<void> {
  let giveUp: (() => void) | undefined;
  return new Promise<void>((resolve, reject) => {
    giveUp = afterRealTime(START_PATIENCE, () => {
      reject(new LaunchError('worker-did-not-start', 'The worker of the MiniApp did not start. Try again.'));
    });
    worker.onerror = (event) => {
      event.preventDefault();
      reject(forbidden(event.message || 'the worker was refused'));
    };
    port.onmessage = ({ data }) => {
      const message = parseMessage(data);
      if (message?.type === 'wall' && message.stands && message.protocol === VERSION) resolve();
      else reject(new LaunchError('wall-not-standing', refusal(message)));
    };
    // To the worker itself: through a frame's window WebKit would copy the memory.
    worker.postMessage({ memory: memory?.buffer }, [theirs]);
  }).finally(() => giveUp?.());
}

function refusal(message: FromLogicLayer | undefined): string {
  const reason = message?.type === 'wall' && !message.stands ? ` ${message.reason}` : '';
  return `The MiniApp was not started, because it could not be kept from the network.${reason} Use another browser.`;
}
