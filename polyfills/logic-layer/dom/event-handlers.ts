import type { DomEventTarget } from './dom-event-target.ts';

const TYPES = [
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
  ],
  ...[
    'pointerdown',
    'pointerup',
    'pointermove',
    'pointercancel',
    'touchstart',
    'touchend',
    'touchmove',
    'touchcancel',
  ],
  ...[
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'change',
    'submit',
    'reset',
    'invalid',
    'select',
  ],
  ...[
    'focus',
    'blur',
    'focusin',
    'focusout',
    'scroll',
    'wheel',
    'load',
    'error',
    'toggle',
    'close',
    'cancel',
  ],
  ...[
    'transitionend',
    'animationend',
    'play',
    'pause',
    'ended',
    'timeupdate',
    'resize',
    'hashchange',
    'popstate',
  ],
  ...[
    'DOMContentLoaded',
    'readystatechange',
    'visibilitychange',
    'pageshow',
    'pagehide',
    'beforeunload',
    'unload',
  ],
];

/** Event handler attributes (`onclick`, ...) as properties; as content attributes they are never run. */
export function defineEventHandlers(prototype: DomEventTarget): void {
  for (const type of TYPES) {
    Object.defineProperty(prototype, `on${type.toLowerCase()}`, {
      configurable: true,
      enumerable: true,
      get(this: DomEventTarget) {
        return this.getHandler(type);
      },
      set(this: DomEventTarget, handler: unknown) {
        this.setHandler(type, handler);
      },
    });
  }
}
