import type { Result } from '../result.ts';
import { followRules, transitionsOf, type Rules, type Transition } from './state-machine.ts';

/** https://w3c.github.io/miniapp-lifecycle/#globalstate-enum */
export const GLOBAL_STATES = ['launched', 'shown', 'hidden', 'error', 'unloaded'] as const;
export type GlobalState = (typeof GLOBAL_STATES)[number];

/** Named after the event handler attributes of https://w3c.github.io/miniapp-lifecycle/#miniapp-global-application-lifecycle-interface */
export const GLOBAL_EVENTS = [
  'globallaunched',
  'globalshown',
  'globalhidden',
  'globalerror',
  'globalunloaded',
] as const;
export type GlobalEvent = (typeof GLOBAL_EVENTS)[number];

/**
 * A script error can come at any time, even while app.js runs for the first time. The text does not say how `error` is
 * left: here every regular event leaves it (ERRATA.md, L2). Nothing leaves `unloaded`.
 */
const RULES: Rules<GlobalState, GlobalEvent> = {
  globallaunched: { to: 'launched', from: [undefined, 'error'] },
  globalshown: { to: 'shown', from: ['launched', 'hidden', 'error'] },
  globalhidden: { to: 'hidden', from: ['launched', 'shown', 'error'] },
  globalerror: { to: 'error', from: [undefined, 'launched', 'shown', 'hidden', 'error'] },
  globalunloaded: { to: 'unloaded', from: ['launched', 'shown', 'hidden', 'error'] },
};

/** Every transition that the global lifecycle allows (TRANSITIONS.md is made from it). */
export const GLOBAL_TRANSITIONS: readonly Transition<GlobalState, GlobalEvent>[] = transitionsOf(RULES);

/**
 * The state after `event`, or `global-transition-not-allowed`. `state` is undefined before the first event.
 *
 * https://w3c.github.io/miniapp-lifecycle/#dfn-global-application-lifecycle-states
 */
export function globalTransition(state: GlobalState | undefined, event: GlobalEvent): Result<GlobalState> {
  return followRules(RULES, state, event, 'global-transition-not-allowed', 'the launch');
}
