import type { Element } from '../element.ts';

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fe-disabled */
export function isDisabled(control: Element): boolean {
  if (control.hasAttribute('disabled')) return true;
  for (
    let fieldset = control.parentElement?.closest('fieldset[disabled]') ?? null;
    fieldset !== null;
    fieldset = fieldset.parentElement?.closest('fieldset[disabled]') ?? null
  ) {
    const legend = [...fieldset.children].find(({ localName }) => localName === 'legend');
    if (!legend?.contains(control)) return true;
  }
  return false;
}
