import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { planBatch, type BatchPlan } from '../permissions/batch-authorization.ts';
import {
  decidePermission,
  type PermissionDecision,
  type PermissionOptions,
} from '../permissions/decide-permission.ts';
import type { PermissionState } from '../permissions/permission-state.ts';
import { refuseWidgetUse, WIDGET_USES, type UseMoment, type WidgetRefusal } from './restricted-features.ts';

export type WidgetPermissionDecision =
  | Exclude<PermissionDecision, { readonly do: 'ask-first-use' }>
  | {
      readonly do: 'reject';
      readonly reason: WidgetRefusal | 'widget-not-authorized';
      readonly message: string;
    };

/** Why a widget may not use a feature, and what to do, in words for its developer. */
export const WIDGET_REFUSALS: Readonly<Record<WidgetRefusal, string>> = {
  'widget-never': 'No widget may use this feature. Open a page of the MiniApp for it.',
  'widget-not-shown': 'A widget may use this feature only while it is shown.',
  'widget-needs-tap': 'A widget may use this feature only directly after a tap on it.',
  'widget-host-busy': 'The host shows something that a widget asked for. Try again after the next tap.',
};

/**
 * What happens when a widget uses a feature: first what widgets may do, then the levels of permissions. No question
 * about a first use pops up among widgets; that is asked for in a batch before.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export function decideWidgetPermission(
  feature: string,
  manifest: Pick<ProcessedManifest, 'req_permissions'>,
  state: PermissionState,
  moment: UseMoment,
  options: Omit<PermissionOptions, 'now'> = {},
): WidgetPermissionDecision {
  const refusal = refuseWidgetUse(feature, moment);
  if (refusal !== undefined) return { do: 'reject', reason: refusal, message: WIDGET_REFUSALS[refusal] };
  const decision = decidePermission(feature, manifest, state, { ...options, now: moment.now });
  if (decision.do !== 'ask-first-use') return decision;
  return {
    do: 'reject',
    reason: 'widget-not-authorized',
    message: `Let the host ask for ${feature} together with the other permissions before it is used.`,
  };
}

/** What one widget wants to be allowed. */
export interface AuthorizationRequest {
  /** The MiniApp that it belongs to: widgets of one MiniApp share its permissions. */
  readonly identity: string;
  readonly features: readonly string[];
  readonly manifest: Pick<ProcessedManifest, 'req_permissions'>;
  readonly state: PermissionState;
}

export interface WidgetBatch {
  readonly identity: string;
  readonly plan: BatchPlan;
  /** What no widget may use, and is therefore not asked for. */
  readonly never: readonly string[];
}

/**
 * One question for all widgets that are on the screen, a section for each MiniApp in the order of the requests. The
 * answers are remembered by `answerBatch`.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export function planWidgetBatch(
  requests: readonly AuthorizationRequest[],
  options: PermissionOptions = {},
): readonly WidgetBatch[] {
  const identities = [...new Set(requests.map(({ identity }) => identity))];
  return identities.flatMap((identity) => {
    const own = requests.filter((request) => request.identity === identity);
    const [first] = own;
    if (first === undefined) return [];
    const features = own.flatMap((request) => request.features);
    const plan = planBatch(
      features.filter((feature) => !isNever(feature)),
      first.manifest,
      first.state,
      options,
    );
    return [{ identity, plan, never: [...new Set(features.filter(isNever))] }];
  });
}

/** What the host does not know at all is left to the plan, which says so. */
function isNever(feature: string): boolean {
  return Object.hasOwn(WIDGET_USES, feature) && WIDGET_USES[feature] === 'never';
}
