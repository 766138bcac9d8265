import { shapeInterfaces } from '../dom/shape-interfaces.ts';
import { DomEventTarget } from '../dom/dom-event-target.ts';
import { EventSource } from './event-source.ts';
import { fetch } from './fetch.ts';
import { WebSocket } from './web-socket.ts';
import { XMLHttpRequest, XMLHttpRequestEventTarget, XMLHttpRequestUpload } from './xml-http-request.ts';

/** Puts what scripts reach the network with into the global scope, in place of what was taken from it. */
export function exposeNetwork(): void {
  const interfaces = {
    EventSource,
    WebSocket,
    XMLHttpRequest,
    XMLHttpRequestEventTarget,
    XMLHttpRequestUpload,
  };
  shapeInterfaces({ EventTarget: DomEventTarget, ...interfaces });
  for (const [name, value] of Object.entries({ ...interfaces, fetch })) {
    Object.defineProperty(globalThis, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: name === 'fetch',
    });
  }
}
