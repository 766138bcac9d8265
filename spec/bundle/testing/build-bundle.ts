import { BUNDLE_MAGIC, BUNDLE_VERSION } from '../bundle-format.ts';
import { encodeCbor, type CborValue } from '../encode-cbor.ts';

const utf8 = new TextEncoder();

/** Header fields as they are written, true or not. */
export function fields(entries: readonly (readonly [string, string])[]): Uint8Array {
  return encodeCbor(new Map(entries.map(([name, value]) => [utf8.encode(name), utf8.encode(value)])));
}

export const OK = fields([
  [':status', '200'],
  ['content-type', 'text/plain'],
]);

/** A bundle for a test, with the lies that the test is about; the rest is honest. */
export interface HandMadeBundle {
  readonly magic?: Uint8Array;
  readonly version?: Uint8Array;
  readonly responses?: CborValue;
  /** From URL to offset and length; by default one for each response, at `a`, `b`, … */
  readonly index?: (honest: ReadonlyMap<string, CborValue>) => CborValue;
  /** Before the index. */
  readonly sections?: readonly (readonly [string, CborValue])[];
  readonly table?: (honest: readonly CborValue[]) => CborValue;
  readonly length?: CborValue;
  readonly more?: readonly CborValue[];
}

export function buildBundle(parts: HandMadeBundle = {}): Uint8Array<ArrayBuffer> {
  const responses = parts.responses ?? [[OK, utf8.encode('one')]];
  const list = Array.isArray(responses) ? (responses as readonly CborValue[]) : [];
  let offset = encodeCbor(list.length).length;
  const honest = new Map<string, CborValue>();
  for (const [at, response] of list.entries()) {
    const { length } = encodeCbor(response);
    honest.set(String.fromCharCode(97 + at), [offset, length]);
    offset += length;
  }
  const sections: (readonly [string, CborValue])[] = [
    ...(parts.sections ?? []),
    ['index', parts.index?.(honest) ?? honest],
    ['responses', responses],
  ];
  const table = sections.flatMap(([name, content]) => [name, encodeCbor(content).length]);
  const bytes = encodeCbor([
    parts.magic ?? BUNDLE_MAGIC,
    parts.version ?? BUNDLE_VERSION,
    encodeCbor(parts.table?.(table) ?? table),
    sections.map(([, content]) => content),
    parts.length ?? new Uint8Array(8),
    ...(parts.more ?? []),
  ]);
  if (parts.length === undefined) {
    new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(bytes.length));
  }
  return bytes;
}
