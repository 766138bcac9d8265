import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { ProgressEvent } from '../events/event-classes.ts';

/** https://xhr.spec.whatwg.org/#xmlhttprequesteventtarget */
export class XMLHttpRequestEventTarget extends DomEventTarget {}
defineEventHandlers(
  XMLHttpRequestEventTarget.prototype,
  'loadstart progress abort error load timeout loadend',
);

export class XMLHttpRequestUpload extends XMLHttpRequestEventTarget {}

/** In bytes; a total of 0 is not known. https://xhr.spec.whatwg.org/#concept-event-fire-progress */
export function fireProgress(type: string, target: XMLHttpRequestEventTarget, loaded = 0, total = 0): void {
  fire(new ProgressEvent(type, { lengthComputable: total > 0, loaded, total }), target);
}
