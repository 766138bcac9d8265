import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Json } from '../logic-layer/messages.ts';
import { BridgeError } from '../mini-app/bridge-error.ts';
import type { Navigator } from '../mini-app/navigation.ts';
import type { OpenPage } from '../mini-app/open-page.ts';
import { deltaOf, pageAddress, urlOf } from '../mini-app/page-address.ts';

export interface WidgetWays {
  /** The MiniApp that the widget belongs to, with all its pages. */
  readonly opened: MiniAppPackage;
  /** Route of the widget, from which references are resolved. */
  readonly route: string;
  /** Whether a person tapped the widget a moment ago. */
  isTapped(): boolean;
  /** The host is to show this page of the MiniApp. */
  open(page: PageAddress): void;
}

/**
 * The ways out of a widget: it has no pages of its own, so all that leads to one is left to its host, after a tap.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export function widgetNavigation({ opened, route, isTapped, open }: WidgetWays): Navigator {
  const go = async (url: string): Promise<void> => {
    const page = pageAddress(url, route, opened);
    if (!isTapped()) {
      throw new BridgeError('not-allowed', 'A widget opens a page only directly after a tap on it.');
    }
    open(page);
  };
  const follow = async (href: string, page: OpenPage | undefined): Promise<void> => {
    if (href.startsWith('#')) page?.view.scrollToFragment(href.slice(1));
    else await go(href);
  };
  const goTo = (input: Json): Promise<void> => go(urlOf(input));
  return {
    operations: {
      navigateTo: goTo,
      redirectTo: goTo,
      switchTab: goTo,
      // It is the first page, which always stays.
      navigateBack: async (input) => void deltaOf(input),
      follow: (input) => follow(urlOf(input), undefined),
    },
    back: async () => undefined,
    switchTab: go,
    follow,
    reentry: () => undefined,
  };
}
