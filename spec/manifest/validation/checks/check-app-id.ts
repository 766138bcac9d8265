import type { Findings } from '../../findings.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';

/** The specification's appIdRule. */
const REVERSE_DOMAIN = /^[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/;
const LONGEST_READ = 256;

/**
 * An identifier that does not follow the common practice. (One that no URI can hold is told by processing.)
 *
 * https://w3c.github.io/miniapp-manifest/#dfn-app_id
 */
export function checkAppId({ app_id: appId }: Draft<ProcessedManifest>, findings: Findings): void {
  if (appId === undefined || !/^[A-Za-z0-9._~-]+$/.test(appId)) return;
  if (appId.length > LONGEST_READ || !REVERSE_DOMAIN.test(appId)) {
    findings
      .at('app_id')
      .add(
        'app-id-not-reverse-domain',
        'app_id is commonly a reversed domain name, such as org.example.miniapp.',
      );
  }
}
