import type { PermissionApp } from '../permissions/permission-app.ts';
import { providePermissions } from '../permissions/provide-permissions.ts';
import type { RestrictedHost } from './restricted-host.ts';
import type { Taps } from './taps.ts';
import { WidgetPermissions } from './widget-permissions.ts';
import type { WidgetPermits } from './widget-run.ts';

export interface WidgetDevices {
  readonly host: RestrictedHost;
  readonly permits: WidgetPermits;
  readonly app: PermissionApp;
  readonly taps: Taps;
  isShown(): boolean;
}

/** Gives a widget the devices of the page, as far as widgets may use them. @returns ends it with the widget */
export function widgetDevices({ host, permits, app, taps, isShown }: WidgetDevices): () => void {
  const { broker, pay } = permits;
  const permissions = new WidgetPermissions(broker, taps, isShown);
  const provided = providePermissions(host, permissions, () => app, window, {
    isShown,
    ...(pay && { pay }),
  });
  return () => provided.end(app.identity);
}
