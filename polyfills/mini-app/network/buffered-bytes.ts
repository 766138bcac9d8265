import { NETWORK_BUDGETS } from '../../logic-layer/network/network-messages.ts';

/** Bytes that wait in the host, of all connections of one MiniApp. */
export class BufferedBytes {
  #bytes = 0;

  /** Counts more; false, and counts nothing, when they would be too many. */
  add(bytes: number): boolean {
    if (this.#bytes + bytes > NETWORK_BUDGETS.buffered) return false;
    this.#bytes += bytes;
    return true;
  }

  remove(bytes: number): void {
    this.#bytes -= bytes;
  }
}
