import type { Element } from '../element.ts';
import { HTMLCollection } from '../html-collection.ts';
import { exposeItems } from '../legacy-platform-object.ts';
import { NodeList } from '../node-list.ts';
import { treeChanges } from '../tree-links.ts';

type Radio = Element & { type?: string; checked?: boolean; value?: string };

/** Several controls of one name. https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#radionodelist */
export class RadioNodeList extends NodeList<Element> {
  get value(): string {
    const checked = this.#radios().find((radio) => radio.checked);
    return checked === undefined ? '' : (checked.value ?? 'on');
  }

  set value(value: string) {
    const radio = this.#radios().find((one) => (one.value ?? 'on') === `${value}`);
    if (radio) radio.checked = true;
  }

  #radios(): Radio[] {
    return (itemsOf<Element>(this) as Radio[]).filter(
      (control) => control.localName === 'input' && control.type === 'radio',
    );
  }

  override get [Symbol.toStringTag](): string {
    return 'RadioNodeList';
  }
}

/** https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#the-htmlformcontrolscollection-interface */
export class HTMLFormControlsCollection extends HTMLCollection {
  // @ts-expect-error: by the standard's own IDL this returns more than the interface that it inherits from.
  override namedItem(name: string): Element | RadioNodeList | null {
    const key = `${name}`;
    const find = (): Element[] =>
      itemsOf<Element>(this).filter((control) => key !== '' && isNamed(control, key));
    const found = find();
    if (found.length < 2) return found[0] ?? null;
    return exposeItems(
      new RadioNodeList({
        get length() {
          return find().length;
        },
        item: (index) => find()[index] ?? null,
      }),
    );
  }

  override get [Symbol.toStringTag](): string {
    return 'HTMLFormControlsCollection';
  }
}

/** The controls that `gather` finds, anew after each change of the tree. */
export function formControlsCollection(gather: () => readonly Element[]): HTMLFormControlsCollection {
  let controls: readonly Element[] = [];
  let asOf = -1;
  return exposeItems(
    new HTMLFormControlsCollection(() => {
      if (asOf !== treeChanges.count) [controls, asOf] = [gather(), treeChanges.count];
      return controls;
    }),
  );
}

/** The items, whether a script calls through the exposed object or that calls itself. */
function itemsOf<T>(list: { readonly length: number; item(index: number): T | null }): T[] {
  return Array.from({ length: list.length }, (_, index) => list.item(index)!);
}

function isNamed(control: Element, name: string): boolean {
  return control.getAttribute('id') === name || control.getAttribute('name') === name;
}
