import type { Result, Violation } from '../result.ts';
import type { Findings } from './findings.ts';
import type { OrderedMap } from './ordered-map.ts';
import { processReqPermissionsMember } from './permissions/process-req-permissions-member.ts';
import { processPlatformVersionMember } from './platform-version/process-platform-version-member.ts';
import { processAppIdMember } from './process-app-id-member.ts';
import { processColorSchemeMember } from './process-color-scheme-member.ts';
import { processDescriptionMember } from './process-description-member.ts';
import { processDeviceTypeMember } from './process-device-type-member.ts';
import { processPagesMember } from './process-pages-member.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';
import { processVersionMember } from './version/process-version-member.ts';
import { processWidgetsMember } from './widgets/process-widgets-member.ts';
import { processWindowMember } from './window/process-window-member.ts';

/**
 * The steps at the Web App Manifest's extension point. Where the text throws at the first missing member, this goes on
 * and returns all violations, so that an author sees them at once.
 *
 * https://w3c.github.io/miniapp-manifest/#processing
 */
export function processMiniAppManifest(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): readonly Violation[] {
  const violations: Violation[] = [];
  const fail = (member: string, code: string, message: string): void => {
    violations.push(findings.at(member).violation(code, message));
  };
  const keepFailure = (result: Result<void>): void => {
    if (!result.ok) violations.push(...result.violations);
  };

  // 1. Without a name: failure.
  if (manifest.name === undefined)
    fail('name', 'name-missing', 'The manifest must have a name; add a string.');
  // 2. Without icons: failure. (The Web App Manifest has made a list of whatever stood there: ERRATA.md, M3.)
  if (!Array.isArray(json['icons'])) {
    fail('icons', 'icons-missing', 'The manifest must have icons; add a list of images.');
    // 3. Take the icons. 4. Without an icon that has a source: failure. (The text asks the list for "src".)
  } else if (manifest.icons === undefined || manifest.icons.length === 0) {
    fail(
      'icons',
      'icons-src-missing',
      'At least one icon must have a "src" that names a file of the package.',
    );
  }
  // 5. (The check of step 2 again: ERRATA.md, M3.)
  // 6. Process app_id.
  processAppIdMember(json, manifest, findings);
  // 7. Without it: failure.
  if (manifest.app_id === undefined)
    fail('app_id', 'app-id-missing', 'The manifest must have an app_id; add a string.');
  // 8. Process color_scheme.
  processColorSchemeMember(json, manifest, findings);
  // 9. Process description.
  processDescriptionMember(json, manifest, findings);
  // 10. Process device_type.
  processDeviceTypeMember(json, manifest, findings);
  // 11. Process pages.
  processPagesMember(json, manifest, findings);
  // 12. Without it: failure; decided after the widgets, since a package may hold widgets only (ERRATA.md, M15).
  // 13. Process platform_version.
  keepFailure(processPlatformVersionMember(json, manifest, findings));
  // 14. Without it: failure.
  if (manifest.platform_version === undefined) {
    fail(
      'platform_version',
      'platform-version-missing',
      'The manifest must have a platform_version with a min_code.',
    );
  }
  // 15. Process req_permissions.
  processReqPermissionsMember(json, manifest, findings);
  // 16. Process version.
  keepFailure(processVersionMember(json, manifest, findings));
  // 17. Without it: failure.
  if (manifest.version === undefined) {
    fail('version', 'version-missing', 'The manifest must have a version with "code" and "name".');
  }
  // 18. Process widgets.
  processWidgetsMember(json, manifest, findings);
  // 12, decided here.
  if (manifest.pages === undefined) {
    const widgetsOnly =
      json['pages'] === undefined && manifest.widgets !== undefined && manifest.widgets.length > 0;
    if (widgetsOnly) manifest.pages = [];
    else fail('pages', 'pages-missing', 'The manifest must have pages; add a list of page routes.');
  }
  // 19. Process window.
  processWindowMember(json, manifest, findings);
  return violations;
}
