import type { Mutation } from '../../view-layer/protocol.ts';
import type { Element } from './element.ts';
import { HTMLElement } from './html-element.ts';

/** Form controls: what a person enters is held beside the attributes. */
export class FormControl extends HTMLElement {
  #value: string | undefined;
  #checked: boolean | undefined;

  get value(): string {
    return this.#value ?? this.defaultValue;
  }

  set value(value: string) {
    this.#value = `${value ?? ''}`;
    this.#tellView('value', this.#value);
  }

  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }

  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  get checked(): boolean {
    return this.#checked ?? this.hasAttribute('checked');
  }

  set checked(checked: boolean) {
    this.#checked = Boolean(checked);
    this.#tellView('checked', this.#checked);
  }

  get form(): Element | null {
    return this.closest('form');
  }

  /** Takes over what a person entered. */
  takeOver(property: string, value: string | number | boolean): void {
    if (property === 'value') this.#value = String(value);
    if (property === 'checked') this.#checked = Boolean(value);
  }

  override liveProperties(): readonly Mutation[] {
    const id = this.viewId;
    return [
      ...(this.#value === undefined
        ? []
        : [{ do: 'property', id, name: 'value', value: this.#value } as const]),
      ...(this.#checked === undefined
        ? []
        : [{ do: 'property', id, name: 'checked', value: this.#checked } as const]),
    ];
  }

  #tellView(name: 'value' | 'checked', value: string | boolean): void {
    if (this.viewId !== 0)
      this.ownerDocument?.recorder.record({ do: 'property', id: this.viewId, name, value });
  }
}
