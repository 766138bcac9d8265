import { RUNTIME } from '../logic-layer/stack-text.ts';
import { LaunchError } from './launch-error.ts';

/**
 * The wall around a MiniApp's scripts. A `data:` worker inherits the policy of the frame that makes it, nested workers
 * inherit it in turn; neither `'self'` nor `'strict-dynamic'` may ever be in it.
 */
export const WALL_POLICY =
  "default-src 'none'; script-src 'unsafe-eval' data:; worker-src data:; connect-src 'none'";

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
  const frame = hiddenFrame();
  frame.toggleAttribute('credentialless', credentialless);
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return load(frame);
}

/** The same as `createPolicyFrame`, without loading anything: browsers make an empty document at once. */
async function createWallFrame(policy: string): Promise<HTMLIFrameElement> {
  const frame = await load(hiddenFrame());
  const meta = frame.contentDocument?.createElement('meta');
  if (meta === undefined) throw forbidden('the frame did not load');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  frame.contentDocument?.head.append(meta);
  return frame;
}

function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  return frame;
}

async function load(frame: HTMLIFrameElement): Promise<HTMLIFrameElement> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** A frame behind the policy, and what makes workers there. */
export interface WorkerFrame {
  readonly frame: HTMLIFrameElement;
  /** Makes one more. Throws a LaunchError `worker-forbidden` where the page's own policy or the browser forbids it at once. */
  start(): Worker;
}

/**
 * Makes a frame whose workers are of opaque origin and behind the policy. Whether the policy holds is for the worker to try (logic-layer/main.ts).
 *
 * Chromium 156 loses about one in a hundred of the first workers of a new frame: an error without a reason, or no sign at all. Later ones of
 * the same frame start.
 */
export async function createWorkerFrame(
  text: string,
  policy = WALL_POLICY,
  options: FrameOptions = {},
): Promise<WorkerFrame> {
  const frame = await (options.credentialless ? createPolicyFrame(policy, options) : createWallFrame(policy));
  const script = `${text}\n//# sourceURL=${RUNTIME}`;
  return {
    frame,
    start() {
      try {
        const scope = frame.contentWindow as WorkerScope | null;
        if (scope === null) throw new Error('the frame did not load');
        return new scope.Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`);
      } catch (error) {
        throw forbidden((error as Error).message);
      }
    },
  };
}

/** The page's policy or the browser doesn't let the worker start. */
export function forbidden(detail: string): LaunchError {
  return new LaunchError(
    'worker-forbidden',
    `The page's Content-Security-Policy or the browser doesn't let the MiniApp's worker start (${detail}). ` +
      'Allow data: in worker-src, and in script-src for its scripts.',
  );
}
