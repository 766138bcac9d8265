import type { WindowResource } from '@miniapp-tests/spec/manifest/processed-manifest';

/**
 * Shows the page as the manifest's `window` wants it: alone on the screen if it says `fullscreen`, and in its orientation,
 * which browsers grant to what fills the screen or is installed only. Call it from a person's tap.
 *
 * @returns rejects with the browser's error for what it does not allow; NotSupportedError where it knows no such thing
 * @see https://w3c.github.io/miniapp-manifest/#dfn-fullscreen
 */
export async function takeScreen({ fullscreen, orientation }: WindowResource): Promise<void> {
  if (fullscreen && document.fullscreenElement === null) {
    const root = document.documentElement;
    if (typeof root.requestFullscreen !== 'function') throw notSupported('show a page on the whole screen');
    await root.requestFullscreen({ navigationUI: 'hide' });
  }
  await lockOrientation(orientation);
}

/** @see https://w3c.github.io/screen-orientation/#lock-method */
export async function lockOrientation(orientation: WindowResource['orientation']): Promise<void> {
  if (typeof globalThis.screen.orientation?.lock !== 'function') throw notSupported('lock the orientation');
  await globalThis.screen.orientation.lock(orientation);
}

/** Whether the page fills the screen or is installed, so that locking has a chance. */
export function isAppWindow(): boolean {
  const modes = ['fullscreen', 'standalone', 'minimal-ui'].map((mode) => `(display-mode: ${mode})`);
  return matchMedia(modes.join(', ')).matches;
}

function notSupported(what: string): DOMException {
  return new DOMException(`This browser cannot ${what}.`, 'NotSupportedError');
}
