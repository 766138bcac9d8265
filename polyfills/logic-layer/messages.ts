import type { GlobalEvent } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import type { InputObject } from '@miniapp-tests/spec/lifecycle/input-object';
import type { PageEvent } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { WidgetContext } from '@miniapp-tests/spec/widget/widget-context';
import type { ElementNode, ViewEvent } from '../view-layer/protocol.ts';
import type { LinkedModule } from './modules/bound-module.ts';
import type { FromNetwork, ToNetwork } from './network/network-messages.ts';

/** A value that survives JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A script, ready to run: a classic one as its text, a module as it is linked, one that can't be linked as the reason, to
 * be thrown in its turn.
 */
export type Script =
  | { readonly kind: 'classic'; readonly path: string; readonly text: string }
  | ({ readonly path: string } & LinkedModule)
  | { readonly kind: 'broken'; readonly path: string; readonly message: string };

/** What a widget finds when it begins. */
export interface WidgetStart {
  readonly context: WidgetContext;
  /** Anything that can be copied. */
  readonly data: unknown;
}

/** What is different for a widget. */
export type WidgetChange = Pick<WidgetStart, 'context'> | Pick<WidgetStart, 'data'>;

/** What the host tells the logic layer. Messages with an `answer` number are answered by a record `done` with that number. */
export type ToLogicLayer =
  | {
      readonly type: 'start';
      readonly answer: number;
      readonly input: InputObject;
      readonly script: Script | undefined;
      readonly storage: Readonly<Record<string, string>>;
      /** What all items of the storage may cost, in UTF-16 units. */
      readonly storageLimit: number;
      readonly declaredOrigins: readonly string[];
      /** Through which requests are answered that a script waits for (network/waiting-memory.ts), if the page may share it. */
      readonly waitingMemory: SharedArrayBuffer | undefined;
      /** Device APIs that the host has: names of the global scope, and members of `navigator`. */
      readonly devices: readonly (readonly string[])[];
    }
  | {
      readonly type: 'global';
      readonly answer: number;
      readonly event: GlobalEvent;
      /** A new input object, when the MiniApp is launched again with another page. */
      readonly input?: InputObject;
    }
  | {
      readonly type: 'open-page';
      readonly answer: number;
      readonly page: number;
      readonly address: PageAddress;
      readonly root: ElementNode;
      readonly scripts: readonly Script[];
      /** Present when the page is a widget. */
      readonly widget?: WidgetStart;
    }
  /** What others who run of the MiniApp have stored. */
  | { readonly type: 'storage'; readonly answer: number; readonly changes: readonly StorageChange[] }
  | { readonly type: 'widget'; readonly answer: number; readonly page: number; readonly change: WidgetChange }
  | {
      readonly type: 'page';
      readonly answer: number;
      readonly page: number;
      readonly event: PageEvent;
    }
  /** Before anything else, to a worker that waits for its MiniApp. */
  | { readonly type: 'rehearse' }
  /** Asks for nothing but an answer. */
  | { readonly type: 'ping'; readonly answer: number }
  | { readonly type: 'event'; readonly answer: number; readonly page: number; readonly event: ViewEvent }
  | { readonly type: 'reply'; readonly request: number; readonly reply: Reply }
  | FromNetwork;

/** The answer to a request over the bridge. */
export type Reply =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly name: string; readonly code?: string; readonly message: string };

/** What the logic layer tells the host, which trusts none of it (parse-message.ts). */
export type FromLogicLayer =
  /** The first message: does the wall stand, and which version of the protocol (../PROTOCOL.md) is spoken? If not, why the MiniApp may not run. */
  | { readonly type: 'wall'; readonly stands: true; readonly protocol: number }
  | { readonly type: 'wall'; readonly stands: false; readonly reason: string }
  /** Records (../PROTOCOL.md), where there is no shared memory for them. */
  | { readonly type: 'records'; readonly batch: ArrayBuffer }
  /** There are records in the shared memory, and the host sleeps. */
  | { readonly type: 'wake' }
  | { readonly type: 'title'; readonly page: number; readonly title: string }
  /** What a script drew on a canvas; answered by a reply when it is shown. */
  | {
      readonly type: 'paint';
      readonly request: number;
      readonly page: number;
      readonly id: number;
      readonly bitmap: ImageBitmap;
    }
  | { readonly type: 'script-error'; readonly message: string }
  | { readonly type: 'storage'; readonly changes: readonly StorageChange[] }
  /** After the last of what its scripts stored: records, and so the answers among them, can be there before a message. */
  | { readonly type: 'unloaded' }
  | {
      readonly type: 'request';
      readonly request: number;
      readonly capability: string;
      readonly input: Json;
    }
  | ToNetwork;

export type StorageChange =
  | { readonly do: 'set'; readonly key: string; readonly value: string }
  | { readonly do: 'remove'; readonly key: string }
  | { readonly do: 'clear' };

/** What all items of one MiniApp's storage may cost by default, in UTF-16 units. */
export const STORAGE_LIMIT = 5 * 1024 * 1024;

/** Items of one MiniApp's storage, each of which costs the host something whenever one is saved. */
export const STORAGE_ITEMS = 10_000;

/** What an item counts towards the limit: an empty one costs the host something too. */
export function storageCost(key: string, value: string): number {
  return 64 + key.length + value.length;
}

/** Requests of one MiniApp to its host that may be open at once. */
export const OPEN_REQUESTS = 256;

/** Units of the JSON text of one request's input. */
export const INPUT_LIMIT = 1_000_000;

/** Script errors that the host is told of in a second. */
export const ERRORS_PER_SECOND = 50;

/** Units of a title or of an error's message; the rest is cut off. */
export const TEXT_LIMIT = 10_000;
