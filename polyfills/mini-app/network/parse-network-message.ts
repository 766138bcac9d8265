import { bytesOf, NETWORK_BUDGETS, type ToNetwork } from '../../logic-layer/network/network-messages.ts';

/** Units of an address, and of all headers of a request. */
const ADDRESS = 100_000;
const HEADERS = 1_000;
const PROTOCOLS = 100;
const REASON = 123;
const CACHES = new Set(['default', 'force-cache', 'no-cache', 'no-store', 'only-if-cached', 'reload']);

/** What a logic layer asks of the network, of which nothing is trusted; undefined when it is nothing of the kind. */
export function parseNetworkMessage(data: Record<string, unknown>): ToNetwork | undefined {
  const { connection, do: what } = data;
  if (!isCount(connection)) return undefined;
  const about = { type: 'network', connection } as const;
  switch (what) {
    case 'fetch':
      return parseFetch(data, about);
    case 'socket': {
      const { url, protocols } = data;
      if (!isText(url, ADDRESS) || !/^wss?:/.test(url) || !URL.canParse(url)) return undefined;
      return isTexts(protocols, PROTOCOLS) ? { ...about, do: what, url, protocols } : undefined;
    }
    case 'send': {
      const { data: sent } = data;
      const isMessage = typeof sent === 'string' || sent instanceof ArrayBuffer;
      return isMessage && lengthOf(sent) <= NETWORK_BUDGETS.socketBuffer
        ? { ...about, do: what, data: sent }
        : undefined;
    }
    case 'took': {
      const { bytes } = data;
      return Number.isSafeInteger(bytes) && (bytes as number) >= 0
        ? { ...about, do: what, bytes: bytes as number }
        : undefined;
    }
    case 'close':
      return parseClose(data, about);
    default:
      return undefined;
  }
}

type About = Pick<ToNetwork, 'type' | 'connection'>;

function parseFetch(data: Record<string, unknown>, about: About): ToNetwork | undefined {
  const { url, method, headers, follows, body, cache, integrity, waits } = data;
  if (!isText(url, ADDRESS) || !URL.canParse(url) || !isText(method, ADDRESS)) return undefined;
  if (!Array.isArray(headers) || headers.length > HEADERS || typeof follows !== 'boolean') return undefined;
  if (!headers.every((header) => isTexts(header, 2) && header.length === 2)) return undefined;
  if (cache !== undefined && !CACHES.has(cache as string)) return undefined;
  if (integrity !== undefined && !isText(integrity, ADDRESS)) return undefined;
  const hasBody = body instanceof ArrayBuffer && body.byteLength <= NETWORK_BUDGETS.body;
  if (body !== undefined && !hasBody) return undefined;
  return {
    ...about,
    do: 'fetch',
    url,
    method,
    headers: headers as [string, string][],
    follows,
    ...(cache !== undefined && { cache: cache as RequestCache }),
    ...(integrity !== undefined && { integrity }),
    ...(hasBody && { body }),
    ...(waits === true && { waits }),
  };
}

function parseClose(data: Record<string, unknown>, about: About): ToNetwork | undefined {
  const { code, reason } = data;
  const isCode = code === 1000 || (isCount(code) && code >= 3000 && code <= 4999);
  if (code !== undefined && !isCode) return undefined;
  if (reason !== undefined && (!isText(reason, REASON) || bytesOf(reason) > REASON)) return undefined;
  return {
    ...about,
    do: 'close',
    ...(isCode && { code }),
    ...(reason !== undefined && { reason }),
  };
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isTexts(value: unknown, most: number): value is readonly string[] {
  return Array.isArray(value) && value.length <= most && value.every((text) => isText(text, ADDRESS));
}

function lengthOf(data: string | ArrayBuffer): number {
  return typeof data === 'string' ? data.length : data.byteLength;
}
