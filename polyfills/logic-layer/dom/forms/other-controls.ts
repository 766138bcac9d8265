import { descendants, liveCollection, type HTMLCollection } from '../html-collection.ts';
import type { Element } from '../element.ts';
import { HTMLElement } from '../html-element.ts';
import type { NodeList } from '../node-list.ts';
import { DOMTokenList } from '../token-list.ts';
import { ACTIVATION, type Activation } from '../event-target-parts.ts';
import type { Event } from '../../events/event.ts';
import { isDisabled } from './disabled.ts';
import { FormControl, labelsOf } from './form-control.ts';
import { formControlsCollection, type HTMLFormControlsCollection } from './form-controls-collection.ts';
import { formOwner } from './form-owner.ts';
import { isFormAssociated } from './listed-controls.ts';
import type { HTMLFormElement } from './html-form-element.ts';
import { readFloatingPoint } from './input-types.ts';

const LISTED = new Set(['button', 'fieldset', 'input', 'object', 'output', 'select', 'textarea']);
const LABELABLE = new Set(['button', 'input', 'meter', 'output', 'progress', 'select', 'textarea']);

export class HTMLFieldSetElement extends FormControl {
  #elements: HTMLFormControlsCollection | undefined;

  get type(): string {
    return 'fieldset';
  }

  get elements(): HTMLFormControlsCollection {
    return (this.#elements ??= formControlsCollection(() =>
      descendants(this, ({ localName }) => LISTED.has(localName)),
    ));
  }

  protected override isCandidate(): boolean {
    return false;
  }
}

/** https://html.spec.whatwg.org/multipage/form-elements.html#the-output-element */
export class HTMLOutputElement extends FormControl {
  #default: string | undefined;
  #for: DOMTokenList | undefined;

  get type(): string {
    return 'output';
  }

  get htmlFor(): DOMTokenList {
    return (this.#for ??= new DOMTokenList(this, 'for'));
  }

  get defaultValue(): string {
    return this.#default ?? this.textContent ?? '';
  }

  set defaultValue(value: string) {
    if (this.#default === undefined) this.textContent = `${value}`;
    else this.#default = `${value}`;
  }

  get value(): string {
    return this.textContent ?? '';
  }

  set value(value: string) {
    this.#default ??= this.value;
    this.textContent = `${value}`;
  }

  reset(): void {
    if (this.#default !== undefined) this.textContent = this.#default;
    this.#default = undefined;
  }

  protected override isCandidate(): boolean {
    return false;
  }
}

/** https://html.spec.whatwg.org/multipage/forms.html#the-label-element */
export class HTMLLabelElement extends HTMLElement {
  get control(): Element | null {
    const id = this.getAttribute('for');
    if (id === null) return descendants(this, isLabelable)[0] ?? null;
    const named = descendants(this.getRootNode(), (element) => element.getAttribute('id') === id)[0];
    return named && isLabelable(named) ? named : null;
  }

  get form(): HTMLFormElement | null {
    const { control } = this;
    return control === null ? null : formOwner(control);
  }

  override [ACTIVATION](event: Event): Activation | undefined {
    const { control } = this;
    const target = event.target as unknown as Element | null;
    if (control === null || (target !== null && control.contains(target))) return undefined;
    return {
      run: () => {
        if (!isDisabled(control)) (control as HTMLElement).click();
      },
    };
  }
}

export class HTMLDataListElement extends HTMLElement {
  #options: HTMLCollection | undefined;

  get options(): HTMLCollection {
    return (this.#options ??= liveCollection(() =>
      descendants(this, ({ localName }) => localName === 'option'),
    ));
  }
}

export class HTMLLegendElement extends HTMLElement {
  get form(): HTMLFormElement | null {
    return this.parentElement?.localName === 'fieldset' ? formOwner(this.parentElement) : null;
  }
}

/** https://html.spec.whatwg.org/multipage/form-elements.html#the-progress-element */
export class HTMLProgressElement extends HTMLElement {
  get value(): number {
    return Math.min(Math.max(readFloatingPoint(this.getAttribute('value')) ?? 0, 0), this.max);
  }

  set value(value: number) {
    this.setAttribute('value', `${Number(value)}`);
  }

  get max(): number {
    const max = readFloatingPoint(this.getAttribute('max')) ?? 1;
    return max > 0 ? max : 1;
  }

  set max(max: number) {
    if (Number(max) > 0) this.setAttribute('max', `${Number(max)}`);
  }

  get position(): number {
    return this.hasAttribute('value') ? this.value / this.max : -1;
  }

  get labels(): NodeList {
    return labelsOf(this);
  }
}

/** https://html.spec.whatwg.org/multipage/form-elements.html#the-meter-element */
export class HTMLMeterElement extends HTMLElement {
  declare value: number;
  declare min: number;
  declare max: number;

  get labels(): NodeList {
    return labelsOf(this);
  }

  static {
    const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(value, max));
    const bounds: Readonly<Record<string, (given: number | undefined, meter: HTMLMeterElement) => number>> = {
      min: (given) => given ?? 0,
      max: (given, { min }) => Math.max(given ?? 1, min),
      value: (given, { min, max }) => clamp(given ?? 0, min, max),
      low: (given, { min, max }) => clamp(given ?? min, min, max),
      high: (given, meter) => clamp(given ?? meter.max, Reflect.get(meter, 'low') as number, meter.max),
      optimum: (given, { min, max }) => clamp(given ?? (min + max) / 2, min, max),
    };
    for (const [name, bound] of Object.entries(bounds)) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: HTMLMeterElement) {
          return bound(readFloatingPoint(this.getAttribute(name)), this);
        },
        set(this: HTMLMeterElement, value: number) {
          this.setAttribute(name, `${Number(value)}`);
        },
      });
    }
  }
}

function isLabelable(element: Element): boolean {
  const isHidden = element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'hidden';
  return (LABELABLE.has(element.localName) && !isHidden) || isFormAssociated(element);
}
