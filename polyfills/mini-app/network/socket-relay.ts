import type { NetworkEvent, ToNetwork } from '../../logic-layer/network/network-messages.ts';
import type { WalledWorker } from '../wall.ts';
import { mayShareCookies } from './cookie-site.ts';
import { createPolicyFrame } from './policy-frame.ts';
import { RELAY } from './relay-text.ts';
import { startSurely } from './start-surely.ts';

type Heard = (event: NetworkEvent) => void;

/**
 * Why no socket may be opened there. A handshake carries cookies, if not from a frame without credentials, which not all browsers
 * have: there the host's own cookies would go along to all of the host's site.
 */
export function socketRefusal(url: string): string | undefined {
  if ('credentialless' in HTMLIFrameElement.prototype) return undefined;
  const { hostname } = new URL(url);
  return mayShareCookies(hostname, location.hostname)
    ? `${hostname} may be of the host's own site, whose cookies this browser would send along.`
    : undefined;
}

/** The worker that opens a MiniApp's sockets, behind a policy that lets it go to declared origins only. */
export class SocketRelay {
  readonly #walled: Promise<WalledWorker>;
  readonly #heard = new Map<number, Heard>();
  #isClosed = false;

  constructor(origins: readonly string[]) {
    const sockets = origins.map((origin) => origin.replace('http', 'ws'));
    const policy = `default-src 'none'; script-src data:; worker-src data:; connect-src ${sockets.join(' ')}`;
    this.#walled = startRelay(policy);
    this.#walled.then(
      ({ worker }) => {
        worker.onmessage = ({ data }: MessageEvent<{ connection: number; event: NetworkEvent }>) =>
          this.#heard.get(data.connection)?.(data.event);
      },
      () => this.#lose(),
    );
  }

  /** Sends what the worker understands; what is heard of the connection goes to `heard` until it is closed. */
  open(message: Extract<ToNetwork, { do: 'socket' }>, heard: Heard): void {
    this.#heard.set(message.connection, (event) => {
      if (event.is === 'closed') this.#heard.delete(message.connection);
      heard(event);
    });
    this.post(message);
  }

  post(message: ToNetwork): void {
    const transfer = message.do === 'send' && typeof message.data !== 'string' ? [message.data] : [];
    void this.#walled.then(
      ({ worker }) => this.#isClosed || worker.postMessage(message, transfer),
      () => this.#lose(),
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#heard.clear();
    void this.#walled.then(
      ({ worker, frame }) => {
        worker.terminate();
        frame.remove();
      },
      () => {},
    );
  }

  /** The worker may not start: no socket can be opened. */
  #lose(): void {
    for (const heard of this.#heard.values()) {
      heard({ is: 'closed', code: 1006, reason: '', wasClean: false, failed: true });
    }
  }
}

async function startRelay(policy: string): Promise<WalledWorker> {
  const frame = await createPolicyFrame(policy, { credentialless: true });
  try {
    return { worker: await startSurely(frame, RELAY), frame };
  } catch (error) {
    frame.remove();
    throw error;
  }
}
