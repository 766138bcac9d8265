import { requireArguments, toDOMString } from '../../web-idl/conversions.ts';
import { fire } from '../../events/dispatch.ts';
import { Event } from '../../events/event.ts';
import type { Element } from '../element.ts';
import { focus } from '../html/focus.ts';
import { HTMLElement } from '../html-element.ts';
import { messageOf, ValidityState, type Flaw } from './validity-state.ts';
import type { HTMLFormElement } from './html-form-element.ts';
import { isDisabled } from './disabled.ts';
import { formOwner } from './form-owner.ts';
import { descendants } from '../html-collection.ts';
import { nameControl } from './named-controls.ts';
import { liveNodeList, type NodeList } from '../node-list.ts';
import { treeChanges } from '../tree-links.ts';

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#the-constraint-validation-api */
export abstract class FormControl extends HTMLElement {
  #customError = '';
  #validity: ValidityState | undefined;

  get form(): HTMLFormElement | null {
    return formOwner(this);
  }

  get labels(): NodeList | null {
    return labelsOf(this);
  }

  get willValidate(): boolean {
    return this.isCandidate() && !isDisabled(this) && this.closest('datalist') === null;
  }

  get validity(): ValidityState {
    return (this.#validity ??= new ValidityState(() => this.flaws()));
  }

  get validationMessage(): string {
    return this.willValidate ? messageOf(this.flaws(), this.#customError) : '';
  }

  setCustomValidity(message: string): void {
    requireArguments('setCustomValidity', arguments.length, 1);
    this.#customError = toDOMString(message).replaceAll(/\r\n?/g, '\n');
  }

  checkValidity(): boolean {
    if (!this.willValidate || this.flaws().length === 0) return true;
    fire(new Event('invalid', { cancelable: true }), this);
    return false;
  }

  /** What is wrong is told by the event and by the focus: there is no bubble with a message. */
  reportValidity(): boolean {
    if (!this.willValidate || this.flaws().length === 0) return true;
    if (fire(new Event('invalid', { cancelable: true }), this)) focus(this);
    return false;
  }

  override attributeChanged(name: string, old: string | null, value: string | null): void {
    super.attributeChanged(name, old, value);
    if ((name === 'name' || name === 'id') && value) nameControl(value);
  }

  /** Barred from constraint validation whatever it holds? */
  protected isCandidate(): boolean {
    return true;
  }

  /** The constraints that the value breaks, apart from the script's own. */
  protected constraints(): Flaw[] {
    return [];
  }

  protected flaws(): Flaw[] {
    return [...this.constraints(), ...(this.#customError === '' ? [] : (['customError'] as const))];
  }
}

const lists = new WeakMap<Element, NodeList>();

/** https://html.spec.whatwg.org/multipage/forms.html#dom-lfe-labels; one list of each control */
export function labelsOf(control: Element): NodeList {
  const list = lists.get(control) ?? labelList(control);
  lists.set(control, list);
  return list;
}

function labelList(control: Element): NodeList {
  let labels: Element[] = [];
  let asOf = -1;
  const gather = (): Element[] => {
    if (asOf === treeChanges.count) return labels;
    asOf = treeChanges.count;
    const all = descendants(control.getRootNode(), ({ localName }) => localName === 'label');
    labels = all.filter((label) => (label as unknown as { control: Element | null }).control === control);
    return labels;
  };
  return liveNodeList({
    get length() {
      return gather().length;
    },
    item: (index) => gather()[index] ?? null,
  });
}
