import type { Findings } from '../../findings.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';

const SEMANTIC_VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:[-+][0-9A-Za-z.+-]+)?$/;

/**
 * The recommended format X.Y.Z, with what Semantic Versioning allows after it.
 *
 * https://w3c.github.io/miniapp-manifest/#version-name
 */
export function checkVersionName({ version }: Draft<ProcessedManifest>, findings: Findings): void {
  if (version === undefined || SEMANTIC_VERSION.test(version.name)) return;
  findings
    .at('version')
    .at('name')
    .add('version-name-not-semantic', 'The recommended format is X.Y.Z, such as "1.10.0".');
}
