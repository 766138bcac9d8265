import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import type { Json } from '../messages.ts';
import { toBase64, toDataView } from './device-bytes.ts';
import { theLine } from './device-line.ts';

interface Told {
  readonly serialNumber: string;
  readonly records: readonly { readonly [name: string]: Json }[];
}
interface Options {
  readonly signal?: AbortSignal;
  readonly overwrite?: boolean;
}

/** https://w3c.github.io/web-nfc/#dom-ndefreadingevent */
export class NDEFReadingEvent extends Event {
  readonly serialNumber: string;
  readonly message: { readonly records: readonly object[] };

  constructor(type: string, { serialNumber, records }: Told) {
    super(type);
    this.serialNumber = serialNumber;
    const read = records.map(({ data, ...record }) =>
      Object.freeze({ ...record, data: data === null || data === undefined ? null : toDataView(data) }),
    );
    this.message = Object.freeze({ records: Object.freeze(read) });
  }
}

/** https://w3c.github.io/web-nfc/#the-ndefreader-object */
export class NDEFReader extends DomEventTarget {
  async scan({ signal }: Options = {}): Promise<void> {
    signal?.throwIfAborted();
    const { close } = await theLine().open('nfc.scan', {}, (told) => {
      fire(
        told === null ? new Event('readingerror') : new NDEFReadingEvent('reading', told as unknown as Told),
        this,
      );
    });
    signal?.addEventListener('abort', close);
    if (signal?.aborted) close();
    signal?.throwIfAborted();
  }

  /** A signal ends the wait; what the host's page began to write it goes on to write. */
  async write(message: unknown, { signal, overwrite = true }: Options = {}): Promise<void> {
    signal?.throwIfAborted();
    const aborted = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason as Error)),
    );
    await Promise.race([theLine().call('nfc.write', { message: messageOf(message), overwrite }), aborted]);
  }
}
defineEventHandlers(NDEFReader.prototype, 'reading readingerror');

/** @throws {TypeError} for what is no message */
function messageOf(message: unknown): object | string {
  if (typeof message === 'string') return message;
  if (message instanceof ArrayBuffer || ArrayBuffer.isView(message)) {
    return {
      records: [{ recordType: 'mime', mediaType: 'application/octet-stream', data: bytesIn(message) }],
    };
  }
  const { records } = (message ?? {}) as { records?: unknown };
  if (!Array.isArray(records) || records.length === 0) throw new TypeError('A message has records.');
  return {
    records: records.map((record: { data?: unknown }) => ({ ...record, data: bytesIn(record.data) })),
  };
}

function bytesIn(data: unknown): unknown {
  const isBytes = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
  return isBytes ? { bytes: toBase64(data as BufferSource) } : data;
}
