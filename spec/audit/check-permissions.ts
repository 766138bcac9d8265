import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { permissionByFeature, permissionByName } from '../permissions/permission-table.ts';
import type { Facts, FeatureUse } from './facts.ts';
import { finding, type AuditFinding } from './finding.ts';
import { RECOGNISED_FEATURES } from './script-features.ts';

/** Finds uses of features that the manifest does not ask for, and permissions that nothing uses. */
export function checkPermissions({ features }: Facts, manifest: ProcessedManifest): AuditFinding[] {
  const declared = new Set((manifest.req_permissions ?? []).map(({ name }) => name));
  const firstUses = new Map<string, FeatureUse>();
  for (const use of features) if (!firstUses.has(use.feature)) firstUses.set(use.feature, use);

  const undeclared = [...firstUses.values()].flatMap(({ feature, place, api }) => {
    const entry = permissionByFeature(feature);
    // What is never asked for needs no declaration.
    if (entry === undefined || entry.level === 'default' || declared.has(entry.name)) return [];
    const message = `${api} needs ${entry.name}, which req_permissions does not name; it will be refused. Declare it, with a reason.`;
    return [finding('error', 'permission-undeclared', place, message)];
  });
  const unused = [...declared].flatMap((name) => {
    const feature = permissionByName(name)?.feature;
    if (feature === undefined || !RECOGNISED_FEATURES.has(feature) || firstUses.has(feature)) return [];
    const message = `No script uses what ${name} allows. Ask for no more than the MiniApp needs.`;
    return [finding('warning', 'permission-unused', { path: 'manifest.json' }, message)];
  });
  return [...undeclared, ...unused];
}
