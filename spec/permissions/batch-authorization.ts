import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import type { PermissionOptions, RejectionReason } from './decide-permission.ts';
import { changePermissions, type PermissionState } from './permission-state.ts';
import { requestPermission } from './request-permission.ts';

/** One line of the question that asks for several features at once. */
export interface BatchQuestion {
  readonly feature: string;
  readonly description: string;
  readonly reason?: string;
}

export interface BatchPlan {
  /** To be asked on one sheet, each with an answer of its own. */
  readonly questions: readonly BatchQuestion[];
  readonly allowed: readonly string[];
  /** Asked each time they are used, whatever is answered now. */
  readonly askedAtUse: readonly string[];
  readonly rejected: readonly { readonly feature: string; readonly reason: RejectionReason }[];
}

/**
 * Sorts features into what one question asks for and what needs none, so that several widgets, or one MiniApp with
 * several features, don't ask one after the other.
 *
 * @param features repetitions count once
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export function planBatch(
  features: readonly string[],
  manifest: Pick<ProcessedManifest, 'req_permissions'>,
  state: PermissionState,
  options: PermissionOptions = {},
): BatchPlan {
  const questions: BatchQuestion[] = [];
  const allowed: string[] = [];
  const askedAtUse: string[] = [];
  const rejected: { feature: string; reason: RejectionReason }[] = [];
  for (const feature of new Set(features)) {
    const decision = requestPermission(feature, manifest, state, options);
    if (decision.do === 'allow') allowed.push(feature);
    else if (decision.do === 'reject') rejected.push({ feature, reason: decision.reason });
    else if (decision.do === 'ask-at-use') askedAtUse.push(feature);
    else questions.push({ feature, description: decision.description, ...reasonOf(decision) });
  }
  return { questions, allowed, askedAtUse, rejected };
}

/**
 * Remembers the answers to a plan's questions. What was not asked is not remembered, and a question without an answer
 * stays open: closing the sheet is no refusal.
 */
export function answerBatch(
  state: PermissionState,
  plan: BatchPlan,
  answers: Readonly<Record<string, 'granted' | 'denied'>>,
): PermissionState {
  return plan.questions.reduce((remembered, { feature }) => {
    const decision = Object.hasOwn(answers, feature) ? answers[feature] : undefined;
    if (decision === undefined) return remembered;
    return changePermissions(remembered, { do: 'remember', feature, decision: { decision } });
  }, state);
}

function reasonOf({ reason }: { readonly reason?: string }): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}
