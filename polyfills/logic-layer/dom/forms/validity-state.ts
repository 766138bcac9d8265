/** What a control can lack. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#validitystate */
export const FLAWS = [
  ...['valueMissing', 'typeMismatch', 'patternMismatch', 'tooLong', 'tooShort', 'rangeUnderflow'],
  ...['rangeOverflow', 'stepMismatch', 'badInput', 'customError'],
] as const;

export type Flaw = (typeof FLAWS)[number];

const MESSAGES: Readonly<Record<Flaw, string>> = {
  valueMissing: 'Please fill in this field.',
  typeMismatch: 'Please enter a value of the expected form.',
  patternMismatch: 'Please match the requested format.',
  tooLong: 'Please shorten this text.',
  tooShort: 'Please lengthen this text.',
  rangeUnderflow: 'The value is too small.',
  rangeOverflow: 'The value is too large.',
  stepMismatch: 'Please enter a valid value.',
  badInput: 'Please enter a valid value.',
  customError: '',
};

export class ValidityState {
  declare readonly valid: boolean;
  readonly #flaws: () => readonly Flaw[];

  constructor(flaws: () => readonly Flaw[]) {
    this.#flaws = flaws;
  }

  static {
    for (const flaw of FLAWS) {
      Object.defineProperty(this.prototype, flaw, {
        configurable: true,
        enumerable: true,
        get(this: ValidityState) {
          return this.#flaws().includes(flaw);
        },
      });
    }
    Object.defineProperty(this.prototype, 'valid', {
      configurable: true,
      enumerable: true,
      get(this: ValidityState) {
        return this.#flaws().length === 0;
      },
    });
  }
}

/** A message for a person about the first flaw. */
export function messageOf(flaws: readonly Flaw[], custom: string): string {
  return flaws.includes('customError') ? custom : flaws[0] === undefined ? '' : MESSAGES[flaws[0]];
}
