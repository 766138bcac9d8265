import { shapeInterfaces } from '../dom/shape-interfaces.ts';
import { DomEventTarget } from '../dom/dom-event-target.ts';
import { library } from '../libraries.ts';
import { fetch } from './fetch.ts';
import { SHARED } from './shared.ts';

const INTERFACES = [
  'EventSource',
  'WebSocket',
  'XMLHttpRequest',
  'XMLHttpRequestEventTarget',
  'XMLHttpRequestUpload',
] as const;

/** Puts what scripts reach the network with into the global scope, in place of what was taken from it. */
export function exposeNetwork(): void {
  define('fetch', fetch, true);
  for (const name of INTERFACES) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        load();
        return Reflect.get(globalThis, name) as unknown;
      },
      set: (value: unknown) => define(name, value),
    });
  }
}

/** Puts the interfaces where a script left them to be loaded. */
function load(): void {
  const interfaces = library('network', SHARED);
  shapeInterfaces({ EventTarget: DomEventTarget, ...interfaces });
  for (const name of INTERFACES) {
    if (Object.getOwnPropertyDescriptor(globalThis, name)?.get) define(name, interfaces[name]);
  }
}

function define(name: string, value: unknown, enumerable = false): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable });
}
