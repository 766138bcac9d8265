import type { Mutation } from '../../view-layer/protocol.ts';
import { HTMLElement } from './html-element.ts';
import type { HTMLOptionElement } from './html-option-element.ts';

export class HTMLSelectElement extends HTMLElement {
  #selected: number | undefined;

  get options(): HTMLOptionElement[] {
    return this.querySelectorAll('option') as HTMLOptionElement[];
  }

  get selectedIndex(): number {
    const marked = this.options.findIndex((option) => option.hasAttribute('selected'));
    return this.#selected ?? (marked < 0 && this.options.length > 0 ? 0 : marked);
  }

  set selectedIndex(index: number) {
    this.#selected = Math.trunc(Number(index));
    if (this.viewId !== 0) {
      const value = this.#selected;
      this.ownerDocument?.recorder.record({ do: 'property', id: this.viewId, name: 'selectedIndex', value });
    }
  }

  get value(): string {
    return this.options[this.selectedIndex]?.value ?? '';
  }

  set value(value: string) {
    this.selectedIndex = this.options.findIndex((option) => option.value === `${value}`);
  }

  takeOver(property: string, value: string | number | boolean): void {
    if (property === 'selectedIndex') this.#selected = Number(value);
    if (property === 'value') this.#selected = this.options.findIndex((option) => option.value === value);
  }

  override liveProperties(): readonly Mutation[] {
    return this.#selected === undefined
      ? []
      : [{ do: 'property', id: this.viewId, name: 'selectedIndex', value: this.#selected }];
  }
}
