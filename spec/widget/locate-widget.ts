import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import type { ProcessedManifest, WidgetResource } from '../manifest/processed-manifest.ts';
import { extractStartPageFromUri } from '../packaging/extract-start-page-from-uri.ts';
import type { Container } from '../packaging/open-container.ts';
import { pageResources, routeWithoutExtension, type PageResources } from '../packaging/page-resources.ts';
import { failure, success, type Result } from '../result.ts';

/** A widget that a host can load. */
export interface LocatedWidget {
  readonly widget: WidgetResource;
  /** A widget is made of the files of a page. */
  readonly resources: PageResources;
  /** What the host passes to it: the URI's query, undecoded and without its question mark; empty without one. */
  readonly query: string;
}

/**
 * The widget that a MiniApp URI names by its path, as it would name a page (ERRATA.md, W9). Without a path it is the only
 * widget of the MiniApp.
 *
 * @param platformVersion of this host, compared with the widget's own `min_code`
 * @returns failure `widget-not-named`, `widget-not-found`, `widget-file-missing` or `widget-platform-too-old`
 * @see https://w3c.github.io/miniapp-widget/req/#addressing
 */
export function locateWidget(
  manifest: Pick<ProcessedManifest, 'widgets'>,
  container: Container,
  uri: MiniAppUri,
  platformVersion: number,
): Result<LocatedWidget> {
  const widgets = manifest.widgets ?? [];
  const route = extractStartPageFromUri(uri);
  if (widgets.length === 0) {
    return refuse('widget-not-found', 'The MiniApp has no widgets. Open one of its pages.');
  }
  if (route === null && widgets.length > 1) {
    return refuse(
      'widget-not-named',
      `The MiniApp has ${widgets.length} widgets. Name one by the URI's path.`,
    );
  }
  const widget = route === null ? widgets[0] : widgets.find(({ path }) => isSameRoute(path, route));
  if (widget === undefined) {
    return refuse('widget-not-found', `The MiniApp has no widget ${uri.path}.`);
  }
  const resources = pageResources(container, widget.path);
  if (resources === undefined) {
    return refuse('widget-file-missing', `The widget ${widget.path} has no HTML file in the package.`);
  }
  if (widget.min_code !== undefined && widget.min_code > platformVersion) {
    return refuse(
      'widget-platform-too-old',
      `The widget needs platform version ${widget.min_code}; this host has ${platformVersion}. Update the host.`,
    );
  }
  return success({ widget, resources, query: uri.query ?? '' });
}

function isSameRoute(path: string, route: string | undefined): boolean {
  return route !== undefined && routeWithoutExtension(path) === routeWithoutExtension(route);
}

function refuse(code: string, message: string): Result<LocatedWidget> {
  return failure({ code, path: '/widgets', message });
}
