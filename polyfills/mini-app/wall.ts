import { RUNTIME } from '../logic-layer/stack-text.ts';
import { LaunchError } from './launch-error.ts';

/**
 * The wall around a MiniApp's scripts. A `data:` worker inherits the policy of the frame that makes it, nested workers
 * inherit it in turn; neither `'self'` nor `'strict-dynamic'` may ever be in it.
 */
export const WALL_POLICY =
  "default-src 'none'; script-src 'unsafe-eval' data:; worker-src data:; connect-src 'none'";

/**
 * What a worker begins with: the URL of one travels through all processes of the browser, so the long text comes in its first message.
 */
const STARTER = 'data:text/javascript,onmessage=({data})=>{onmessage=null;importScripts(data)}';

type WorkerScope = Window & { Worker: typeof Worker };

export interface WalledWorker {
  readonly worker: Worker;
  /** The worker lives as long as its frame. */
  readonly frame: HTMLIFrameElement;
}

/**
 * A hidden frame of the host's origin that has nothing but the policy, and loads nothing: browsers make an empty document at once, some so early
 * that nothing has to be waited for. Its workers are of opaque origin; whether the policy holds is for them to try (logic-layer/main.ts).
 */
export function createWallFrame(policy = WALL_POLICY): HTMLIFrameElement | Promise<HTMLIFrameElement> {
  const frame = hiddenFrame();
  let isLoaded = false;
  frame.addEventListener('load', () => (isLoaded = true), { once: true });
  const loaded = load(frame);
  const raise = (): HTMLIFrameElement => {
    const meta = frame.contentDocument?.createElement('meta');
    if (meta === undefined) throw forbidden('the frame did not load');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    frame.contentDocument?.head.append(meta);
    return frame;
  };
  return isLoaded ? raise() : loaded.then(raise);
}

/** Not seen, and not in the way of the keyboard. */
export function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  return frame;
}

/** Puts it into the document; fulfils when it has loaded. */
export async function load(frame: HTMLIFrameElement): Promise<HTMLIFrameElement> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/**
 * Starts one more worker behind the frame's policy. Throws a LaunchError `worker-forbidden` where the page's own policy or the browser forbids it
 * at once.
 *
 * Chromium 156 loses about one in a hundred of the first workers of a new frame: an error without a reason, or no sign at all. Later ones of
 * the same frame start.
 */
export function startBehind({ contentWindow }: HTMLIFrameElement, text: string): Worker {
  try {
    if (contentWindow === null) throw new Error('the frame did not load');
    const worker = new (contentWindow as WorkerScope).Worker(STARTER);
    worker.postMessage(scriptUrl(`${text}\n//# sourceURL=${RUNTIME}`));
    return worker;
  } catch (error) {
    throw forbidden((error as Error).message);
  }
}

/** Escapes only what would be lost, as it is long. */
function scriptUrl(text: string): string {
  return `data:text/javascript;charset=utf-8,${text.replace(/[%#?\t\n\r]/g, encodeURIComponent)}`;
}

/** The page's policy or the browser doesn't let the worker start. */
export function forbidden(detail: string): LaunchError {
  return new LaunchError(
    'worker-forbidden',
    `The page's Content-Security-Policy or the browser doesn't let the MiniApp's worker start (${detail}). ` +
      'Allow data: in worker-src, and in script-src for its scripts.',
  );
}
