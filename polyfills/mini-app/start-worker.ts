import { VERSION } from '../channel/protocol.ts';
import { canShareMemory, SharedMemory } from '../channel/shared-memory.ts';
import type { FromLogicLayer } from '../logic-layer/messages.ts';
import { LaunchError } from './launch-error.ts';
import { parseMessage } from './parse-message.ts';
import { createWallFrame, startBehind, type WalledWorker } from './wall.ts';
import { firstStarted, type Trial } from './worker-trials.ts';

/** A worker behind its wall, with the port to it. */
export interface StartedWorker {
  readonly walled: WalledWorker;
  readonly port: MessagePort;
  /** Shared with it, where the page may. */
  readonly memory: SharedMemory | undefined;
}

/**
 * Starts a script behind the wall: the first worker that says so of those that are tried. Rejects with a LaunchError when the wall doesn't stand or
 * the worker may not start.
 */
export async function startWorker(script: string, policy?: string): Promise<StartedWorker> {
  const made = createWallFrame(policy);
  // Its way is the longest of a launch: nothing else comes before it.
  const frame = made instanceof Promise ? await made : made;
  try {
    const { worker, port, memory } = await firstStarted(() => begin(startBehind(frame, script)));
    return { walled: { worker, frame }, port, memory };
  } catch (error) {
    frame.remove();
    throw error;
  }
}

/** Waits for the worker's word that the wall stands. */
function begin(worker: Worker): Trial {
  const { port1: port, port2: theirs } = new MessageChannel();
  const memory = canShareMemory() ? new SharedMemory() : undefined;
  const started = Promise.withResolvers<Trial>();
  const lost = Promise.withResolvers<string>();
  const trial: Trial = { worker, port, memory, started: started.promise, lost: lost.promise };
  worker.onerror = (event) => {
    event.preventDefault();
    lost.resolve(event.message);
  };
  port.onmessage = ({ data }) => {
    const message = parseMessage(data);
    if (message?.type === 'wall' && message.stands && message.protocol === VERSION) started.resolve(trial);
    else started.reject(new LaunchError('wall-not-standing', refusal(message)));
  };
  // To the worker itself: through a frame's window WebKit would copy the memory.
  worker.postMessage({ memory: memory?.buffer }, [theirs]);
  return trial;
}

function refusal(message: FromLogicLayer | undefined): string {
  const reason = message?.type === 'wall' && !message.stands ? ` ${message.reason}` : '';
  return `The MiniApp was not started, because it could not be kept from the network.${reason} Use another browser.`;
}
