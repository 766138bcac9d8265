import {
  NETWORK_BUDGETS,
  type FromNetwork,
  type ToNetwork,
} from '../../logic-layer/network/network-messages.ts';
import type { WaitingMemory } from '../../logic-layer/network/waiting-memory.ts';
import type { DeclaredFetch } from '../declared-fetch.ts';
import { MessageBudget } from '../message-budget.ts';
import { BufferedBytes } from './buffered-bytes.ts';
import type { HostConnection, Tell } from './connection.ts';
import { FetchConnection } from './fetch-connection.ts';
import type { PackageFile } from './package-response.ts';
import { Prefetched } from './prefetched.ts';
import { SocketConnection } from './socket-connection.ts';
import { socketRefusal, SocketRelay } from './socket-relay.ts';

export interface HostNetworkOptions {
  readonly declared: DeclaredFetch;
  /** Through which requests are answered that a script waits for, if the page may share it. */
  readonly memory: WaitingMemory | undefined;
  file(path: string): PackageFile | undefined;
  send(message: FromNetwork, transfer?: Transferable[]): void;
}

/** The network of one MiniApp: makes its requests and opens its sockets, within `NETWORK_BUDGETS`. */
export class HostNetwork {
  readonly #options: HostNetworkOptions;
  readonly #open = new Map<number, HostConnection>();
  readonly #buffered = new BufferedBytes();
  readonly #prefetched: Prefetched;
  readonly #beginnings = new MessageBudget(NETWORK_BUDGETS.beginningsPerSecond);
  #sockets = 0;
  #relay: SocketRelay | undefined;
  #isClosed = false;

  constructor(options: HostNetworkOptions) {
    this.#options = options;
    this.#prefetched = new Prefetched(options.declared);
  }

  /** Asks for what the scripts are going to ask for. */
  prefetch(urls: readonly string[]): void {
    for (const url of urls) this.#prefetched.begin(url);
  }

  /** False for a message that no logic layer sends. */
  receive(message: ToNetwork): boolean {
    const open = this.#open.get(message.connection);
    if (this.#isClosed) return true;
    if (message.do === 'fetch' || message.do === 'socket') {
      if (open !== undefined || this.#waitsForNothing(message)) return false;
      this.#begin(message);
      return true;
    }
    // A connection that ended may still be spoken to by scripts that haven't heard of it.
    if (open === undefined) return true;
    if (message.do === 'took') open.took(message.bytes);
    else if (message.do === 'close') open.close(message.code, message.reason);
    else return open.send(message.data);
    return true;
  }

  /** Ends all that is under way. */
  close(): void {
    this.#isClosed = true;
    for (const connection of this.#open.values()) connection.close();
    this.#open.clear();
    this.#relay?.close();
  }

  #begin(message: Extract<ToNetwork, { do: 'fetch' | 'socket' }>): void {
    const { connection } = message;
    const tell: Tell = (event, transfer) => {
      if (!this.#isClosed) this.#options.send({ type: 'network', connection, event }, transfer);
    };
    const refusal = this.#refusal(message);
    if (message.do === 'fetch') {
      const options = { ...this.#options, declared: this.#prefetched, buffered: this.#buffered, tell };
      const begun = new FetchConnection(message, options);
      this.#open.set(connection, begun);
      void begun.run(refusal).finally(() => this.#open.delete(connection));
    } else if (refusal !== undefined) {
      tell({ is: 'closed', code: 1006, reason: refusal, wasClean: false, failed: true });
    } else {
      this.#sockets++;
      const begun = new SocketConnection(message, {
        relay: (this.#relay ??= new SocketRelay(this.#options.declared.origins)),
        buffered: this.#buffered,
        tell: (event, transfer) => {
          if (event.is === 'closed') this.#closed(connection);
          tell(event, transfer);
        },
      });
      this.#open.set(connection, begun);
    }
  }

  /** Without shared memory no logic layer has its scripts wait. */
  #waitsForNothing(message: ToNetwork): boolean {
    return message.do === 'fetch' && message.waits === true && this.#options.memory === undefined;
  }

  #closed(connection: number): void {
    if (this.#open.delete(connection)) this.#sockets--;
  }

  /** Why nothing more may begin now. */
  #refusal(message: Extract<ToNetwork, { do: 'fetch' | 'socket' }>): string | undefined {
    const { beginningsPerSecond, openSockets, openRequests } = NETWORK_BUDGETS;
    if (!this.#beginnings.spend()) {
      return `More than ${beginningsPerSecond} requests and sockets were begun in a second.`;
    }
    if (message.do === 'fetch') {
      const isFull = this.#open.size - this.#sockets >= openRequests;
      return isFull ? `${openRequests} requests are open; wait for some of them.` : undefined;
    }
    if (this.#sockets >= openSockets) return `${openSockets} sockets are open; close some of them.`;
    return this.#options.declared.refusal(message.url) ?? socketRefusal(message.url);
  }
}
