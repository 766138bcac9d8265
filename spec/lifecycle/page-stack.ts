import { PAGE_STACK_LIMIT } from '../extensions/namespace.ts';
import { failure, success, type Result } from '../result.ts';

/** Where a page is: the route is a package path without extension; query and fragment are without `?` and `#`. */
export interface PageAddress {
  readonly route: string;
  readonly query: string;
  readonly fragment: string;
}

/** One page instance; its number is never used again. */
export interface StackPage {
  readonly number: number;
  readonly address: PageAddress;
}

/** The pages of a MiniApp. */
export interface PageStack {
  /** The current one last. */
  readonly pages: readonly StackPage[];
  /** Pages of tabs that are not on the stack but stay loaded, one of a tab at most. */
  readonly keptTabs: readonly StackPage[];
  /** How many pages were ever opened. */
  readonly opened: number;
}

export const EMPTY_STACK: PageStack = { pages: [], keptTabs: [], opened: 0 };

/**
 * What a user agent does with a page, one step after the other: `leave` it (hidden, still on the stack), `keep` it aside
 * as a tab's, `unload` it, `open` a new one on top, `restore` a kept one to the top, `show` the top one.
 */
export interface StackStep {
  readonly do: 'leave' | 'keep' | 'unload' | 'open' | 'restore' | 'show';
  readonly page: StackPage;
}

/** A new page on top of the current one, which is left. Failure `page-stack-full`. */
export function navigateTo(stack: PageStack, address: PageAddress): Result<readonly StackStep[]> {
  if (stack.pages.length >= PAGE_STACK_LIMIT) {
    return failure({
      code: 'page-stack-full',
      path: '',
      message: `${PAGE_STACK_LIMIT} pages are open, more can't be. Go back, or use redirectTo.`,
    });
  }
  return success([...leaveCurrent(stack), ...open(stack, address)]);
}

/** A new page in the place of the current one, which is unloaded. */
export function redirectTo(stack: PageStack, address: PageAddress): readonly StackStep[] {
  return [...unloadDownTo(stack, stack.pages.length - 1), ...open(stack, address)];
}

/** Back by `delta` pages, a whole number of at least 1; the first page always stays. */
export function navigateBack(stack: PageStack, delta: number): readonly StackStep[] {
  const depth = Math.max(1, stack.pages.length - delta);
  const [below] = stack.pages.slice(depth - 1);
  if (below === undefined || stack.pages.length < 2) return [];
  return [...unloadDownTo(stack, depth), { do: 'show', page: below }];
}

/** Goes to the page of a tab, one of `tabs` (routes without extension). Failure `no-such-tab`. */
export function switchTab(
  stack: PageStack,
  route: string,
  tabs: readonly string[],
): Result<readonly StackStep[]> {
  if (!tabs.includes(route)) {
    return failure({
      code: 'no-such-tab',
      path: '',
      message: `${route} is not a page of the tab bar (mpt_tab_bar).`,
    });
  }
  const [first] = stack.pages;
  const above = unloadDownTo(stack, 1);
  if (first?.address.route === route) return success([...above, { do: 'show', page: first }]);
  return success([...above, ...putAside(stack, tabs), ...enterTab(stack, route)]);
}

/** The page becomes the only one: what a URI does that names another page of a running MiniApp. */
export function reLaunch(stack: PageStack, address: PageAddress): readonly StackStep[] {
  return [...unloadAll(stack), ...open(stack, address)];
}

/** Unloads every page, from the top, then the tabs' that were kept aside. */
export function unloadAll(stack: PageStack): readonly StackStep[] {
  return [...unloadDownTo(stack, 0), ...stack.keptTabs.map((page): StackStep => ({ do: 'unload', page }))];
}

/** The stack after a step of one of the plans above. */
export function afterStep(stack: PageStack, { do: what, page }: StackStep): PageStack {
  const without = (pages: readonly StackPage[]) => pages.filter(({ number }) => number !== page.number);
  switch (what) {
    case 'leave':
    case 'show':
      return stack;
    case 'keep':
      return { ...stack, pages: without(stack.pages), keptTabs: [...stack.keptTabs, page] };
    case 'unload':
      return { ...stack, pages: without(stack.pages), keptTabs: without(stack.keptTabs) };
    case 'open':
      return { ...stack, pages: [...stack.pages, page], opened: page.number };
    case 'restore':
      return { ...stack, pages: [...stack.pages, page], keptTabs: without(stack.keptTabs) };
  }
}

function leaveCurrent({ pages }: PageStack): readonly StackStep[] {
  const current = pages.at(-1);
  return current === undefined ? [] : [{ do: 'leave', page: current }];
}

function open({ opened }: PageStack, address: PageAddress): readonly StackStep[] {
  const page = { number: opened + 1, address };
  return [
    { do: 'open', page },
    { do: 'show', page },
  ];
}

function unloadDownTo({ pages }: PageStack, depth: number): readonly StackStep[] {
  const going = pages.slice(Math.max(0, depth)).reverse();
  return going.map((page) => ({ do: 'unload', page }));
}

/**
 * What becomes of the first page when another tab takes its place. A tab keeps one page, the last: otherwise redirecting
 * and switching in turns would open pages without end.
 */
function putAside({ pages, keptTabs }: PageStack, tabs: readonly string[]): readonly StackStep[] {
  const [first] = pages;
  if (first === undefined) return [];
  const { route } = first.address;
  if (!tabs.includes(route)) return [{ do: 'unload', page: first }];
  const older = keptTabs.filter(({ address }) => address.route === route);
  return [
    ...(pages.length === 1 ? [{ do: 'leave', page: first } as const] : []),
    ...older.map((page): StackStep => ({ do: 'unload', page })),
    { do: 'keep', page: first },
  ];
}

function enterTab(stack: PageStack, route: string): readonly StackStep[] {
  const page = stack.keptTabs.find(({ address }) => address.route === route);
  if (page === undefined) return open(stack, { route, query: '', fragment: '' });
  return [
    { do: 'restore', page },
    { do: 'show', page },
  ];
}
