import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { PackageResources } from '../package-loader/package-resources.ts';
import type { Budgets } from '../view-layer/budgets.ts';
import type { ViewFrame } from '../view-layer/view-frame.ts';
import type { WidgetStart } from '../logic-layer/messages.ts';
import type { Foreground } from './foreground.ts';
import type { LogicLayerConnection } from './logic-layer-connection.ts';
import type { PackageModules } from './modules/package-modules.ts';
import type { OpenPage } from './open-page.ts';

/** What the parts of one running MiniApp share. */
export interface AppContext {
  readonly package: MiniAppPackage;
  readonly container: HTMLElement;
  readonly budgets: Budgets;
  readonly resources: PackageResources;
  readonly modules: PackageModules;
  readonly logicLayer: LogicLayerConnection;
  readonly foreground: Foreground;
  /** Pages are seen coming and going. */
  readonly transitions: boolean;
  /** What a page that is a widget finds; undefined for others. */
  widget(): WidgetStart | undefined;
  /** A link was activated in the page, and no script prevented it. */
  followLink(href: string, page: OpenPage): void;
  /** Ends the MiniApp at once, for a broken budget or protocol. */
  close(reason: string): void;
  /** Another page is the current one. */
  pageChanged(): void;
  /** The current page was told that it is shown. */
  pageShown(): void;
  /** An empty view frame in the container. */
  viewFrame(title: string): Promise<ViewFrame>;
}
