import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { ChannelTiming } from '../channel/host-channel.ts';
import type { Budgets } from '../view-layer/budgets.ts';
import type { MiniAppHost } from './mini-app-host.ts';
import type { RuntimePool } from './pool/runtime-pool.ts';
import type { WidgetRun } from './widget-run.ts';

export interface LaunchOptions {
  readonly package: MiniAppPackage;
  readonly uri: MiniAppUri;
  /** Provider and `app_id`; names the MiniApp's storage. */
  readonly identity: string;
  /** The page area: the pages' views are put here. */
  readonly container: HTMLElement;
  readonly host: MiniAppHost;
  /** Has runtimes ready, so that the launch needn't make one. */
  readonly pool?: RuntimePool;
  /** The pages to open, one upon the other, in place of the one that the URI names; those that the package lacks are left out. */
  readonly pages?: readonly PageAddress[];
  /** Pages are seen coming and going; default false. */
  readonly transitions?: boolean;
  readonly referrerInfo?: string;
  /** Runs a widget, the only page of the package that is given. */
  readonly widget?: WidgetRun;
  /** Default 8 ms of changes between two frames, 16 ms of waiting for a script that may prevent an event's default. */
  readonly timing?: ChannelTiming;
  /** Other limits than the published ones (../BUDGETS.md). */
  readonly budgets?: Partial<Budgets>;
}
