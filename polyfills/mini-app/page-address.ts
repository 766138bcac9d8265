import { TRANSITION_KINDS, type TransitionKind } from '@miniapp-tests/spec/extensions/namespace';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Json } from '../logic-layer/messages.ts';
import { resolveReference } from '../package-loader/resolve-reference.ts';
import { BridgeError } from './bridge-error.ts';
import { hasPage } from './has-page.ts';
import { isRecord } from './json.ts';

/**
 * The page that a reference names, as a script or a link gives it: relative to the page `from`, or from the package's
 * root. Throws a BridgeError `url-not-in-package` or `page-not-found`.
 */
export function pageAddress(url: string, from: string, { manifest, container }: MiniAppPackage): PageAddress {
  const reference = resolveReference(url, from);
  if (reference === undefined) {
    throw new BridgeError('url-not-in-package', `"${url}" doesn't lead to a page of this package.`);
  }
  const route = routeWithoutExtension(reference.path);
  if (!hasPage({ manifest, container }, route)) {
    throw new BridgeError('page-not-found', `There is no page ${route}. Add it to the manifest's "pages".`);
  }
  return { route, query: reference.query.replace(/^\?/, ''), fragment: reference.fragment.replace(/^#/, '') };
}

/** The route of a tab, as `pageAddress` has it. Throws a BridgeError `no-such-tab` where there is no such page. */
export function tabRoute(url: string, from: string, opened: MiniAppPackage): string {
  try {
    return pageAddress(url, from, opened).route;
  } catch (error) {
    if (error instanceof BridgeError && error.code === 'page-not-found') {
      throw new BridgeError('no-such-tab', `${url} is not a page of the tab bar (mpt_tab_bar).`);
    }
    throw error;
  }
}

/** The member `url` of what a script gave a method of the namespace. */
export function urlOf(input: Json): string {
  const url = isRecord(input) ? input['url'] : undefined;
  if (typeof url === 'string') return url;
  throw new BridgeError('invalid-argument', 'This method needs an object with the member "url", a string.');
}

/** The member `delta`: how many pages to go back, 1 if not given. */
export function deltaOf(input: Json): number {
  const delta = isRecord(input) ? (input['delta'] ?? 1) : 1;
  if (typeof delta === 'number' && Number.isInteger(delta) && delta >= 1) return delta;
  throw new BridgeError('invalid-argument', 'delta is a whole number, at least 1.');
}

/** The member `transition`: how the step is to be seen, undefined if it is left to the host. */
export function transitionOf(input: Json): TransitionKind | undefined {
  const given = isRecord(input) ? input['transition'] : undefined;
  if (given === undefined) return undefined;
  const kind = TRANSITION_KINDS.find((known) => known === given);
  if (kind !== undefined) return kind;
  throw new BridgeError('invalid-argument', `transition is one of ${TRANSITION_KINDS.join(', ')}.`);
}
