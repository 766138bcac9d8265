import type { Container } from '../../packaging/open-container.ts';
import type { Violation } from '../../result.ts';
import { Findings } from '../findings.ts';
import { isOrderedMap } from '../ordered-map.ts';
import type { Draft, ProcessedManifest } from '../processed-manifest.ts';
import { checkAppId } from './checks/check-app-id.ts';
import { checkIconFiles } from './checks/check-icon-files.ts';
import { checkIconLabels } from './checks/check-icon-labels.ts';
import { checkLang } from './checks/check-lang.ts';
import { checkMemberNames } from './checks/check-member-names.ts';
import { checkName } from './checks/check-name.ts';
import { checkHasPages } from './checks/check-has-pages.ts';
import { checkNavigationBarContrast } from './checks/check-navigation-bar-contrast.ts';
import { checkPageFiles } from './checks/check-page-files.ts';
import { checkPermissions } from './checks/check-permissions.ts';
import { checkRepeatedRoutes } from './checks/check-repeated-routes.ts';
import { checkVersionName } from './checks/check-version-name.ts';
import { checkWebAppMembers } from './checks/check-web-app-members.ts';

/**
 * What neither the schema nor an algorithm says: recommendations, slips, and files that are not what they should be.
 *
 * @param manifest as far as processing came
 * @param container the package; without it, no file is looked at
 */
export function checkManifest(
  json: unknown,
  manifest: Draft<ProcessedManifest>,
  container?: Pick<Container, 'has' | 'read'>,
): readonly Violation[] {
  if (!isOrderedMap(json)) return [];
  const findings = new Findings();
  checkMemberNames(json, findings);
  checkAppId(manifest, findings);
  checkName(manifest, findings);
  checkHasPages(json, manifest, findings);
  checkLang(json, manifest, findings);
  checkVersionName(manifest, findings);
  checkIconLabels(json, findings);
  checkPermissions(json, findings);
  checkRepeatedRoutes(json, manifest, findings);
  checkWebAppMembers(json, manifest, findings);
  checkNavigationBarContrast(json, manifest, findings);
  if (container !== undefined) {
    checkPageFiles(json, container, findings);
    checkIconFiles(json, container, findings);
  }
  return findings.list;
}
