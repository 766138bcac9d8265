import { failure, success, type Result } from '../result.ts';

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

const TARGET: Readonly<Record<GlobalEvent, GlobalState>> = {
  globallaunched: 'launched',
  globalshown: 'shown',
  globalhidden: 'hidden',
  globalerror: 'error',
  globalunloaded: 'unloaded',
};

/**
 * From which states each event may come; undefined is the time before the launch. A script error can come at any time,
 * even while app.js runs for the first time. The text does not say how `error` is left: here every regular event leaves
 * it (ERRATA.md, L2). Nothing leaves `unloaded`.
 */
const ALLOWED_FROM: Readonly<Record<GlobalEvent, readonly (GlobalState | undefined)[]>> = {
  globallaunched: [undefined, 'error'],
  globalshown: ['launched', 'hidden', 'error'],
  globalhidden: ['launched', 'shown', 'error'],
  globalerror: [undefined, 'launched', 'shown', 'hidden', 'error'],
  globalunloaded: ['launched', 'shown', 'hidden', 'error'],
};

/**
 * The state after `event`, or `global-transition-not-allowed`. `state` is undefined before the first event.
 *
 * https://w3c.github.io/miniapp-lifecycle/#dfn-global-application-lifecycle-states
 */
export function globalTransition(state: GlobalState | undefined, event: GlobalEvent): Result<GlobalState> {
  if (ALLOWED_FROM[event].includes(state)) return success(TARGET[event]);
  return failure({
    code: 'global-transition-not-allowed',
    path: '',
    message: `${event} cannot come ${state === undefined ? 'before the launch' : `in the state "${state}"`}.`,
  });
}
