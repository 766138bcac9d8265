import type { Mutation } from '../../../view-layer/protocol.ts';
import { toLong, toUnsignedLong } from '../../web-idl/conversions.ts';
import type { Element } from '../element.ts';
import { descendants, type HTMLCollection, liveCollection } from '../html-collection.ts';
import { treeChanges } from '../tree-links.ts';
import { FormControl } from './form-control.ts';
import { TAKE_OVER, type Held, type TakesOver } from './held-state.ts';
import {
  HTMLOptionElement,
  SELECT,
  SELECTED_OPTIONS,
  SELECTEDNESS,
  SHOWN_OPTIONS,
} from './html-option-element.ts';
import { optionsCollection, type HTMLOptionsCollection } from './options-collection.ts';
import type { Flaw } from './validity-state.ts';

/** https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element */
export class HTMLSelectElement extends FormControl implements TakesOver {
  declare multiple: boolean;
  declare size: number;
  #options: HTMLOptionsCollection | undefined;
  #selectedOptions: HTMLCollection<HTMLOptionElement> | undefined;
  #gathered: readonly HTMLOptionElement[] = [];
  #asOf = -1;
  /** A script selected none, which a drop-down does not show by itself. */
  #isEmptied = false;

  get type(): string {
    return this.multiple ? 'select-multiple' : 'select-one';
  }

  get options(): HTMLOptionsCollection {
    return (this.#options ??= optionsCollection(this));
  }

  get selectedOptions(): HTMLCollection<HTMLOptionElement> {
    return (this.#selectedOptions ??= liveCollection(() => this[SELECTED_OPTIONS]()));
  }

  get length(): number {
    return this[SHOWN_OPTIONS]().length;
  }

  set length(length: number) {
    this.options.length = length;
  }

  item(index: number): HTMLOptionElement | null {
    return this[SHOWN_OPTIONS]()[toUnsignedLong(index)] ?? null;
  }

  namedItem(name: string): HTMLOptionElement | null {
    return this.options.namedItem(name);
  }

  add(element: HTMLElement, before: HTMLElement | number | null = null): void {
    this.options.add(element as unknown as Element, before as unknown as Element | number | null);
  }

  /** Without an argument the select itself, as every element. */
  override remove(index?: number): void {
    if (index === undefined && arguments.length === 0) super.remove();
    else this.options.remove(toLong(index));
  }

  get selectedIndex(): number {
    const [first] = this[SELECTED_OPTIONS]();
    return first === undefined ? -1 : this[SHOWN_OPTIONS]().indexOf(first);
  }

  set selectedIndex(given: number) {
    const index = toLong(given);
    this.#selectOnly(this[SHOWN_OPTIONS]()[index]);
  }

  get value(): string {
    return this[SELECTED_OPTIONS]()[0]?.value ?? '';
  }

  set value(value: string) {
    this.#selectOnly(this[SHOWN_OPTIONS]().find((option) => option.value === `${value}`));
  }

  reset(): void {
    for (const option of this[SHOWN_OPTIONS]()) option[SELECTEDNESS] = undefined;
    this.#isEmptied = false;
    treeChanges.count++;
    this.#tell();
  }

  /** https://html.spec.whatwg.org/multipage/form-elements.html#concept-select-option-list */
  [SHOWN_OPTIONS](): readonly HTMLOptionElement[] {
    if (this.#asOf !== treeChanges.count) {
      this.#asOf = treeChanges.count;
      this.#gathered = descendants(
        this,
        (element) => element instanceof HTMLOptionElement,
      ) as HTMLOptionElement[];
    }
    return this.#gathered;
  }

  /** The selected ones, after https://html.spec.whatwg.org/multipage/form-elements.html#selectedness-setting-algorithm */
  [SELECTED_OPTIONS](): readonly HTMLOptionElement[] {
    const options = this[SHOWN_OPTIONS]();
    const selected = options.filter((option) => option[SELECTEDNESS] ?? option.hasAttribute('selected'));
    if (this.multiple) return selected;
    const last = selected.at(-1);
    if (last !== undefined) return [last];
    if (this.#isEmptied || this.size > 1) return [];
    const first = options.find((option) => !isOptionDisabled(option));
    return first === undefined ? [] : [first];
  }

  [SELECT](option: HTMLOptionElement, selected: boolean): void {
    if (selected && !this.multiple) return this.#selectOnly(option);
    option[SELECTEDNESS] = selected;
    this.#isEmptied = false;
    treeChanges.count++;
    this.#tell();
  }

  [TAKE_OVER](property: string, value: Held): Held {
    const old = this.selectedIndex;
    if (property === 'selectedIndex' && !this.multiple) this.#mark(this[SHOWN_OPTIONS]()[Number(value)]);
    if (property === 'selected') {
      const chosen = new Set(String(value).split(' ').map(Number));
      this[SHOWN_OPTIONS]().forEach((option, index) => (option[SELECTEDNESS] = chosen.has(index)));
    }
    return old;
  }

  override liveProperties(): readonly Mutation[] {
    const isTouched =
      this.#isEmptied || this[SHOWN_OPTIONS]().some((option) => option[SELECTEDNESS] !== undefined);
    return isTouched ? this.#shown() : [];
  }

  protected override constraints(): Flaw[] {
    if (!this.hasAttribute('required')) return [];
    const selected = this[SELECTED_OPTIONS]();
    const [first] = this[SHOWN_OPTIONS]();
    const isPlaceholder = (option: HTMLOptionElement): boolean =>
      !this.multiple &&
      this.size <= 1 &&
      option === first &&
      option.value === '' &&
      option.parentElement === this;
    return selected.some((option) => !isPlaceholder(option)) ? [] : ['valueMissing'];
  }

  #selectOnly(option: HTMLOptionElement | undefined): void {
    this.#mark(option);
    this.#tell();
  }

  #mark(option: HTMLOptionElement | undefined): void {
    for (const other of this[SHOWN_OPTIONS]()) other[SELECTEDNESS] = other === option;
    this.#isEmptied = option === undefined;
    treeChanges.count++;
  }

  #tell(): void {
    if (this.viewId === 0) return;
    for (const mutation of this.#shown()) this.ownerDocument!.recorder.record(mutation);
  }

  #shown(): Mutation[] {
    if (!this.multiple) {
      return [{ do: 'property', id: this.viewId, name: 'selectedIndex', value: this.selectedIndex }];
    }
    const selected = this[SELECTED_OPTIONS]();
    return this[SHOWN_OPTIONS]().map((option) => ({
      ...{ do: 'property', id: option.viewId, name: 'selected', value: selected.includes(option) },
    })) as Mutation[];
  }
}

/** https://html.spec.whatwg.org/multipage/form-elements.html#concept-option-disabled */
export function isOptionDisabled(option: HTMLOptionElement): boolean {
  const parent = option.parentElement;
  return (
    option.hasAttribute('disabled') || (parent?.localName === 'optgroup' && parent.hasAttribute('disabled'))
  );
}
