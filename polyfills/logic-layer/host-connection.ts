import { LogicChannel } from '../channel/logic-channel.ts';
import { OPEN_REQUESTS, type FromLogicLayer, type Json, type Reply, type ToLogicLayer } from './messages.ts';

const { apply } = Reflect;

interface Waiting {
  resolve(reply: Extract<Reply, { ok: true }>): void;
  reject(error: Error): void;
}

/** The logic layer's end of the line to the host. Keeps the platform's functions, so that no script can replace them. */
export class HostConnection {
  readonly channel: LogicChannel;
  readonly #post: (message: FromLogicLayer, transfer?: Transferable[]) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #latest = new Map<string, FromLogicLayer>();
  #requests = 0;

  /**
   * @param port carries what the logic layer says; what the host says comes to the worker itself
   * @param memory what the host shares, if it may
   */
  constructor(
    port: MessagePort,
    memory: SharedArrayBuffer | undefined,
    receive: (message: ToLogicLayer) => void,
  ) {
    const post = port.postMessage.bind(port) as (message: unknown, transfer: Transferable[]) => void;
    this.#post = (message, transfer = []) => post(message, transfer);
    this.channel = new LogicChannel({
      memory,
      send: (batch) => this.#post({ type: 'records', batch }, [batch]),
      wake: () => this.#post({ type: 'wake' }),
    });
    const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => unknown;
    const { stopImmediatePropagation } = MessageEvent.prototype;
    // To the worker itself, not to the port: a host that waits for the answer to an event runs no tasks meanwhile, and
    // WebKit needs those to carry a port's messages.
    addEventListener('message', (event) => {
      // What a script dispatches itself is its own affair; what the host says is none of its.
      if (!event.isTrusted) return;
      apply(stopImmediatePropagation, event, []);
      const data = apply(dataOf, event, []) as ToLogicLayer;
      if (data.type === 'reply') this.#settle(data.request, data.reply);
      else receive(data);
    });
  }

  send(message: FromLogicLayer, transfer?: Transferable[]): void {
    this.#post(message, transfer);
  }

  /** Sends what only the last of its kind matters of, at the task's end. */
  sendLatest(kind: string, message: FromLogicLayer): void {
    this.#latest.set(kind, message);
    if (this.#latest.size > 1) return;
    queueMicrotask(() => {
      for (const latest of this.#latest.values()) this.#post(latest);
      this.#latest.clear();
    });
  }

  /**
   * Asks the host for a capability; rejects with the host's error ({name, code, message}), and with a QuotaExceededError when too many
   * requests are open.
   */
  async request(capability: string, input: Json): Promise<Extract<Reply, { ok: true }>> {
    if (this.#waiting.size >= OPEN_REQUESTS) {
      const message = `${OPEN_REQUESTS} requests are open; wait for some of them.`;
      throw new DOMException(message, 'QuotaExceededError');
    }
    const request = ++this.#requests;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject });
      this.#post({ type: 'request', request, capability, input });
    });
  }

  /** Shows what a script drew on a canvas; resolves when the host has dealt with it. */
  paint(page: number, id: number, bitmap: ImageBitmap): Promise<void> {
    const request = ++this.#requests;
    this.channel.flush();
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve: () => resolve(), reject });
      this.#post({ type: 'paint', request, page, id, bitmap }, [bitmap]);
    });
  }

  #settle(request: number, reply: Reply): void {
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (reply.ok) waiting?.resolve(reply);
    else waiting?.reject(hostError(reply));
  }
}

function hostError({ name, code, message }: Extract<Reply, { ok: false }>): Error {
  const error =
    name === 'TypeError'
      ? new TypeError(message)
      : name === 'Error'
        ? new Error(message)
        : new DOMException(message, name);
  if (code !== undefined) Object.defineProperty(error, 'code', { value: code, enumerable: true });
  return error;
}
