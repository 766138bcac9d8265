import { rememberedDecision, type PermissionState } from '@miniapp-tests/spec/permissions/permission-state';
import { PERMISSION_TABLE, type PermissionLevel } from '@miniapp-tests/spec/permissions/permission-table';
import { permissionStateOf } from '@miniapp-tests/spec/permissions/request-permission';
import type { PermissionApp } from './permission-app.ts';

/** One line of a host's settings. */
export interface ListedPermission {
  readonly feature: string;
  readonly level: PermissionLevel;
  /** In English, to be read after "may". */
  readonly description: string;
  /** `prompt`: the next use asks. */
  readonly state: 'granted' | 'denied' | 'prompt';
  /** What the person decided, here or on a sheet; absent: nothing yet. */
  readonly remembered?: 'granted' | 'denied';
  /** In the manifest; the default level needs no declaration. */
  readonly isDeclared: boolean;
  /** The developer's. */
  readonly reason?: string;
}

/** What a MiniApp may ask for or has, in the table's order. */
export function listPermissions(
  { manifest }: PermissionApp,
  state: PermissionState,
  now: number,
): ListedPermission[] {
  return PERMISSION_TABLE.flatMap(({ name, feature, level, description }) => {
    const declared = manifest.req_permissions?.find((resource) => resource.name === name);
    if (declared === undefined && level !== 'default') return [];
    const remembered = rememberedDecision(state, feature, now);
    return {
      ...{ feature, level, description, isDeclared: declared !== undefined },
      state: permissionStateOf(feature, manifest, state, { now }),
      ...(remembered && { remembered }),
      ...(declared?.reason !== undefined && { reason: declared.reason }),
    };
  });
}
