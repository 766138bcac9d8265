import { ALL, placeIn, spliced, spliceOf, type Splice } from './splice.ts';

/** Edits that are done again at most, and units that this may copy: beyond that a logic layer has its way with the field. */
const LIMIT = 500;
const COPIED = 4_000_000;
/** An edit that is none. */
const NOTHING: Splice = [-1, 0, ''];
/** Types of inputs whose value is chosen, not typed. */
const CHOSEN = /^(?:date|time|month|week|range|color)/;

/** What a field shows, as an input or a textarea does. */
export interface TextControl {
  readonly type: string;
  readonly defaultValue: string;
  value: string;
  /** Null where scripts can't select. */
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
}

/**
 * What a person did to a field: its number among what was told of the field, how many of the texts that scripts wrote were
 * shown then, and the change.
 */
export type Edit = readonly [number: number, shown: number, ...splice: Splice];

/**
 * The host's end of a text field, which a person and scripts change at the same time (../PROTOCOL.md, Text fields). The other
 * end is logic-layer/dom/forms/typed-text.ts.
 */
export class TextField {
  readonly #control: TextControl;
  /** As it was told or shown last; undefined for what the page's HTML says. */
  #text: string | undefined;
  #edits: Edit[] = [];
  /** What was told, counted; the last of it that the logic layer had seen. */
  #told = 0;
  #seen = 0;
  #isComposing = false;
  /** Texts that scripts wrote, counted; how many of them were shown; the last one, and what had been seen then. */
  #writes = 0;
  #shown = 0;
  #written = '';
  #base = 0;

  constructor(control: TextControl) {
    this.#control = control;
  }

  /** What a person did since this was asked last, for the logic layer to be told. */
  edit(isComposing: boolean): Edit {
    const { value, defaultValue, type } = this.#control;
    const old = this.#text ?? defaultValue;
    const isNew = value !== old;
    const change = (): Splice => (CHOSEN.test(type) ? [0, ALL, value] : spliceOf(old, value));
    const edit: Edit = [++this.#told, this.#shown, ...(isNew ? change() : NOTHING)];
    if (isNew) {
      this.#text = value;
      if (this.#edits.push(edit) > LIMIT) this.#edits.shift();
    }
    this.#isComposing = isComposing;
    this.#show();
    return edit;
  }

  /** The logic layer has seen what it was told, up to this number. Any number does no harm but to this field. */
  seen(number: number): void {
    this.#seen = number;
  }

  /** Did the person do anything that the logic layer hasn't seen? Then it doesn't know where the caret is. */
  get isAhead(): boolean {
    return this.#isComposing || this.#told > this.#seen;
  }

  /** Shows what a script writes, with the edits in it that it hasn't seen; not while an input method composes. */
  write(text: string): void {
    this.#writes++;
    this.#written = text;
    this.#base = this.#seen;
    this.#show();
  }

  #show(): void {
    if (this.#isComposing || this.#shown === this.#writes) return;
    this.#shown = this.#writes;
    this.#edits = this.#edits.filter(([number]) => number > this.#base);
    if (this.#edits.length * this.#written.length > COPIED) this.#edits = [];
    const text = this.#edits.reduce((made, [, , ...splice]) => spliced(made, splice), this.#written);
    const control = this.#control;
    const { value, selectionStart: start, selectionEnd: end } = control;
    control.value = text;
    this.#text = control.value;
    // Else the caret is at the end, as it is wherever scripts write.
    if (this.#told === this.#base || text === value || start === null || end === null) return;
    control.setSelectionRange(placeIn(text, value, start), placeIn(text, value, end));
  }
}

const fields = new WeakMap<object, TextField>();

function fieldOf(control: TextControl): TextField {
  const field = fields.get(control) ?? new TextField(control);
  fields.set(control, field);
  return field;
}

function isTextControl(element: object): element is TextControl {
  return 'selectionStart' in element;
}

/** May a key move a caret here? */
export function hasCaret(element: object): boolean {
  return isTextControl(element) && element.selectionStart !== null;
}

/** What a person did to a control, in an event: undefined where there is no text. */
export function editOf(element: object, event: Event): Edit | undefined {
  return isTextControl(element)
    ? fieldOf(element).edit(Reflect.get(event, 'isComposing') === true)
    : undefined;
}

/** What a property's record says of a field; false where it is about something else. */
export function changeField(element: object, name: string, value: unknown): boolean {
  if (!isTextControl(element)) return false;
  if (name === 'value') fieldOf(element).write(String(value));
  else if (name === 'editsSeen') fieldOf(element).seen(Number(value));
  else return false;
  return true;
}

/** Is a person ahead of the scripts there (`TextField.isAhead`)? */
export function isAhead(element: object): boolean {
  return isTextControl(element) && fieldOf(element).isAhead;
}
