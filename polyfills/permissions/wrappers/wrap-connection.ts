import type { Wrapping } from '../wrapping.ts';

/** What is told before the person allows more: nothing that tells one device from another. */
const UNTOLD: Readonly<Record<string, unknown>> = {
  ...{ type: 'unknown', effectiveType: '4g', downlink: 10, downlinkMax: Infinity, rtt: 50, saveData: false },
};
const FEATURE = 'network-information';

/**
 * https://wicg.github.io/netinfo/: attributes can't wait for an answer. The first that is read asks, if the manifest declares the feature;
 * until it is allowed they say what most devices do, and `change` tells when they say more.
 */
export function wrapConnection(wrapping: Wrapping): void {
  const { window, patches, states } = wrapping;
  const { connection } = window.navigator as { connection?: EventTarget };
  if (connection === undefined) return;
  let isAsked = false;
  const isAllowed = (): boolean => {
    if (states.of(FEATURE) === 'granted') return true;
    if (isAsked) return false;
    isAsked = true;
    void wrapping.permit(FEATURE).then(
      () => connection.dispatchEvent(new window.Event('change')),
      () => undefined,
    );
    return false;
  };
  for (const [name, untold] of Object.entries(UNTOLD)) {
    patches.getter(
      connection,
      name,
      (original) =>
        function (this: unknown): unknown {
          return isAllowed() ? original.call(this) : untold;
        },
    );
  }
}
