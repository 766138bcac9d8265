import type { Findings } from '../../findings.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';

/**
 * A name of nothing, which would be displayed to the user.
 *
 * https://w3c.github.io/miniapp-manifest/#name-member
 */
export function checkName({ name }: Draft<ProcessedManifest>, findings: Findings): void {
  if (name === '') findings.at('name').add('name-empty', 'The name is empty, and users see it; write one.');
}
