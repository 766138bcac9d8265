import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { MiniAppHost } from '../mini-app-host.ts';
import type { Wanted } from './find-mini-app.ts';

/** What an element says now. */
export interface ElementWanted extends Wanted {
  readonly host: MiniAppHost | undefined;
  readonly isConnected: boolean;
}

/** How it stands with what an element runs. */
export type RunState = 'loading' | 'running' | 'error';

/** What the one that runs a MiniApp has of its element. */
export interface ElementParts {
  wanted(): ElementWanted;
  /** Fires an event of the element; false when a listener prevented its default. */
  dispatch(type: string, detail?: unknown): boolean;
  /** As `:state()`. */
  become(state: RunState | undefined): void;
}

/** Of a new element. @param restart called when what it says of its package is another */
export let partsOf: (element: LaunchingElement, restart: () => void) => ElementParts;

/** What elements of MiniApps have in common: where the MiniApp comes from, who hosts it, and how they tell of it. */
export class LaunchingElement extends HTMLElement {
  readonly #internals = this.attachInternals();
  #host: MiniAppHost | undefined;
  #package: MiniAppPackage | undefined;
  #restart: () => void = () => {};

  static {
    partsOf = (element, restart) => {
      element.#restart = restart;
      return {
        wanted: () => ({
          src: element.src,
          provider: element.provider,
          language: element.lang,
          opened: element.#package,
          host: element.#host,
          isConnected: element.isConnected,
        }),
        dispatch: (type, detail) =>
          element.dispatchEvent(new CustomEvent(type, { detail, cancelable: type === 'unresponsive' })),
        become(state) {
          const { states } = element.#internals;
          states.clear();
          if (state) states.add(state);
        },
      };
    };
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(value: string) {
    this.setAttribute('src', value);
  }

  get provider(): string {
    return this.getAttribute('provider') ?? '';
  }

  set provider(value: string) {
    this.setAttribute('provider', value);
  }

  /** Storage and capabilities; default the page's own IndexedDB, and none. Taken at the next launch. */
  get host(): MiniAppHost | undefined {
    return this.#host;
  }

  set host(host: MiniAppHost | undefined) {
    this.#host = host;
  }

  /** A package that is opened already: it is launched at once, and nothing is fetched. `undefined` goes back to `src`. */
  get package(): MiniAppPackage | undefined {
    return this.#package;
  }

  set package(opened: MiniAppPackage | undefined) {
    this.#package = opened;
    this.#restart();
  }
}
