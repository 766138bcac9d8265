import type { LocatedWidget } from './locate-widget.ts';
import type { SharedDataView } from './shared-data.ts';
import type { WidgetContext } from './widget-context.ts';
import type { WidgetBatch } from './widget-permission.ts';

/**
 * What a widget's host has to have beyond a host of MiniApps: whoever implements this, and drives a `WidgetBoard`, meets
 * the requirements for user agents.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#useragent
 */
export interface WidgetHostEnvironment {
  /** Finds the package by the URI as for a page, and the widget in it. */
  load(uri: string): Promise<LocatedWidget>;
  /** Language, colours, size and the host's own information, as they are for a widget of this size now. */
  context(width: number, height: number): WidgetContext;
  /** Asks for everything on one sheet; gives the answers by identity and feature. */
  authorize(
    batches: readonly WidgetBatch[],
  ): Promise<Readonly<Record<string, Readonly<Record<string, 'granted' | 'denied'>>>>>;
  /** The data that the widget shares with its MiniApp. */
  sharedData(identity: string): SharedDataView;
  /** Opens the MiniApp's page that the widget leads to. A person tapped the widget. */
  openMiniApp(uri: string): void;
  /** Fetches the newest version of the widget's package; an extension of some hosts. */
  requestLatestVersion?(identity: string): Promise<'updated' | 'up-to-date'>;
}
