import type { Findings } from './findings.ts';
import type { OrderedMap } from './ordered-map.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-description-member */
export function processDescriptionMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Not a string: return.
  const description = json['description'];
  if (typeof description !== 'string') {
    if (description !== undefined) {
      findings
        .at('description')
        .add('description-not-string', 'description must be a string; it is ignored.');
    }
    return;
  }
  // 2. Set it, as written.
  manifest.description = description;
}
