/** What a control can hold beside its attributes. */
export type Held = string | number | boolean;

/** The method by which a control takes over what a person entered; gives what it held before. */
export const TAKE_OVER = Symbol('takeOver');

export interface TakesOver {
  [TAKE_OVER](property: string, value: Held): Held | undefined;
}
