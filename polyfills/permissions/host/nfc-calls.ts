import type { Json } from '../../logic-layer/messages.ts';
import { isRecord } from '../../mini-app/json.ts';
import { fromBase64, plain, recordOf, streamOf, toBase64, type DeviceCalls } from './device-call.ts';

/** Records of one message. */
const RECORDS = 64;
const RECORD = ['recordType', 'mediaType', 'id', 'encoding', 'lang'];

interface Reader extends EventTarget {
  scan(options: { signal: AbortSignal }): Promise<void>;
  write(message: unknown, options: object): Promise<void>;
}
interface Reading extends Event {
  readonly serialNumber: string;
  readonly message: { readonly records: readonly (object & { readonly data?: DataView })[] };
}

/** https://w3c.github.io/web-nfc/ */
export const NFC_CALLS: DeviceCalls = {
  'nfc.scan': async (input, session) => {
    await session.permit('nfc');
    const stream = streamOf(input);
    session.line.open(stream, false);
    const reader = readerOf(session.window);
    const ended = new AbortController();
    reader.addEventListener('reading', (event) => session.line.tell(stream, readingOf(event as Reading)));
    reader.addEventListener('readingerror', () => session.line.tell(stream, null));
    await reader.scan({ signal: ended.signal });
    return { handle: session.hold('scan', reader, 'nfc', () => ended.abort()) };
  },
  'nfc.write': async ({ message, overwrite }, session) => {
    await session.permit('nfc');
    const { records } = recordOf(message);
    const written = Array.isArray(records) ? { records: records.slice(0, RECORDS).map(recordIn) } : message;
    await readerOf(session.window).write(written, { overwrite: overwrite !== false });
    return null;
  },
};

function readerOf(window: Window): Reader {
  const { NDEFReader } = window as unknown as { NDEFReader: new () => Reader };
  return new NDEFReader();
}

function readingOf({ serialNumber, message }: Reading): Json {
  const records = message.records.slice(0, RECORDS).map((record) => ({
    ...plain(record, RECORD),
    data: record.data ? toBase64(record.data) : null,
  }));
  return { serialNumber, records };
}

/** Bytes come as `{bytes}`, in base64. */
function recordIn(record: Json): object {
  const { data, ...rest } = recordOf(record);
  return { ...rest, data: isRecord(data) ? fromBase64(data['bytes'] as Json) : data };
}
