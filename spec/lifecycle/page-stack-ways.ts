import { PAGE_STACK_LIMIT } from '../extensions/namespace.ts';
import { failure, success, type Result } from '../result.ts';
import { open, unloadDownTo, type PageAddress, type PageStack, type StackStep } from './page-stack.ts';

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

function leaveCurrent({ pages }: PageStack): readonly StackStep[] {
  const current = pages.at(-1);
  return current === undefined ? [] : [{ do: 'leave', page: current }];
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
