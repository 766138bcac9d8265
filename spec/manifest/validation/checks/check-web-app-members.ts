import type { Findings } from '../../findings.ts';
import type { OrderedMap } from '../../ordered-map.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';
import { resolvePackagePath } from '../../resolve-package-path.ts';

/**
 * `start_url` and `scope`, which a manifest may have for the Web platform: the first page, and the whole package. Where
 * they are left out nothing is said, since MiniApp user agents do not read them.
 *
 * https://w3c.github.io/miniapp-manifest/#dfn-pages
 */
export function checkWebAppMembers(
  json: OrderedMap,
  { pages }: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  const { start_url: startUrl, scope } = json;
  const first = pages?.[0];
  if (typeof startUrl === 'string' && first !== undefined) {
    const start = resolvePackagePath(startUrl);
    if (start.kind !== 'inside' || start.path !== first) {
      findings
        .at('start_url')
        .add(
          'start-url-not-first-page',
          `start_url should be the first page, "${first}", where a Web user agent starts.`,
        );
    }
  }
  if (scope !== undefined && scope !== '.') {
    findings.at('scope').add('scope-not-package', 'scope should be ".", the whole package.');
  }
}
