/** A request's or a socket's number, made by the logic layer and used once. */
interface About {
  readonly type: 'network';
  readonly connection: number;
}

/** A request as the logic layer asks for it. */
export interface NetworkRequest {
  /** At a declared origin, or of the package (`miniapp:///...`). */
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Whether redirects to declared origins are followed; others never are. */
  readonly follows: boolean;
  readonly body?: ArrayBuffer;
  readonly cache?: RequestCache;
  readonly integrity?: string;
  /** The answer goes into the shared memory, since the script stands still until it is there. */
  readonly waits?: true;
}

/** What the logic layer asks of the network. */
export type ToNetwork = About &
  (
    | ({ readonly do: 'fetch' } & NetworkRequest)
    | { readonly do: 'socket'; readonly url: string; readonly protocols: readonly string[] }
    | { readonly do: 'send'; readonly data: string | ArrayBuffer }
    /** The script took so many bytes of what came, and there is room for more. */
    | { readonly do: 'took'; readonly bytes: number }
    | { readonly do: 'close'; readonly code?: number; readonly reason?: string }
  );

/** How an answer begins. */
export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly url: string;
  readonly redirected: boolean;
}

export type NetworkEvent =
  | ({ readonly is: 'response' } & ResponseHead)
  /** Bytes of an answer, or one message of a socket. */
  | { readonly is: 'data'; readonly data: string | ArrayBuffer }
  | { readonly is: 'end' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'opened'; readonly protocol: string; readonly extensions: string }
  /** So many bytes left the socket's buffer. */
  | { readonly is: 'sent'; readonly bytes: number }
  | {
      readonly is: 'closed';
      readonly code: number;
      readonly reason: string;
      readonly wasClean: boolean;
      readonly failed: boolean;
    };

/** What becomes of it. */
export type FromNetwork = About & { readonly event: NetworkEvent };

/** Bytes that a string takes on the wire, and what it counts in every budget. */
export function bytesOf(data: string | ArrayBuffer): number {
  return typeof data === 'string' ? new TextEncoder().encode(data).length : data.byteLength;
}

/**
 * What one MiniApp may ask of the network. Beyond a limit a request fails and a socket closes, with a reason that names
 * the limit.
 */
export const NETWORK_BUDGETS = {
  /** Requests and sockets begun in one second. */
  beginningsPerSecond: 200,
  openRequests: 128,
  openSockets: 16,
  /** Bytes of one body, either way; an event stream has no end and no limit. */
  body: 16 * 1024 * 1024,
  /** Bytes of one answer that wait for the script; the host reads on when it took some. */
  unread: 1024 * 1024,
  /** Bytes of one socket that wait for the script, or for the network. */
  socketBuffer: 16 * 1024 * 1024,
  /** Bytes of all requests and sockets that wait in the host. */
  buffered: 64 * 1024 * 1024,
  /** Messages from all sockets in one second. */
  socketMessagesPerSecond: 5_000,
} as const;

/** Bytes of the shared memory through which a script's own waiting ends (waiting-memory.ts): what stands before an event, and all. */
export const WAITING_HEADER = 16;
export const WAITING_BYTES = WAITING_HEADER + 256 * 1024;
