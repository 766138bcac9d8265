import { shapeInterfaces } from '../dom/shape-interfaces.ts';
import { DomEventTarget } from '../dom/dom-event-target.ts';
import { library } from '../libraries.ts';
import { expose, exposeLater } from '../web-idl/expose-later.ts';
import { fetch } from './fetch.ts';
import { PageRequest } from './request.ts';
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
  expose('fetch', fetch, true);
  Request.prototype.constructor = PageRequest;
  expose('Request', PageRequest);
  exposeLater(INTERFACES, () => {
    const interfaces = library('network', SHARED);
    shapeInterfaces({ EventTarget: DomEventTarget, ...interfaces });
    return interfaces;
  });
}
