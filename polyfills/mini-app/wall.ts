import { RUNTIME } from '../logic-layer/stack-text.ts';
import { LaunchError } from './launch-error.ts';
import { afterRealTime } from './real-time.ts';

/**
 * The wall around a MiniApp's scripts. A `data:` worker inherits the policy of the frame that makes it, nested workers
 * inherit it in turn; neither `'self'` nor `'strict-dynamic'` may ever be in it.
 */
export const WALL_POLICY =
  "default-src 'none'; script-src 'unsafe-eval' data:; worker-src data:; connect-src 'none'";

/** A worker that does nothing but say that it started, how long it may take, in milliseconds, and how often it is tried. */
const TRIAL = 'data:text/javascript,postMessage(0)';
const TRIAL_PATIENCE = 500;
const TRIALS = 5;

type WorkerScope = Window & { Worker: typeof Worker };

export interface WalledWorker {
  readonly worker: Worker;
  /** The worker lives as long as its frame. */
  readonly frame: HTMLIFrameElement;
}

export interface FrameOptions {
  /** Without the browser's cookies and storage, where the browser has such frames. */
  readonly credentialless?: boolean;
}

/** A hidden frame of the host's origin, of nothing but the policy. */
export async function createPolicyFrame(
  policy: string,
  { credentialless = false }: FrameOptions = {},
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.toggleAttribute('credentialless', credentialless);
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/**
 * Makes a worker of opaque origin behind the policy. Whether the policy holds is for the worker to try (logic-layer/main.ts).
 * Throws a LaunchError `worker-forbidden` where the page's own policy or the browser forbids such a worker at once.
 */
export async function createWalledWorker(
  text: string,
  policy = WALL_POLICY,
  options: FrameOptions = {},
): Promise<WalledWorker> {
  const frame = await createPolicyFrame(policy, options);
  const script = `${text}\n//# sourceURL=${RUNTIME}`;
  try {
    const scope = frame.contentWindow as WorkerScope | null;
    if (scope === null) throw new Error('the frame did not load');
    await warmUp(scope);
    return {
      worker: new scope.Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`),
      frame,
    };
  } catch (error) {
    frame.remove();
    throw forbidden((error as Error).message);
  }
}

/**
 * Chromium 156 loses about one in a hundred of the first workers of a new frame: an error without a reason, or no sign at all. Later ones
 * of the same frame start, so the first is one that doesn't matter. Where none starts, the worker that matters says why.
 */
async function warmUp(scope: WorkerScope): Promise<void> {
  for (let trial = 0; trial < TRIALS; trial += 1) {
    if (await starts(new scope.Worker(TRIAL))) return;
  }
}

function starts(worker: Worker): Promise<boolean> {
  let giveUp: (() => void) | undefined;
  return new Promise<boolean>((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    giveUp = afterRealTime(TRIAL_PATIENCE, () => resolve(false));
  }).finally(() => {
    giveUp?.();
    worker.terminate();
  });
}

/** The page's policy or the browser doesn't let the worker start. */
export function forbidden(detail: string): LaunchError {
  return new LaunchError(
    'worker-forbidden',
    `The page's Content-Security-Policy or the browser doesn't let the MiniApp's worker start (${detail}). ` +
      'Allow data: in worker-src, and in script-src for its scripts.',
  );
}
