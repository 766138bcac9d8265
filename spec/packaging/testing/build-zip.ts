import { crc32 } from '../crc32.ts';

/** Fields of a header as they are written, true or not. */
interface HeaderFields {
  name: Uint8Array;
  version: number;
  flags: number;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  extra: Uint8Array;
}

/** An entry for a hand-made ZIP file; what is left out is what an honest packer would write. */
export interface HandMadeEntry {
  readonly name: string | Uint8Array;
  /** The data as it stands in the file, compressed by the caller where a method is given. */
  readonly data?: Uint8Array;
  /** Lies of both headers. */
  readonly fields?: Partial<HeaderFields>;
  /** Lies of the local header alone. */
  readonly local?: Partial<HeaderFields>;
  /** Unix mode in the central directory. */
  readonly mode?: number;
  readonly disk?: number;
  /** Instead of the place where the entry is. */
  readonly localStart?: number;
  /** Put before and behind the entry. */
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

export interface HandMadeEnd {
  /** Before everything, not counted in offsets. */
  readonly prefix?: Uint8Array;
  readonly beforeDirectory?: Uint8Array;
  readonly afterDirectory?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly after?: Uint8Array;
  readonly reverseDirectory?: boolean;
  readonly disk?: number;
  readonly entriesOnDisk?: number;
  readonly entryCount?: number;
  readonly directorySize?: number;
  readonly directoryStart?: number;
}

const EMPTY = new Uint8Array();

export const numbers = (...parts: [bytes: number, value: number][]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(([bytes, value]) =>
      Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) & 0xff),
    ),
  );

export function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const common = (f: HeaderFields): Uint8Array =>
  numbers(
    [2, f.version],
    [2, f.flags],
    [2, f.method],
    [4, 0x00210000],
    [4, f.crc],
    [4, f.compressedSize],
    [4, f.size],
    [2, f.name.length],
    [2, f.extra.length],
  );

/** Writes a ZIP file field by field, for tests of what a reader does with files that no packer writes. */
export function buildZip(entries: readonly HandMadeEntry[], end: HandMadeEnd = {}): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const entry of entries) {
    const data = entry.data ?? EMPTY;
    const fields: HeaderFields = {
      name: typeof entry.name === 'string' ? new TextEncoder().encode(entry.name) : entry.name,
      version: 20,
      flags: 0x0800,
      method: 0,
      crc: crc32(data),
      compressedSize: data.length,
      size: data.length,
      extra: EMPTY,
      ...entry.fields,
    };
    const local = { ...fields, ...entry.local };
    put(entry.before ?? EMPTY);
    const header = join(
      numbers([4, 0x02014b50], [2, 0x0314]),
      common(fields),
      numbers(
        [2, 0],
        [2, entry.disk ?? 0],
        [2, 0],
        [4, (entry.mode ?? 0) * 65536],
        [4, entry.localStart ?? at],
      ),
      fields.name,
      fields.extra,
    );
    if (end.reverseDirectory) directory.unshift(header);
    else directory.push(header);
    put(join(numbers([4, 0x04034b50]), common(local), local.name, local.extra, data));
    put(entry.after ?? EMPTY);
  }
  put(end.beforeDirectory ?? EMPTY);
  const written = join(...directory);
  const record = numbers(
    [4, 0x06054b50],
    [2, end.disk ?? 0],
    [2, end.disk ?? 0],
    [2, end.entriesOnDisk ?? end.entryCount ?? entries.length],
    [2, end.entryCount ?? entries.length],
    [4, end.directorySize ?? written.length],
    [4, end.directoryStart ?? at],
    [2, end.comment?.length ?? 0],
  );
  return join(
    end.prefix ?? EMPTY,
    ...parts,
    written,
    end.afterDirectory ?? EMPTY,
    record,
    end.comment ?? EMPTY,
    end.after ?? EMPTY,
  );
}
