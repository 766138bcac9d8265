import { failure, success, type Result } from '../result.ts';

/** One allowed step of a state machine; `from` is undefined before the first event. */
export interface Transition<State extends string, Event extends string> {
  readonly from: State | undefined;
  readonly event: Event;
  readonly to: State;
}

/** What an event leads to, and from where it may come. */
export type Rules<State extends string, Event extends string> = Readonly<
  Record<Event, { readonly to: State; readonly from: readonly (State | undefined)[] }>
>;

/** Every allowed transition, in the order of the rules. */
export function transitionsOf<State extends string, Event extends string>(
  rules: Rules<State, Event>,
): readonly Transition<State, Event>[] {
  const events = Object.keys(rules) as Event[];
  return events.flatMap((event) => rules[event].from.map((from) => ({ from, event, to: rules[event].to })));
}

/**
 * The state that `event` leads to from `state`, or a violation with the given code.
 *
 * @param beginning what has not happened yet while there is no state, to be read after "before"
 */
export function followRules<State extends string, Event extends string>(
  rules: Rules<State, Event>,
  state: State | undefined,
  event: Event,
  code: string,
  beginning: string,
): Result<State> {
  // An event that comes from outside may be none.
  const rule = Object.hasOwn(rules, event) ? rules[event] : undefined;
  if (rule?.from.includes(state)) return success(rule.to);
  const place = state === undefined ? `before ${beginning}` : `in the state "${state}"`;
  return failure({ code, path: '', message: `${event} cannot come ${place}.` });
}
