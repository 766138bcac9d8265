import { OPEN_REQUESTS, type FromLogicLayer, type Json, type Reply } from '../logic-layer/messages.ts';
import { BridgeError, toReply } from './bridge-error.ts';
import { isJson } from './json.ts';
import type { MiniAppHost } from './mini-app-host.ts';

type Request = Extract<FromLogicLayer, { type: 'request' }>;
type Operation = (input: Json) => Promise<Json | void>;

export interface BridgeOptions {
  readonly host: MiniAppHost;
  readonly identity: string;
  /** Capabilities that the user agent itself has: navigation. */
  readonly operations: Readonly<Record<string, Operation>>;
}

/** Answers what a MiniApp's scripts ask of the host. */
export class Bridge {
  readonly #options: BridgeOptions;
  #open = 0;

  constructor(options: BridgeOptions) {
    this.#options = options;
  }

  /** Never rejects: a refusal is an answer too. */
  async answer(request: Request): Promise<Reply> {
    if (this.#open >= OPEN_REQUESTS) {
      return {
        ok: false,
        name: 'QuotaExceededError',
        message: `${OPEN_REQUESTS} requests are open; wait for some of them.`,
      };
    }
    this.#open++;
    try {
      return await this.#do(request);
    } catch (error) {
      return toReply(error);
    } finally {
      this.#open--;
    }
  }

  async #do({ capability, input }: Request): Promise<Reply> {
    const { host, identity, operations } = this.#options;
    if (Object.hasOwn(operations, capability)) {
      return { ok: true, value: (await operations[capability]?.(input)) ?? null };
    }
    const implementation = host.capability(capability);
    if (implementation === undefined) {
      throw new BridgeError('capability-missing', `This host has no "${capability}".`);
    }
    const value = await implementation(input, { identity });
    if (!isJson(value)) throw new BridgeError('aborted', `The host's "${capability}" gave no JSON value.`);
    return { ok: true, value };
  }
}
