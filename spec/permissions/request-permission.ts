import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { decidePermission, type PermissionDecision, type PermissionOptions } from './decide-permission.ts';
import type { PermissionState } from './permission-state.ts';

/** What a user agent does when a MiniApp asks to be allowed a feature before it uses it. */
export type RequestDecision =
  | Extract<PermissionDecision, { do: 'allow' | 'reject' }>
  | Extract<PermissionDecision, { readonly description: string }>
  /** Nothing can be allowed in advance: the person is asked when the feature is used. */
  | { readonly do: 'ask-at-use' };

/**
 * Requesting without using: only what is asked once can be answered in advance.
 *
 * @see https://w3c.github.io/miniapp-white-paper/#user-authorization
 */
export function requestPermission(
  feature: string,
  manifest: Pick<ProcessedManifest, 'req_permissions'>,
  state: PermissionState,
  options: PermissionOptions = {},
): RequestDecision {
  const decision = decidePermission(feature, manifest, state, options);
  const isAnswerable = decision.do === 'allow' || decision.do === 'reject' || decision.do === 'ask-first-use';
  return isAnswerable ? decision : { do: 'ask-at-use' };
}

/**
 * The state that the Permissions API tells a MiniApp: `granted` and `denied` need no question, `prompt` does. That a
 * feature is unknown is not told apart from `denied`.
 *
 * @see https://www.w3.org/TR/permissions/#dom-permissionstate
 */
export function permissionStateOf(
  feature: string,
  manifest: Pick<ProcessedManifest, 'req_permissions'>,
  state: PermissionState,
  options: PermissionOptions = {},
): 'granted' | 'denied' | 'prompt' {
  const { do: what } = decidePermission(feature, manifest, state, options);
  if (what === 'allow') return 'granted';
  return what === 'reject' ? 'denied' : 'prompt';
}
