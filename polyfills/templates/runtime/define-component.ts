import type { AnyComponent } from './component.ts';
import { defineComponentElement } from './component-element.ts';
import type { ComponentDefinition, ComponentThis, Properties } from './definitions.ts';
import type { Template } from './template.ts';

/**
 * Defines a component of an ordinary document as a custom element.
 *
 * @param name with a hyphen in it
 * @param template what the compiler made of its markup
 * @throws {DOMException} what `customElements.define` throws
 */
export function defineComponent<
  D extends object = Record<never, never>,
  P extends Properties = Record<never, never>,
  M extends object = Record<never, never>,
>(
  name: string,
  definition: ComponentDefinition<D, P, M> & ThisType<ComponentThis<D, P, M>>,
  template: Template,
  window: Window & typeof globalThis = globalThis.window,
): void {
  defineComponentElement(name, definition as unknown as AnyComponent, template, window);
}
