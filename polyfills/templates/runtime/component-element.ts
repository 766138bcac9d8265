import { Component, type AnyComponent } from './component.ts';
import { readProperties } from './property-values.ts';
import { becomeReceiver } from './receiver.ts';
import type { Template } from './template.ts';
import { windowOf } from './window-of.ts';

/** What components are made with: those of a window, or of a page in the logic layer. */
export interface ComponentRealm {
  readonly HTMLElement: typeof HTMLElement;
  readonly customElements: Pick<CustomElementRegistry, 'define'>;
}

const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Defines a component as a custom element with a shadow tree. */
export function defineComponentElement(
  name: string,
  definition: AnyComponent,
  template: Template,
  { HTMLElement, customElements }: ComponentRealm,
): void {
  const properties = [...readProperties(definition.properties ?? {}).keys()];
  const byAttribute = new Map(properties.map((property) => [attributeOf(property), property]));

  class ComponentElement extends HTMLElement {
    static readonly observedAttributes = [...byAttribute.keys()];
    readonly #component: Component;
    #isAttached = false;

    constructor() {
      super();
      addStyles(this.attachShadow({ mode: 'open' }), template.styles);
      this.#component = new Component(this, definition, template);
      becomeReceiver(this, this.#component);
      for (const property of properties) {
        // What was set before the element was defined.
        const early = Object.hasOwn(this, property) ? Reflect.get(this, property) : undefined;
        Object.defineProperty(this, property, {
          configurable: true,
          enumerable: true,
          get: () => this.#component.get(property),
          set: (value: unknown) => this.#component.receive(property, value, []),
        });
        if (early !== undefined) Reflect.set(this, property, early);
      }
    }

    connectedCallback(): void {
      if (this.#isAttached) return;
      this.#isAttached = true;
      this.#component.attach();
    }

    disconnectedCallback(): void {
      // What moves is back at once.
      queueMicrotask(() => {
        if (this.isConnected || !this.#isAttached) return;
        this.#isAttached = false;
        this.#component.detach();
      });
    }

    attributeChangedCallback(attribute: string, _: string | null, value: string | null): void {
      const property = byAttribute.get(attribute);
      if (property !== undefined) this.#component.receive(property, value, []);
    }
  }

  customElements.define(name, ComponentElement);
}

/** Rules of its own, which a page's policy doesn't forbid; as an element where there are no constructed sheets. */
function addStyles(root: ShadowRoot, styles: string | undefined): void {
  if (styles === undefined) return;
  if ('adoptedStyleSheets' in root) {
    const { CSSStyleSheet } = windowOf(root.ownerDocument);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const element = (root as ShadowRoot).ownerDocument.createElement('style');
  element.textContent = styles;
  (root as ShadowRoot).append(element);
}
