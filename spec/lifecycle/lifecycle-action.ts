import type { GlobalEvent, GlobalState } from './global-lifecycle.ts';
import type { PageEvent, PageState } from './page-lifecycle.ts';
import { EMPTY_STACK, type PageAddress, type PageStack } from './page-stack.ts';

/** What a user agent, a person or a script does with a MiniApp. */
export type LifecycleAction =
  | { readonly do: 'launch'; readonly address: PageAddress; readonly inBackground?: boolean }
  | { readonly do: 'background' }
  /** `address`: a URI named another page, which becomes the only one. */
  | { readonly do: 'foreground'; readonly address?: PageAddress }
  | { readonly do: 'navigateTo' | 'redirectTo' | 'reLaunch'; readonly address: PageAddress }
  | { readonly do: 'navigateBack'; readonly delta?: number }
  /** `tabs`: the routes of the tab bar, without extension. */
  | { readonly do: 'switchTab'; readonly route: string; readonly tabs: readonly string[] }
  /** A script error that nobody caught, of app.js or of a page (ERRATA.md, L3). */
  | { readonly do: 'error' }
  | { readonly do: 'unload' };

/** One event that is fired, and the state that its target is in from then on. */
export type LifecycleOccurrence =
  | { readonly target: 'global'; readonly event: GlobalEvent; readonly state: GlobalState }
  | {
      readonly target: 'page';
      readonly page: number;
      readonly route: string;
      readonly event: PageEvent;
      readonly state: PageState;
    };

/** A MiniApp as its lifecycle sees it. */
export interface MiniAppState {
  /** Undefined before the first event. */
  readonly global: GlobalState | undefined;
  /** Which the state `error` does not say (ERRATA.md, L2, L14). */
  readonly isLaunched: boolean;
  readonly isInForeground: boolean;
  readonly stack: PageStack;
  /** By page number; a page that was opened but not loaded is missing. */
  readonly pageStates: Readonly<Record<number, PageState>>;
}

/** A MiniApp before its launch. */
export const NOT_LAUNCHED: MiniAppState = {
  global: undefined,
  isLaunched: false,
  isInForeground: false,
  stack: EMPTY_STACK,
  pageStates: {},
};
