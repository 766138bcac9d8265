import type { PlatformVersion, ProcessedManifest } from '../manifest/processed-manifest.ts';
import { success, type Result, type Violation } from '../result.ts';
import type { HostConfiguration } from './host-configuration.ts';
import type { Container } from './open-container.ts';
import { pageResources } from './page-resources.ts';

/** `target_code` tells what the MiniApp was made for and is no requirement. */
function findIncompatibility(required: PlatformVersion, host: HostConfiguration): Violation | undefined {
  if (required.min_code > host.platformVersion) {
    return {
      code: 'platform-version-too-low',
      path: 'manifest.json#/platform_version/min_code',
      message: `The MiniApp needs platform version ${required.min_code}; this user agent has ${host.platformVersion}. Update it.`,
    };
  }
  const { release_type: releaseType } = required;
  if (releaseType !== undefined && host.releaseType !== undefined && releaseType !== host.releaseType) {
    return {
      code: 'platform-release-type-differs',
      path: 'manifest.json#/platform_version/release_type',
      message: `The MiniApp is for release type ${releaseType}; this user agent is ${host.releaseType}.`,
    };
  }
  return undefined;
}

/** What does not keep a MiniApp from running, but a person may want to know. */
function findWarnings(manifest: ProcessedManifest, host: HostConfiguration): Violation[] {
  const warnings: Violation[] = [];
  const { device_type: deviceTypes, widgets = [] } = manifest;
  if (deviceTypes !== undefined && host.deviceType !== undefined && !deviceTypes.includes(host.deviceType)) {
    warnings.push({
      code: 'device-type-not-intended',
      path: 'manifest.json#/device_type',
      message: `The MiniApp is made for ${deviceTypes.join(', ')}, not for ${host.deviceType}; it may look odd.`,
    });
  }
  for (const [index, { name, min_code: minCode = 0 }] of widgets.entries()) {
    if (minCode <= host.platformVersion) continue;
    warnings.push({
      code: 'widget-platform-version-too-low',
      path: `manifest.json#/widgets/${index}/min_code`,
      message: `The widget ${name} needs platform version ${minCode}; this user agent has ${host.platformVersion}.`,
    });
  }
  return warnings;
}

/**
 * Verifies that a MiniApp can run here: the platform version, and that every page and widget is in the package.
 *
 * @returns nothing but warnings; or all violations (`platform-…`, `page-missing`, `widget-missing`)
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification
 */
export function verifyPlatformCompatibility(
  container: Container,
  manifest: ProcessedManifest,
  host: HostConfiguration,
): Result<undefined> {
  // 1. Take the required platform version. 2. If this user agent is not compatible, return failure.
  const incompatibility = findIncompatibility(manifest.platform_version, host);
  if (incompatibility !== undefined) return { ok: false, violations: [incompatibility] };
  const violations: Violation[] = [];
  // 3. For each page: 3.1. if it does not exist in the package, return failure. (All of them are told at once.)
  for (const page of manifest.pages) {
    if (pageResources(container, page) !== undefined) continue;
    violations.push({
      code: 'page-missing',
      path: page,
      message: `The manifest lists the page ${page}, but the package has no HTML file for it. Add it, or correct "pages".`,
    });
  }
  // 4. If there are widgets, for each: 4.1. if its path does not exist in the package, return failure. (The text takes
  //    the widgets themselves for paths: ERRATA.md, P3.)
  for (const { name, path } of manifest.widgets ?? []) {
    if (pageResources(container, path) !== undefined) continue;
    violations.push({
      code: 'widget-missing',
      path,
      message: `The package has no HTML file for the widget ${name} at ${path}. Add it, or correct "widgets".`,
    });
  }
  if (violations.length > 0) return { ok: false, violations };
  return success(undefined, findWarnings(manifest, host));
}
