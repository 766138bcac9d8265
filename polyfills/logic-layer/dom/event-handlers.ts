import { DomEventTarget } from './dom-event-target.ts';

/** https://html.spec.whatwg.org/multipage/webappapis.html#globaleventhandlers */
const GLOBAL =
  'abort animationcancel animationend animationiteration animationstart auxclick beforeinput beforematch beforetoggle blur ' +
  'cancel canplay canplaythrough change click close contextmenu cuechange dblclick drag dragend dragenter dragleave ' +
  'dragover dragstart drop durationchange emptied ended error focus focusin focusout formdata gotpointercapture input ' +
  'invalid keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture mousedown mouseenter ' +
  'mouseleave mousemove mouseout mouseover mouseup pause play playing pointercancel pointerdown pointerenter ' +
  'pointerleave pointermove pointerout pointerover pointerup progress ratechange reset resize scroll scrollend ' +
  'securitypolicyviolation seeked seeking select selectionchange selectstart slotchange stalled submit suspend ' +
  'timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun ' +
  'transitionstart volumechange waiting wheel';

/** https://html.spec.whatwg.org/multipage/webappapis.html#windoweventhandlers */
const WINDOW =
  'afterprint beforeprint beforeunload hashchange languagechange message messageerror offline online pagehide pageshow ' +
  'popstate rejectionhandled storage unhandledrejection unload';

/** Event handler attributes (`onclick`, ...) as properties; as content attributes they are never run. */
export function defineEventHandlers(prototype: object, names: string): void {
  for (const type of names.split(' ')) {
    Object.defineProperty(prototype, `on${type}`, {
      configurable: true,
      enumerable: true,
      get(this: DomEventTarget) {
        return DomEventTarget.handlerOf(this, type);
      },
      set(this: DomEventTarget, handler: unknown) {
        DomEventTarget.setHandler(this, type, handler);
      },
    });
  }
}

export function defineGlobalEventHandlers(prototype: object): void {
  defineEventHandlers(prototype, GLOBAL);
}

export function defineWindowEventHandlers(prototype: object): void {
  defineEventHandlers(prototype, `${GLOBAL} ${WINDOW}`);
}
