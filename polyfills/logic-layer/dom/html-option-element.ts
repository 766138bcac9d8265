import { HTMLElement } from './html-element.ts';

export class HTMLOptionElement extends HTMLElement {
  get value(): string {
    return this.getAttribute('value') ?? this.text;
  }

  set value(value: string) {
    this.setAttribute('value', value);
  }

  get text(): string {
    return (this.textContent ?? '').trim();
  }
}
