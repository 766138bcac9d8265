import { bytesOf, NETWORK_BUDGETS, type NetworkEvent } from '../../logic-layer/network/network-messages.ts';
import type { BufferedBytes } from './buffered-bytes.ts';
import type { HostConnection, Opening, Tell } from './connection.ts';
import { POLICY_VIOLATION, SENT_POLICY_VIOLATION } from './relay-text.ts';
import type { SocketRelay } from './socket-relay.ts';

export interface SocketOptions {
  readonly relay: Pick<SocketRelay, 'open' | 'post'>;
  readonly buffered: BufferedBytes;
  readonly tell: Tell;
}

/** A socket of a MiniApp. What a server sends faster than scripts take it closes the socket. */
export class SocketConnection implements HostConnection {
  readonly #options: SocketOptions;
  readonly #asked: Opening;
  #unread = 0;
  #unsent = 0;
  #isOver = false;

  constructor(asked: Opening, options: SocketOptions) {
    this.#asked = asked;
    this.#options = options;
    options.relay.open(asked, (event) => this.#heard(event));
  }

  took(bytes: number): void {
    const removed = Math.min(bytes, this.#unread);
    this.#unread -= removed;
    this.#options.buffered.remove(removed);
  }

  send(data: string | ArrayBuffer): boolean {
    const bytes = bytesOf(data);
    if (this.#isOver) return true;
    if (this.#unsent + bytes > NETWORK_BUDGETS.socketBuffer || !this.#options.buffered.add(bytes)) {
      this.#refuse(
        `The socket holds more than ${NETWORK_BUDGETS.socketBuffer} bytes that were not sent yet.`,
      );
      return true;
    }
    this.#unsent += bytes;
    this.#options.relay.post({ type: 'network', connection: this.#asked.connection, do: 'send', data });
    return true;
  }

  close(code?: number, reason?: string): void {
    const coded = code === undefined ? {} : { code, ...(reason !== undefined && { reason }) };
    this.#options.relay.post({ type: 'network', connection: this.#asked.connection, do: 'close', ...coded });
  }

  #heard(event: NetworkEvent): void {
    if (this.#isOver) return;
    if (event.is === 'data') {
      const bytes = bytesOf(event.data);
      if (this.#unread + bytes > NETWORK_BUDGETS.socketBuffer || !this.#options.buffered.add(bytes)) {
        return this.#refuse(`More than ${NETWORK_BUDGETS.socketBuffer} bytes came that no script took.`);
      }
      this.#unread += bytes;
    }
    if (event.is === 'sent') this.#free(event.bytes);
    if (event.is === 'closed') this.#end();
    this.#options.tell(event, event.is === 'data' && typeof event.data !== 'string' ? [event.data] : []);
  }

  #refuse(reason: string): void {
    this.close(SENT_POLICY_VIOLATION);
    this.#end();
    this.#options.tell({ is: 'closed', code: POLICY_VIOLATION, reason, wasClean: false, failed: true });
  }

  #free(bytes: number): void {
    const removed = Math.min(bytes, this.#unsent);
    this.#unsent -= removed;
    this.#options.buffered.remove(removed);
  }

  #end(): void {
    this.#isOver = true;
    this.#options.buffered.remove(this.#unread + this.#unsent);
    this.#unread = this.#unsent = 0;
  }
}
