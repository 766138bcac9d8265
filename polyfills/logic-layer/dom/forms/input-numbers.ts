import { inputType, readFloatingPoint, type InputType } from './input-types.ts';

export interface NumericInput {
  readonly type: string;
  value: string;
  getAttribute(name: string): string | null;
}

export interface StepLimits {
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Undefined for any. */
  readonly step: number | undefined;
  readonly base: number;
}

/** https://html.spec.whatwg.org/multipage/input.html#concept-input-step and the attributes around it */
export function stepLimits(input: NumericInput, type: InputType): StepLimits {
  const limit = (name: string): number | undefined => type.toNumber?.(input.getAttribute(name) ?? '');
  const isRange = input.type === 'range';
  const given = input.getAttribute('step');
  const number = readFloatingPoint(given);
  const step = (number !== undefined && number > 0 ? number : type.step) * type.stepScale;
  return {
    min: limit('min') ?? (isRange ? 0 : undefined),
    max: limit('max') ?? (isRange ? 100 : undefined),
    step: given?.toLowerCase() === 'any' ? undefined : step,
    base: limit('min') ?? limit('value') ?? type.stepBase,
  };
}

/** An input as a number, a date or something to step. */
export function inputAsNumber(input: NumericInput): {
  get(): number;
  set(number: number): void;
  getDate(): Date | null;
  setDate(date: Date | null): void;
  step(steps: number): void;
} {
  const type = inputType(input.type);
  const refuse = (): never => {
    throw new DOMException(
      `An input of type "${input.type}" is no such number or date.`,
      'InvalidStateError',
    );
  };
  const hasDate = type.isDate && input.type !== 'datetime-local';
  return {
    get: () => type.toNumber?.(input.value) ?? NaN,
    set(number) {
      if (number === Infinity || number === -Infinity) throw new TypeError('The number is infinite.');
      if (type.toText === undefined) return refuse();
      input.value = Number.isNaN(number) ? '' : type.toText(number);
    },
    getDate() {
      const number = hasDate ? type.toNumber?.(input.value) : undefined;
      if (number === undefined) return null;
      return new Date(input.type === 'month' ? Date.UTC(1970, number) : number);
    },
    setDate(date) {
      if (!hasDate) return refuse();
      if (date !== null && !(date instanceof Date)) throw new TypeError('The value is not a Date.');
      const time = date?.getTime() ?? NaN;
      const number =
        date !== null && input.type === 'month'
          ? (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
          : time;
      input.value = Number.isNaN(number) ? '' : (type.toText?.(number) ?? '');
    },
    step(steps) {
      const { step, base, min, max } = stepLimits(input, type);
      if (type.toNumber === undefined || type.toText === undefined || step === undefined) return refuse();
      if (min !== undefined && max !== undefined && min > max) return;
      const value = type.toNumber(input.value) ?? 0;
      const offset = (value - base) / step;
      const isOff = Math.abs(offset - Math.round(offset)) > 1e-9;
      const whole = isOff ? (steps > 0 ? Math.floor(offset) : Math.ceil(offset)) : Math.round(offset);
      let target = base + (whole + steps) * step;
      if (min !== undefined && target < min) target = base + Math.ceil((min - base) / step - 1e-9) * step;
      if (max !== undefined && target > max) target = base + Math.floor((max - base) / step + 1e-9) * step;
      if ((steps > 0 && target < value) || (steps < 0 && target > value)) return;
      input.value = type.toText(Number(target.toPrecision(15)));
    },
  };
}
