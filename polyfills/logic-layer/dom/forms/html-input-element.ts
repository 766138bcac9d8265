import type { Edit } from '../../../channel/text-field.ts';
import type { Mutation } from '../../../view-layer/protocol.ts';
import { fire } from '../../events/dispatch.ts';
import { Event } from '../../events/event.ts';
import { toBoolean, toStringOrEmpty } from '../../web-idl/conversions.ts';
import { ACTIVATION, type Activation } from '../event-target-parts.ts';
import type { Element } from '../element.ts';
import { descendants } from '../html-collection.ts';
import type { NodeList } from '../node-list.ts';
import { isDisabled } from './disabled.ts';
import { FormControl, labelsOf } from './form-control.ts';
import { TAKE_OVER, type Held, type TakesOver } from './held-state.ts';
import { inputConstraints } from './input-constraints.ts';
import { inputType } from './input-types.ts';
import { inputAsNumber } from './input-numbers.ts';
import { recordText, textAfter, written } from './typed-text.ts';

/** https://html.spec.whatwg.org/multipage/input.html#the-input-element */
export class HTMLInputElement extends FormControl implements TakesOver {
  declare type: string;
  declare multiple: boolean;
  #value: string | undefined;
  #checked: boolean | undefined;
  #indeterminate = false;

  get value(): string {
    const { mode, sanitize } = inputType(this.type);
    if (mode === 'filename') return '';
    if (mode === 'default') return this.getAttribute('value') ?? '';
    if (mode === 'default/on') return this.getAttribute('value') ?? 'on';
    return sanitize(this.#value ?? this.getAttribute('value') ?? '', this);
  }

  set value(given: string) {
    const value = toStringOrEmpty(given);
    const { mode, sanitize } = inputType(this.type);
    if (mode === 'filename') {
      if (value === '') return;
      throw new DOMException('The name of a file can only be set to nothing.', 'InvalidStateError');
    }
    if (mode !== 'value') this.setAttribute('value', value);
    else {
      this.#value = sanitize(value, this);
      recordText(this);
    }
  }

  get checked(): boolean {
    return this.#checked ?? this.hasAttribute('checked');
  }

  set checked(given: boolean) {
    const checked = toBoolean(given);
    this.#checked = checked;
    if (checked) this.#uncheckOthers();
    this.#tell('checked', checked);
  }

  get indeterminate(): boolean {
    return this.#indeterminate;
  }

  set indeterminate(given: boolean) {
    this.#indeterminate = toBoolean(given);
    this.#tell('indeterminate', this.#indeterminate);
  }

  /** Files stay with the host (known limit): a script sees none. */
  get files(): object | null {
    return this.type === 'file' ? Object.assign([], { item: () => null }) : null;
  }

  get list(): Element | null {
    const id = this.getAttribute('list');
    const list = id === null ? null : this.ownerDocument!.getElementById(id);
    return list?.localName === 'datalist' ? list : null;
  }

  get valueAsNumber(): number {
    return inputAsNumber(this).get();
  }

  set valueAsNumber(number: number) {
    inputAsNumber(this).set(Number(number));
  }

  get valueAsDate(): Date | null {
    return inputAsNumber(this).getDate();
  }

  set valueAsDate(date: Date | null) {
    inputAsNumber(this).setDate(date);
  }

  stepUp(steps = 1): void {
    inputAsNumber(this).step(Math.trunc(Number(steps)));
  }

  stepDown(steps = 1): void {
    inputAsNumber(this).step(-Math.trunc(Number(steps)));
  }

  override get labels(): NodeList | null {
    return this.type === 'hidden' ? null : labelsOf(this);
  }

  /** Back to what the attributes say. https://html.spec.whatwg.org/multipage/input.html#the-input-element:concept-form-reset-algorithm */
  reset(): void {
    this.#value = undefined;
    this.#checked = undefined;
    if (inputType(this.type).mode === 'value') recordText(this);
    if (this.#isCheckable()) this.#tell('checked', this.checked);
  }

  override [ACTIVATION](): Activation | undefined {
    const { type } = this;
    if (isDisabled(this)) return { run() {} };
    if (type === 'checkbox' || type === 'radio') return this.#checkActivation(type);
    if (type === 'submit' || type === 'image') return { run: () => this.form?.requestSubmit(this) };
    if (type === 'reset') return { run: () => this.form?.reset() };
    return undefined;
  }

  [TAKE_OVER](property: string, value: Held, edit?: Edit): Held | undefined {
    const old = property === 'checked' ? this.checked : this.value;
    if (property === 'value' && inputType(this.type).mode === 'value') {
      const text = textAfter(this, String(value), edit);
      if (text !== old) this.#value = text;
    }
    if (property === 'checked') {
      this.#checked = Boolean(value);
      this.#indeterminate = false;
    }
    return old;
  }

  override liveProperties(): readonly Mutation[] {
    const id = this.viewId;
    const held: Mutation[] = [];
    if (this.#value !== undefined) held.push(written(this));
    if (this.#checked !== undefined) held.push({ do: 'property', id, name: 'checked', value: this.#checked });
    if (this.#indeterminate) held.push({ do: 'property', id, name: 'indeterminate', value: true });
    return held;
  }

  /** https://html.spec.whatwg.org/multipage/input.html#the-input-element:concept-node-clone-ext */
  override clonedFrom(original: Element): void {
    if (!(original instanceof HTMLInputElement)) return;
    this.#value = original.#value;
    this.#checked = original.#checked;
    this.#indeterminate = original.#indeterminate;
  }

  protected override isCandidate(): boolean {
    return !['hidden', 'reset', 'button'].includes(this.type) && !this.hasAttribute('readonly');
  }

  protected override constraints(): ReturnType<FormControl['constraints']> {
    return inputConstraints(this);
  }

  /** https://html.spec.whatwg.org/multipage/input.html#the-input-element:legacy-pre-activation-behavior */
  #checkActivation(type: 'checkbox' | 'radio'): Activation {
    const old = { checked: this.checked, indeterminate: this.#indeterminate };
    const oldRadio = type === 'radio' ? this.radioGroup().find((radio) => radio.checked) : undefined;
    return {
      before: () => {
        this.indeterminate = false;
        this.checked = type === 'radio' || !old.checked;
      },
      run: () => {
        if (!this.isConnected || (type === 'radio' && old.checked)) return;
        fire(new Event('input', { bubbles: true, composed: true }), this);
        fire(new Event('change', { bubbles: true }), this);
      },
      canceled: () => {
        this.checked = old.checked;
        this.indeterminate = old.indeterminate;
        if (oldRadio && oldRadio !== this) oldRadio.checked = true;
      },
    };
  }

  /** https://html.spec.whatwg.org/multipage/input.html#radio-button-group, with this one */
  radioGroup(): HTMLInputElement[] {
    const name = this.getAttribute('name') ?? '';
    if (name === '') return [this];
    const { form } = this;
    const inputs = descendants(this.getRootNode(), ({ localName }) => localName === 'input');
    return (inputs as HTMLInputElement[]).filter(
      (other) => other.type === 'radio' && other.getAttribute('name') === name && other.form === form,
    );
  }

  #uncheckOthers(): void {
    if (this.type !== 'radio') return;
    for (const radio of this.radioGroup()) if (radio !== this) radio.#checked = false;
  }

  #isCheckable(): boolean {
    return this.type === 'checkbox' || this.type === 'radio';
  }

  #tell(name: 'checked' | 'indeterminate', value: boolean): void {
    const id = this.viewId;
    if (id !== 0) this.ownerDocument!.recorder.record({ do: 'property', id, name, value });
  }
}
