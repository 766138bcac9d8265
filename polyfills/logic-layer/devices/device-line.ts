import type { HostConnection } from '../host-connection.ts';
import type { Json } from '../messages.ts';

type Heard = (value: Json) => void;
type Input = Readonly<Record<string, unknown>>;

/** Units of the JSON text of one call. */
const LIMIT = 1_000_000;

/** Something that happens by itself until it is closed. */
export interface OpenStream {
  /** What the host answered when it was opened. */
  readonly answer: Readonly<Record<string, Json>>;
  close(): void;
}

/** The logic layer's end of the host's devices (permissions/host/). */
export class DeviceLine {
  readonly #host: HostConnection;
  readonly #streams = new Map<number, Heard>();
  #numbers = 0;
  #isListening = false;

  constructor(host: HostConnection) {
    this.#host = host;
  }

  /** Rejects with the host's errors, such as NotAllowedError. */
  async call(what: string, input: Input = {}): Promise<Json> {
    const text = JSON.stringify({ ...input, do: what });
    if (text.length > LIMIT) {
      throw new DOMException(
        `A call may have ${LIMIT} units of JSON, not ${text.length}.`,
        'QuotaExceededError',
      );
    }
    return (await this.#host.request('device', JSON.parse(text) as Json)).value;
  }

  /** Opens a stream by a call. Rejects as the call does. */
  async open(what: string, input: Input, heard: Heard): Promise<OpenStream> {
    const stream = ++this.#numbers;
    this.#streams.set(stream, heard);
    try {
      const answer = ((await this.call(what, { ...input, stream })) ?? {}) as OpenStream['answer'];
      void this.#listen();
      const close = (): void => {
        const { handle } = answer;
        if (this.#streams.delete(stream)) void this.call('close', { stream, handle }).catch(() => undefined);
      };
      return { answer, close };
    } catch (error) {
      this.#streams.delete(stream);
      throw error;
    }
  }

  async #listen(): Promise<void> {
    if (this.#isListening) return;
    this.#isListening = true;
    while (this.#streams.size > 0) {
      const events = (await this.call('events').catch(() => undefined)) as [number, Json][] | undefined;
      if (events === undefined) break;
      for (const [stream, value] of events) this.#streams.get(stream)?.(value);
    }
    this.#isListening = false;
  }
}

let line: DeviceLine;

export function setLine(made: DeviceLine): void {
  line = made;
}

/** The line of this logic layer. */
export function theLine(): DeviceLine {
  return line;
}
