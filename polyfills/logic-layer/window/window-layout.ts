import type { Document } from '../dom/document.ts';

/** Members that the view's window has, and the names of those that are others by another name. */
const LAYOUT = {
  ...{
    innerWidth: 'innerWidth',
    innerHeight: 'innerHeight',
    outerWidth: 'outerWidth',
    outerHeight: 'outerHeight',
  },
  ...{ scrollX: 'scrollX', scrollY: 'scrollY', pageXOffset: 'scrollX', pageYOffset: 'scrollY' },
  ...{ screenX: 'screenX', screenY: 'screenY', screenLeft: 'screenX', screenTop: 'screenY' },
  devicePixelRatio: 'devicePixelRatio',
} as const;

export const LAYOUT_NAMES = Object.keys(LAYOUT);

/** Puts the window's sizes and places on it; each asks the view when it is read. https://drafts.csswg.org/cssom-view/ */
export function defineWindowLayout(window: object, document: Document): void {
  const ask = (name: (typeof LAYOUT)[keyof typeof LAYOUT] | 'screenWidth' | 'screenHeight'): number =>
    Number(document.recorder.call('window', 0, name)[0]);
  for (const [name, member] of Object.entries(LAYOUT)) {
    // As `[Replaceable]`: a script may put a value of its own in its place.
    const set = (value: unknown): void => {
      Object.defineProperty(window, name, { value, writable: true, configurable: true, enumerable: true });
    };
    Object.defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => ask(member),
      set,
    });
  }
  const screen = {
    get width(): number {
      return ask('screenWidth');
    },
    get height(): number {
      return ask('screenHeight');
    },
    get availWidth(): number {
      return ask('screenWidth');
    },
    get availHeight(): number {
      return ask('screenHeight');
    },
    colorDepth: 24,
    pixelDepth: 24,
  };
  Object.defineProperty(window, 'screen', { configurable: true, enumerable: true, value: screen });
}
