import type { PackageResources } from '../package-loader/package-resources.ts';
import type { ElementNode, Mutation, ViewEvent } from './protocol.ts';

/** A script that the page's HTML names; it never runs in the view. */
export interface PageScript {
  /** Package path. */
  readonly src?: string;
  /** Inline text. */
  readonly text?: string;
  readonly module: boolean;
}

export interface LoadedPage {
  /** The page's tree; its nodes are numbered from 1 in tree order. */
  readonly root: ElementNode;
  readonly title: string;
  readonly scripts: readonly PageScript[];
}

export interface PageViewOptions {
  readonly container: HTMLElement;
  readonly resources: PackageResources;
  /** Accessible name of the frame. */
  readonly title: string;
  onEvent(event: ViewEvent): void;
  /** A link into the package was activated: `/pages/b/b?x=1#f`. Called directly after `onEvent` of its click. */
  onLink(href: string): void;
  /** A budget or the protocol was broken; the view applies nothing any more. Called once at most. */
  onClosed(reason: string): void;
}

/** One page on screen: a frame without scripts that shows what the logic layer tells it to. */
export class PageView {
  readonly firstRender: Promise<void> = Promise.resolve();

  static async create(_options: PageViewOptions): Promise<PageView> {
    throw new Error('not built yet');
  }

  async load(_html: string, _path: string, _stylesheets: readonly string[]): Promise<LoadedPage> {
    throw new Error('not built yet');
  }

  /** Throws BudgetError or ProtocolError {code, message}; a bad record has no effect, those before it stay. */
  apply(_mutations: readonly Mutation[]): void {}

  scrollToFragment(_id: string): void {}

  show(): void {}

  hide(): void {}

  dispose(): void {}
}
