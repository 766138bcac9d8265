import type { Findings } from '../../findings.ts';
import type { OrderedMap } from '../../ordered-map.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';

/**
 * A list of pages without any, in a MiniApp that has no widgets either: there is nothing to launch.
 *
 * https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-platform-start-page-manifest
 */
export function checkHasPages(
  json: OrderedMap,
  { pages, widgets }: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  const written = json['pages'];
  if (!Array.isArray(written) || written.length > 0 || pages === undefined || (widgets?.length ?? 0) > 0)
    return;
  findings
    .at('pages')
    .add('pages-empty', 'pages is empty, so nothing can be launched; add the route of a page.');
}
