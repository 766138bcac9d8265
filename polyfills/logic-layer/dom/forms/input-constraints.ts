import type { HTMLInputElement } from './html-input-element.ts';
import { stepLimits } from './input-numbers.ts';
import { inputType } from './input-types.ts';
import type { Flaw } from './validity-state.ts';

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constraints for inputs */
export function inputConstraints(input: HTMLInputElement): Flaw[] {
  const type = inputType(input.type);
  const { value } = input;
  const flaws: Flaw[] = [];
  if (type.canBeRequired && isMissing(input)) flaws.push('valueMissing');
  if (value === '' || type.mode !== 'value') return flaws;
  if (type.mismatch?.(value, input.multiple)) flaws.push('typeMismatch');
  if (type.isText && !matchesPattern(input, value)) flaws.push('patternMismatch');
  const number = type.toNumber?.(value);
  if (number === undefined) return flaws;
  const { min, max, step, base } = stepLimits(input, type);
  if (min !== undefined && number < min) flaws.push('rangeUnderflow');
  if (max !== undefined && number > max) flaws.push('rangeOverflow');
  if (step !== undefined) {
    const steps = (number - base) / step;
    if (Math.abs(steps - Math.round(steps)) > 1e-9) flaws.push('stepMismatch');
  }
  return flaws;
}

function isMissing(input: HTMLInputElement): boolean {
  if (input.type === 'radio') {
    const group = input.radioGroup();
    return group.some((radio) => radio.hasAttribute('required')) && !group.some((radio) => radio.checked);
  }
  if (!input.hasAttribute('required')) return false;
  if (input.type === 'checkbox') return !input.checked;
  return input.type === 'file' || (input.value === '' && !input.hasAttribute('readonly'));
}

function matchesPattern(input: HTMLInputElement, value: string): boolean {
  const pattern = input.getAttribute('pattern');
  if (pattern === null) return true;
  try {
    const whole = new RegExp(`^(?:${pattern})$`, 'v');
    return input.type === 'email' && input.multiple
      ? value.split(',').every((one) => whole.test(one))
      : whole.test(value);
  } catch {
    return true;
  }
}
