import type { Edit } from '../../../channel/text-field.ts';

/** What a control can hold beside its attributes. */
export type Held = string | number | boolean;

/** The method by which a control takes over what a person entered, told as an edit too where it is text; gives what it held before. */
export const TAKE_OVER = Symbol('takeOver');

export interface TakesOver {
  [TAKE_OVER](property: string, value: Held, edit?: Edit): Held | undefined;
}
