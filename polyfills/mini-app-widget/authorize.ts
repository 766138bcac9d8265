import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { permissionByName } from '@miniapp-tests/spec/permissions/permission-table';
import { WIDGET_USES } from '@miniapp-tests/spec/widget/restricted-features';
import type { PermissionApp, PermissionBroker } from '../permissions/permission-broker.ts';

/** Features by their state, after the person was asked. */
export type Authorization = Awaited<ReturnType<PermissionBroker['request']>>;

/** What a MiniApp declares and its widgets may use, if they are allowed to before: all of the first use. */
export function featuresOfWidgets({
  req_permissions = [],
}: Pick<ProcessedManifest, 'req_permissions'>): readonly string[] {
  const entries = req_permissions.flatMap(({ name }) => permissionByName(name) ?? []);
  return entries
    .filter(({ level, feature }) => level === 'first-use' && WIDGET_USES[feature] !== 'never')
    .map(({ feature }) => feature);
}

/**
 * Asks for all that widgets may use, before they do: one sheet for each MiniApp, in the order of the list. What was answered before
 * is not asked again.
 *
 * @returns the states of the features, by the identity of their MiniApp
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export async function authorizeWidgets(
  broker: PermissionBroker,
  apps: readonly PermissionApp[],
): Promise<Readonly<Record<string, Authorization>>> {
  const byIdentity = new Map(apps.map((app) => [app.identity, app]));
  const answers: [identity: string, Authorization][] = [];
  for (const [identity, app] of byIdentity)
    answers.push([identity, await broker.request(app, featuresOfWidgets(app.manifest))]);
  return Object.fromEntries(answers);
}
