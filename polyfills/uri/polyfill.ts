// Catches the MiniApp URIs that the page says are its own, and fires `miniappuri` at the window for each.
import { acceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import { whenLaunched } from '../lifecycle/when-launched.ts';
import { followLaunches } from './follow-launches.ts';
import { followUris } from './follow-uris.ts';
import { enqueueLaunch, LaunchParams, LaunchQueue } from './launch-queue.ts';
import { MiniAppUriEvent } from './miniapp-uri-event.ts';
import { shouldPolyfill } from './should-polyfill.ts';
import type { UriVisit } from './uri-visit.ts';

declare global {
  interface WindowEventMap {
    miniappuri: MiniAppUriEvent;
  }
}

if (shouldPolyfill()) {
  const queue = new LaunchQueue();
  if (
    matchMedia('(display-mode: standalone), (display-mode: fullscreen), (display-mode: minimal-ui)').matches
  ) {
    enqueueLaunch(queue, new LaunchParams(location.href));
  }
  for (const [name, value] of Object.entries({ launchQueue: queue, LaunchQueue, LaunchParams })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

const accepted = acceptedUris(listed('miniapp-schemes'), listed('miniapp-hosts'));
if (accepted.ok) {
  const open = (visit: UriVisit): void => void dispatchEvent(new MiniAppUriEvent(visit));
  const options = { accepted: accepted.value, open };
  followUris(options);
  // The page's listeners come first.
  whenLaunched(() => followLaunches(options), new AbortController().signal);
} else {
  for (const { message } of accepted.violations) console.error(`MiniApp URIs: ${message}`);
}

/** The words of `<meta name="…" content="…">`. */
function listed(name: string): string[] {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  return content.split(/\s+/).filter((word) => word !== '');
}
