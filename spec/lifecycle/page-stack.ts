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

/** The page becomes the only one: what a URI does that names another page of a running MiniApp. */
export function reLaunch(stack: PageStack, address: PageAddress): readonly StackStep[] {
  return [...unloadAll(stack), ...open(stack, address)];
}

/** Unloads every page, from the top, then the tabs' that were kept aside. */
export function unloadAll(stack: PageStack): readonly StackStep[] {
  return [...unloadDownTo(stack, 0), ...stack.keptTabs.map((page): StackStep => ({ do: 'unload', page }))];
}

/** The stack after a step of a plan. */
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

/** A new page on top. */
export function open({ opened }: PageStack, address: PageAddress): readonly StackStep[] {
  const page = { number: opened + 1, address };
  return [
    { do: 'open', page },
    { do: 'show', page },
  ];
}

/** Unloads the pages above the first `depth`, from the top. */
export function unloadDownTo({ pages }: PageStack, depth: number): readonly StackStep[] {
  const going = pages.slice(Math.max(0, depth)).reverse();
  return going.map((page) => ({ do: 'unload', page }));
}
