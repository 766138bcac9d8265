import { library } from '../../libraries.ts';

/** How an input's value relates to its attribute. https://html.spec.whatwg.org/multipage/input.html#dom-input-value */
export type ValueMode = 'value' | 'default' | 'default/on' | 'filename';

export interface InputType {
  readonly mode: ValueMode;
  /** https://html.spec.whatwg.org/multipage/input.html#value-sanitization-algorithm */
  readonly sanitize: (value: string, input: Limits) => string;
  /** Text of one line, to which the length, a pattern and a selection apply. */
  readonly isText: boolean;
  readonly toNumber?: (value: string) => number | undefined;
  readonly toText?: (number: number) => string;
  /** Step, in units of `stepScale`. */
  readonly step: number;
  readonly stepScale: number;
  readonly stepBase: number;
  readonly isDate: boolean;
  /** Does `required` apply? */
  readonly canBeRequired: boolean;
  readonly mismatch?: (value: string, multiple: boolean) => boolean;
}

/** Attributes of an input on which sanitizing depends. */
export interface Limits {
  readonly multiple: boolean;
  getAttribute(name: string): string | null;
}

const asIs = (value: string): string => value;
const stripNewlines = (value: string): string => value.replaceAll(/[\r\n]/g, '');
const trim = (value: string): string => value.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '');
const stripAndTrim = (value: string): string => trim(stripNewlines(value));

/** https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-floating-point-number */
export function parseFloatingPoint(text: string): number | undefined {
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-floating-point-number-values */
export function readFloatingPoint(text: string | null): number | undefined {
  const [, number] = /^[\t\n\f\r ]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)/i.exec(text ?? '') ?? [];
  return number === undefined || !Number.isFinite(Number(number)) ? undefined : Number(number);
}

const TEXT: InputType = {
  mode: 'value',
  sanitize: stripNewlines,
  isText: true,
  ...{ step: 1, stepScale: 1, stepBase: 0, isDate: false },
  canBeRequired: true,
};
const BUTTON: InputType = { ...TEXT, mode: 'default', sanitize: asIs, isText: false, canBeRequired: false };
const CHECKABLE: InputType = { ...BUTTON, mode: 'default/on', canBeRequired: true };
const NUMBER: InputType = {
  ...TEXT,
  isText: false,
  sanitize: (value) => (parseFloatingPoint(value) === undefined ? '' : value),
  toNumber: parseFloatingPoint,
  toText: String,
};

function dateType(type: string, step: number, stepScale: number, stepBase = 0): InputType {
  return {
    ...{ mode: 'value', isText: false, step, stepScale, stepBase, isDate: true, canBeRequired: true },
    sanitize(value) {
      const { fromDateTime, toDateTime } = library('dates');
      const number = toDateTime(type, value);
      if (number === undefined) return '';
      return type === 'datetime-local' ? fromDateTime(type, number) : value;
    },
    toNumber: (value) => library('dates').toDateTime(type, value),
    toText: (number) => library('dates').fromDateTime(type, number),
  };
}

const TYPES: Readonly<Record<string, InputType>> = {
  text: TEXT,
  search: TEXT,
  tel: TEXT,
  password: TEXT,
  url: { ...TEXT, sanitize: stripAndTrim, mismatch: (value) => !URL.canParse(value) },
  email: {
    ...TEXT,
    sanitize: (value, { multiple }) =>
      multiple ? value.split(',').map(stripAndTrim).join(',') : stripAndTrim(value),
    mismatch: (value, multiple) => (multiple ? value.split(',') : [value]).some((one) => !EMAIL.test(one)),
  },
  hidden: BUTTON,
  submit: BUTTON,
  image: BUTTON,
  reset: BUTTON,
  button: BUTTON,
  checkbox: CHECKABLE,
  radio: CHECKABLE,
  file: { ...BUTTON, mode: 'filename', canBeRequired: true },
  color: {
    ...BUTTON,
    mode: 'value',
    sanitize: (value) => (/^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : '#000000'),
  },
  number: NUMBER,
  range: { ...NUMBER, sanitize: sanitizeRange, canBeRequired: false },
  date: dateType('date', 1, 86_400_000),
  month: dateType('month', 1, 1),
  week: dateType('week', 1, 604_800_000, -259_200_000),
  time: dateType('time', 60, 1_000),
  'datetime-local': dateType('datetime-local', 60, 1_000),
};

/** The behaviour of an input by its type; text for what isn't known. */
export function inputType(name: string): InputType {
  return Object.hasOwn(TYPES, name) ? TYPES[name]! : TEXT;
}

/** https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range):value-sanitization-algorithm */
function sanitizeRange(text: string, limits: Limits): string {
  const min = readFloatingPoint(limits.getAttribute('min')) ?? 0;
  const max = readFloatingPoint(limits.getAttribute('max')) ?? 100;
  const number = parseFloatingPoint(text) ?? (max < min ? min : min + (max - min) / 2);
  const clamped = Math.max(min, Math.min(number, Math.max(min, max)));
  const given = readFloatingPoint(limits.getAttribute('step'));
  if (limits.getAttribute('step')?.toLowerCase() === 'any') return `${clamped}`;
  const step = given !== undefined && given > 0 ? given : 1;
  const base =
    readFloatingPoint(limits.getAttribute('min')) ?? readFloatingPoint(limits.getAttribute('value')) ?? 0;
  let steps = Math.round((clamped - base) / step);
  if (base + steps * step > Math.max(min, max)) steps--;
  if (base + steps * step < min) steps++;
  const stepped = Number((base + steps * step).toPrecision(12));
  return clamped === parseFloatingPoint(text) && stepped === clamped ? text : `${stepped}`;
}
