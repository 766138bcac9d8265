import type { Findings } from './findings.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-color_scheme-member */
export function processColorSchemeMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Absent, not a string, or not one of the values: return.
  if (!exists(json, 'color_scheme')) return;
  const scheme = json['color_scheme'];
  if (scheme !== 'auto' && scheme !== 'light' && scheme !== 'dark') {
    return findings
      .at('color_scheme')
      .add('color-scheme-unknown', 'color_scheme must be "auto", "light" or "dark"; it is ignored.');
  }
  // 2. Set it.
  manifest.color_scheme = scheme;
}
