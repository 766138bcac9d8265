import { editOf, hasCaret } from '../channel/text-field.ts';
import { controlsIn } from './node-members.ts';
import type { ViewEvent } from './protocol.ts';

type State = ViewEvent['state'][number];

/** What the form controls that an event concerns hold now: the logic layer can't look. */
export function formState(event: Event, idOf: (node: Node) => number | undefined): State[] {
  return controlsOf(event).flatMap((control) => {
    const id = idOf(control);
    return id === undefined ? [] : stateOf(control, id, event);
  });
}

function controlsOf(event: Event): Element[] {
  const target = event.target as Element;
  if (event.type === 'submit' || event.type === 'reset') return [...controlsIn(target as HTMLFormElement)];
  if (event.type === 'keydown' && hasCaret(target)) return [target];
  if (!['input', 'change', 'click', 'blur', 'focusout', 'compositionend'].includes(event.type)) return [];
  if (target.localName === 'input' && (target as HTMLInputElement).type === 'radio')
    return radioGroup(target as HTMLInputElement);
  return [target];
}

function radioGroup(radio: HTMLInputElement): Element[] {
  const scope = radio.form
    ? [...controlsIn(radio.form)]
    : [...Document.prototype.querySelectorAll.call(radio.ownerDocument, 'input')];
  return scope.filter((control) => {
    const { type, name, form } = control as HTMLInputElement;
    return type === 'radio' && name === radio.name && form === radio.form;
  });
}

function stateOf(control: Element, id: number, event: Event): State[] {
  switch (control.localName) {
    case 'input': {
      const { type, checked, value } = control as HTMLInputElement;
      const shown: State[] = [
        type === 'file' ? [id, 'value', ''] : [id, 'value', value, editOf(control, event)],
      ];
      if (type === 'checkbox' || type === 'radio') shown.push([id, 'checked', checked]);
      return shown;
    }
    case 'textarea':
      return [[id, 'value', (control as HTMLTextAreaElement).value, editOf(control, event)]];
    case 'select': {
      const { selectedIndex, value, multiple, options } = control as HTMLSelectElement;
      if (multiple) {
        const chosen = [...options].flatMap(({ selected }, index) => (selected ? [index] : []));
        return [[id, 'selected', chosen.join(' ')]];
      }
      return [
        [id, 'selectedIndex', selectedIndex],
        [id, 'value', value],
      ];
    }
    default:
      return [];
  }
}
