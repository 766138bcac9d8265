import { failure, success, type Result, type Violation } from '../result.ts';
import { Findings } from './findings.ts';
import { processImageResources } from './images/process-image-resources.ts';
import { processLocalizedImageResourcesMember } from './images/process-localized-image-resources-member.ts';
import { keepExtensions } from './keep-extensions.ts';
import { isOrderedMap } from './ordered-map.ts';
import { processDirMember } from './process-dir-member.ts';
import { processLangMember } from './process-lang-member.ts';
import { processMiniAppManifest } from './process-miniapp-manifest.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';
import { processLocalizedTextMember } from './text/process-localized-text-member.ts';
import { processTextMember } from './text/process-text-member.ts';

export type { ProcessedManifest } from './processed-manifest.ts';

/** A manifest after processing, complete or not. */
export interface ManifestProcessing {
  /** What could be made of the members. */
  readonly manifest: Draft<ProcessedManifest>;
  /** What was ignored. */
  readonly warnings: readonly Violation[];
  /** Why the manifest fails; empty for a complete one. */
  readonly violations: readonly Violation[];
}

/**
 * The algorithm, going on after what fails it: a validation report tells all that there is to tell.
 *
 * https://www.w3.org/TR/appmanifest/#dfn-processing-a-manifest
 */
export function processManifestMembers(json: unknown): ManifestProcessing {
  const findings = new Findings();
  // 1. JSON was parsed. 2. Anything but an object: 2.1. take an empty one, which lacks every required member.
  if (!isOrderedMap(json)) {
    const violation = findings.violation('manifest-not-object', 'The manifest must be a JSON object.');
    return { manifest: {}, warnings: [], violations: [violation] };
  }
  // 3. Begin an empty map.
  const manifest: Draft<ProcessedManifest> = {};
  // 4. Process dir.
  processDirMember(json, manifest, findings);
  const direction = manifest.dir ?? 'auto';
  // 5. Process lang.
  processLangMember(json, manifest, findings);
  // 6. Process name. 7. And its translations.
  processTextMember(json, manifest, 'name', findings);
  processLocalizedTextMember(json, manifest, 'name_localized', direction, findings);
  // 8. Process short_name. 9. And its translations.
  processTextMember(json, manifest, 'short_name', findings);
  processLocalizedTextMember(json, manifest, 'short_name_localized', direction, findings);
  // 10. start_url, 11. and 12. id, 13. scope: MiniApp user agents do not support them (ERRATA.md, M18); pages and
  //     app_id do their work. What they should hold beside pages is checked in a validation report.
  // 14. theme_color, 15. background_color, 16. display: not supported; window does their work.
  // 17. Process icons. 18. And their translations.
  processImageResources(json['icons'], manifest, 'icons', findings.at('icons'));
  processLocalizedImageResourcesMember(json, manifest, 'icons_localized', findings);
  // 19. color_scheme_dark, 20. orientation, 21. shortcuts: not supported.
  // 22. The extension point: the MiniApp's members, then those of vendors.
  const violations = processMiniAppManifest(json, manifest, findings);
  manifest.extensions = keepExtensions(json);
  // 23. Set the client. 24. Set the document's manifest. (A MiniApp has no document that links to its manifest.)
  return { manifest, warnings: findings.list, violations };
}

/**
 * Processes a MiniApp manifest: the Web App Manifest's algorithm, with the MiniApp's at its extension point. `json` is
 * what JSON parsing gave (parse-manifest.ts starts from bytes). What was ignored comes back as warnings; a manifest
 * without a required member fails with every violation at once.
 *
 * https://www.w3.org/TR/appmanifest/#dfn-processing-a-manifest
 */
export function processManifest(json: unknown): Result<ProcessedManifest> {
  const { manifest, warnings, violations } = processManifestMembers(json);
  return violations.length === 0 && isComplete(manifest)
    ? success(manifest, warnings)
    : failure(...violations);
}

const REQUIRED = [
  'dir',
  'name',
  'icons',
  'app_id',
  'pages',
  'platform_version',
  'version',
  'window',
  'extensions',
] as const;

function isComplete(manifest: Draft<ProcessedManifest>): manifest is ProcessedManifest {
  return REQUIRED.every((member) => manifest[member] !== undefined);
}
