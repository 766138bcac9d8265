import type { HTMLFormElement } from './html-form-element.ts';

let forms: object | undefined;

/** Takes the prototype of forms, on which the names of controls become members. */
export function nameControlsOn(prototype: object): void {
  forms = prototype;
}

/**
 * A control has this name or id: forms that hold it have it as a member. Members of forms by themselves are not hidden.
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
export function nameControl(name: string): void {
  if (forms === undefined || name in forms) return;
  Object.defineProperty(forms, name, {
    configurable: true,
    get(this: HTMLFormElement) {
      return this.elements.namedItem(name) ?? undefined;
    },
    set(this: HTMLFormElement, value: unknown) {
      Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}
