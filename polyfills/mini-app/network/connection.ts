import type { NetworkEvent, ToNetwork } from '../../logic-layer/network/network-messages.ts';

/** One request or socket of a MiniApp, as the host has it. */
export interface HostConnection {
  /** The scripts took so many bytes. */
  took(bytes: number): void;
  /** A socket's message; false for what isn't one. */
  send(data: string | ArrayBuffer): boolean;
  /** Ends it; a request is aborted, a socket closes with a code and a reason. */
  close(code?: number, reason?: string): void;
}

/** Where the events of a connection go. */
export type Tell = (event: NetworkEvent, transfer?: Transferable[]) => void;

export type Fetching = Extract<ToNetwork, { do: 'fetch' }>;
export type Opening = Extract<ToNetwork, { do: 'socket' }>;
