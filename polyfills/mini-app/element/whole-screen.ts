import type { WindowResource } from '@miniapp-tests/spec/manifest/processed-manifest';

/** Of what no declaration file has yet. */
interface Lockable {
  lock?(orientation: 'portrait' | 'landscape'): Promise<void>;
}

/**
 * Gives an element the whole screen and the manifest's orientation, as far as the browser lets it: the first needs something that a person did
 * a moment ago, the second most often a phone. False when it stays where it is.
 */
export async function fillScreen(element: Element, { orientation }: WindowResource): Promise<boolean> {
  if (!navigator.userActivation?.isActive) return false;
  try {
    await element.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    return false;
  }
  const lockable: Lockable = screen.orientation;
  await lockable.lock?.(orientation).catch(() => undefined);
  return true;
}

/** What an event of an element that may have the whole screen means for that. */
export function adaptScreen(element: Element, type: string, window: WindowResource | undefined): void {
  if (type === 'launched' && window?.fullscreen) void fillScreen(element, window);
  if (type === 'unloaded' || type === 'terminated') leaveScreen(element);
}

/** Gives the screen back, if the element has it. */
export function leaveScreen(element: Element): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (root.fullscreenElement === element) void document.exitFullscreen().catch(() => undefined);
}
