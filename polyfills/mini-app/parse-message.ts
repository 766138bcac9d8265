import { BATCH_LIMIT } from '../channel/protocol.ts';
import {
  STORAGE_ITEMS,
  TEXT_LIMIT,
  type FromLogicLayer,
  type StorageChange,
} from '../logic-layer/messages.ts';
import { isJson, isRecord } from './json.ts';
import { isCount, parseNetworkMessage } from './network/parse-network-message.ts';

/** Changes of the storage in one message: all items, after all were cleared. */
const CHANGES = STORAGE_ITEMS + 1;

/** A message of the logic layer, of which nothing is trusted; undefined when it is none. Records are for the channel to check. */
export function parseMessage(data: unknown): FromLogicLayer | undefined {
  if (!isRecord(data)) return undefined;
  const { type, page } = data;
  switch (type) {
    case 'wall':
      if (data['stands'] === true && isCount(data['protocol']))
        return { type, stands: true, protocol: data['protocol'] };
      return typeof data['reason'] === 'string'
        ? { type, stands: false, reason: clip(data['reason']) }
        : undefined;
    case 'wake':
      return { type };
    case 'records': {
      const { batch } = data;
      return batch instanceof ArrayBuffer && batch.byteLength <= BATCH_LIMIT * 4
        ? { type, batch }
        : undefined;
    }
    case 'title':
      return isCount(page) && typeof data['title'] === 'string'
        ? { type, page, title: clip(data['title']) }
        : undefined;
    case 'paint': {
      const { request, id, bitmap } = data;
      return isCount(request) && isCount(page) && isCount(id) && bitmap instanceof ImageBitmap
        ? { type, request, page, id, bitmap }
        : undefined;
    }
    case 'script-error':
      return typeof data['message'] === 'string' ? { type, message: clip(data['message']) } : undefined;
    case 'storage': {
      const { changes } = data;
      if (!Array.isArray(changes) || changes.length > CHANGES) return undefined;
      const parsed = changes.map(parseStorageChange).filter((change) => change !== undefined);
      return parsed.length === changes.length ? { type, changes: parsed } : undefined;
    }
    case 'unloaded':
      return { type };
    case 'request':
      return parseRequest(data);
    case 'network':
      return parseNetworkMessage(data);
    default:
      return undefined;
  }
}

function parseStorageChange(change: unknown): StorageChange | undefined {
  if (!isRecord(change)) return undefined;
  const { do: what, key, value } = change;
  if (what === 'clear') return { do: what };
  if (typeof key !== 'string') return undefined;
  if (what === 'remove') return { do: what, key };
  return what === 'set' && typeof value === 'string' ? { do: what, key, value } : undefined;
}

function parseRequest(data: Record<string, unknown>): FromLogicLayer | undefined {
  const { request, capability, input } = data;
  if (!isCount(request) || typeof capability !== 'string' || !isJson(input)) return undefined;
  return { type: 'request', request, capability, input };
}

function clip(text: string): string {
  return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT)}…` : text;
}
