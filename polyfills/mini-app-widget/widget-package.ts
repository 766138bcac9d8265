import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { success, type Result } from '@miniapp-tests/spec/result';
import { locateWidget } from '@miniapp-tests/spec/widget/locate-widget';
import { widgetWindow } from '@miniapp-tests/spec/widget/widget-window';
import type * as Finding from '../mini-app/element/find-mini-app.ts';
import { dataIdentity } from '../mini-app/find/address.ts';
import { hostConfiguration } from '../mini-app/find/host-configuration.ts';

/** A widget as the runtime takes it. */
export interface WidgetPackage {
  /** As the manifest names it. */
  readonly name: string;
  /** The widget as the only page, without what belongs to a whole screen. */
  readonly opened: MiniAppPackage;
  readonly address: PageAddress;
}

/**
 * The widget of a package that a URI names, by its path or as the only one.
 *
 * @returns failures of `locateWidget`
 * @see https://w3c.github.io/miniapp-widget/req/#addressing
 */
export function widgetPackage(opened: MiniAppPackage, uri: MiniAppUri): Result<WidgetPackage> {
  const { manifest, container } = opened;
  const located = locateWidget(manifest, container, uri, hostConfiguration().platformVersion);
  if (!located.ok) return located;
  const { widget, query } = located.value;
  const route = routeWithoutExtension(widget.path);
  const look = widgetWindow(manifest.window);
  const window = {
    ...manifest.window,
    ...look,
    fullscreen: false,
    enable_pull_down_refresh: false,
  };
  return success({
    name: widget.name,
    opened: {
      ...opened,
      startPage: route,
      manifest: {
        ...manifest,
        name: widget.name,
        pages: [widget.path],
        window,
        // It is seen among the host's own things, in their colours.
        color_scheme: 'auto',
      },
    },
    address: { route, query, fragment: uri.fragment ?? '' },
  });
}

/** The MiniApp that a widget belongs to. Of one that is opened already nothing is fetched or kept. */
export async function findWidgetsApp(
  wanted: Finding.Wanted,
  { addressOfSource, findMiniApp, ownHost }: typeof Finding,
): Promise<Result<Finding.FoundMiniApp>> {
  const { src, opened } = wanted;
  if (src === '' || opened === undefined) return findMiniApp(wanted, (await ownHost()).packages);
  const address = addressOfSource(wanted);
  if (!address.ok) return address;
  const { uri } = address.value;
  return success({ opened, uri, identity: dataIdentity(address.value, opened.manifest.app_id) });
}
