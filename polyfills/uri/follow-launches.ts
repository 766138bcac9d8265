import { readAddress } from './link-address.ts';
import type { LaunchConsumer } from './launch-queue.ts';
import { LAUNCH_PARAMETER } from './register-scheme.ts';
import type { UriOptions, UriVisit } from './uri-visit.ts';

/**
 * The MiniApp URI that a page was opened for: its own address, or the one that its parameter `uri` holds, as a registered
 * scheme leads there.
 */
export function launchOf(
  address: string,
  accepted: UriOptions['accepted'],
): Omit<UriVisit, 'cause'> | undefined {
  const handed = URL.parse(address)?.searchParams.get(LAUNCH_PARAMETER);
  for (const href of [address, handed]) {
    const uri = href ? readAddress(href, accepted) : undefined;
    if (href && uri) return { uri, href };
  }
  return undefined;
}

/**
 * Hands over the MiniApp URI that this page was opened for, and those of later launches, of which the launch queue tells
 * where the browser keeps one window for an installed app. There is one consumer of a queue: this is it.
 */
export function followLaunches(
  { accepted, open }: UriOptions,
  queue: { setConsumer(consumer: LaunchConsumer): void } | undefined = globalThis.launchQueue,
): void {
  const take = (address: string): void => {
    const launch = launchOf(address, accepted);
    if (launch !== undefined) open({ ...launch, cause: 'launch' });
  };
  const first = location.href;
  // An installed app finds the launch that opened its window in the queue too.
  let isFirst = true;
  queue?.setConsumer(({ targetURL }) => {
    const isKnown = isFirst && targetURL === first;
    isFirst = false;
    if (targetURL !== null && !isKnown) take(targetURL);
  });
  take(first);
}
