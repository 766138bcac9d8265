import type { Json } from '../../logic-layer/messages.ts';
import { isRecord } from '../../mini-app/json.ts';
import type { DeviceSession } from './device-session.ts';

/** What a MiniApp says with a call, of which nothing is trusted. */
export type DeviceInput = Readonly<Record<string, Json>>;

/** Answers one call; rejects with what the script is to get. */
export type DeviceCall = (input: DeviceInput, session: DeviceSession) => Promise<Json>;

export type DeviceCalls = Readonly<Record<string, DeviceCall>>;

/** A text of bounded length. @throws {TypeError} for another value */
export function textOf(value: Json | undefined, limit = 10_000): string {
  if (typeof value !== 'string') throw new TypeError('A text was expected.');
  if (value.length > limit) throw new TypeError(`The text has more than ${limit} units.`);
  return value;
}

export function recordOf(value: Json | undefined): DeviceInput {
  return isRecord(value) ? (value as DeviceInput) : {};
}

/** A stream's number, which the script chose. @throws {TypeError} */
export function streamOf({ stream }: DeviceInput): number {
  if (typeof stream !== 'number' || !Number.isSafeInteger(stream)) throw new TypeError('There is no stream.');
  return stream;
}

export function toBase64(bytes: ArrayBuffer | ArrayBufferView): string {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  return view.toBase64();
}

/** @throws {SyntaxError} for what is no base64 */
export function fromBase64(text: Json | undefined): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(textOf(text, 1_000_000));
}

/** The numbers and texts of an object's members, for JSON: what is none of them is null. */
export function plain(value: object, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(
    names.map((name) => {
      const member: unknown = Reflect.get(value, name);
      const isPlain = ['string', 'boolean'].includes(typeof member) || Number.isFinite(member);
      return [name, isPlain ? (member as Json) : null];
    }),
  );
}
