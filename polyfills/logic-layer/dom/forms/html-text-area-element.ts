import type { Element } from '../element.ts';
import type { Edit } from '../../../channel/text-field.ts';
import type { Mutation } from '../../../view-layer/protocol.ts';
import { toStringOrEmpty } from '../../web-idl/conversions.ts';
import { FormControl } from './form-control.ts';
import { TAKE_OVER, type Held, type TakesOver } from './held-state.ts';
import { recordText, textAfter, written } from './typed-text.ts';
import type { Flaw } from './validity-state.ts';

/** https://html.spec.whatwg.org/multipage/form-elements.html#the-textarea-element */
export class HTMLTextAreaElement extends FormControl implements TakesOver {
  #value: string | undefined;

  get type(): string {
    return 'textarea';
  }

  get value(): string {
    return (this.#value ?? this.defaultValue).replaceAll(/\r\n?/g, '\n');
  }

  set value(value: string) {
    this.#value = toStringOrEmpty(value);
    recordText(this);
  }

  get defaultValue(): string {
    return this.textContent ?? '';
  }

  set defaultValue(value: string) {
    this.textContent = value;
  }

  get textLength(): number {
    return this.value.length;
  }

  reset(): void {
    this.#value = undefined;
    recordText(this);
  }

  [TAKE_OVER](_property: string, value: Held, edit?: Edit): Held {
    const old = this.value;
    const text = textAfter(this, String(value), edit);
    if (text !== old) this.#value = text;
    return old;
  }

  override liveProperties(): readonly Mutation[] {
    return this.#value === undefined ? [] : [written(this)];
  }

  override clonedFrom(original: Element): void {
    if (!(original instanceof HTMLTextAreaElement)) return;
    this.#value = original.#value;
  }

  protected override isCandidate(): boolean {
    return !this.hasAttribute('readonly');
  }

  protected override constraints(): Flaw[] {
    const isMissing = this.hasAttribute('required') && this.isCandidate() && this.value === '';
    return isMissing ? ['valueMissing'] : [];
  }
}
