import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { TransitionKind } from '@miniapp-tests/spec/extensions/namespace';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { reenter } from '@miniapp-tests/spec/lifecycle/reenter';
import { determineStartPage } from '@miniapp-tests/spec/packaging/determine-start-page';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Json } from '../logic-layer/messages.ts';
import { BridgeError } from './bridge-error.ts';
import { isRecord } from './json.ts';
import { unlessCutOff, type OperationQueue } from './operation-queue.ts';
import type { OpenPage } from './open-page.ts';
import type * as Addresses from './page-address.ts';
import type { PageStack } from './page-stack.ts';

/** What the runtime needs of it. */
export type Navigator = Pick<Navigation, keyof Navigation>;

/** Navigation as scripts and links ask for it, each step after all that was begun before. */
export class Navigation {
  readonly #package: MiniAppPackage;
  readonly #stack: PageStack;
  readonly #queue: OperationQueue;

  constructor(opened: MiniAppPackage, stack: PageStack, queue: OperationQueue) {
    this.#package = opened;
    this.#stack = stack;
    this.#queue = queue;
  }

  /** The methods of the namespace that navigate, by name; `follow` is a link that a script clicked. */
  readonly operations: Readonly<Record<string, (input: Json) => Promise<void>>> = {
    navigateTo: (input) => this.#go(input, (address, kind) => this.#stack.navigateTo(address, kind)),
    redirectTo: (input) => this.#go(input, (address, kind) => this.#stack.redirectTo(address, kind)),
    navigateBack: (input) =>
      this.#add(({ deltaOf, transitionOf }) => this.#stack.navigateBack(deltaOf(input), transitionOf(input))),
    switchTab: (input) =>
      this.#add(({ tabRoute, transitionOf, urlOf }) => {
        const route = tabRoute(urlOf(input), this.#route, this.#package);
        return this.#stack.switchTab(route, transitionOf(input));
      }),
    follow: async (input) => {
      const page = isRecord(input) ? this.#stack.find(Number(input['page'])) : undefined;
      if (page !== undefined) await this.follow((await addresses()).urlOf(input), page);
    },
  };

  back(delta: number): Promise<void> {
    return this.#queue.add(() => this.#stack.navigateBack(delta));
  }

  switchTab(route: string): Promise<void> {
    return this.#queue.add(() => this.#stack.switchTab(route));
  }

  /** Follows a link of the page; one to the page itself scrolls to the fragment. */
  async follow(href: string, page: OpenPage): Promise<void> {
    const { pageAddress } = await addresses();
    const address = pageAddress(href, page.address.route, this.#package);
    const isHere = address.route === page.address.route && address.query === page.address.query;
    if (isHere && href.includes('#')) await page.view.scrollToFragment(address.fragment);
    else await this.#queue.add(() => this.#stack.navigateTo(address));
  }

  /** Where the URI leads, if that isn't where the MiniApp is already. */
  reentry(uri: MiniAppUri): PageAddress | undefined {
    const current = this.#stack.current?.address;
    const { version } = this.#package.manifest;
    const entry = uri.path === '' ? {} : { address: addressOf(uri, this.#package) };
    const step = reenter({ version, ...(current && { current }) }, entry);
    return step.do === 'open-page' ? step.address : undefined;
  }

  /** Of the page that references are resolved against. */
  get #route(): string {
    return this.#stack.current?.address.route ?? '';
  }

  #go(input: Json, step: (address: PageAddress, kind?: TransitionKind) => Promise<void>): Promise<void> {
    return this.#add(({ pageAddress, transitionOf, urlOf }) => {
      const kind = transitionOf(input);
      return step(pageAddress(urlOf(input), this.#route, this.#package), kind);
    });
  }

  #add(operation: (read: typeof Addresses) => Promise<void>): Promise<void> {
    return this.#queue.add(async () => operation(await addresses()));
  }
}

/** What reads where scripts and links lead, loaded when the first of them does. */
function addresses(): Promise<typeof Addresses> {
  return import('./page-address.ts');
}

/** Where a URI leads in the package: the page it names, or the first. */
export function addressOf(uri: MiniAppUri, { container, manifest, startPage }: MiniAppPackage): PageAddress {
  const start = determineStartPage(container, uri, manifest);
  return { route: start.ok ? start.value : startPage, query: uri.query ?? '', fragment: uri.fragment ?? '' };
}

/** A link or a tab that leads nowhere is no failure of the MiniApp. */
export function unlessRefused(error: unknown): void {
  if (error instanceof BridgeError) console.warn(error.message);
  else unlessCutOff(error);
}
