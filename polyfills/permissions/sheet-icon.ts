import type { PermissionApp } from './permission-app.ts';
import { plainName } from './permission-texts.ts';
import { make } from './sheet-elements.ts';

/** Where the icon is shown; an element of the host's stays outside of the sheet's tree, under the styles of its page. */
export function iconInto(host: HTMLElement, { icon, name }: PermissionApp): HTMLElement {
  const document = host.ownerDocument;
  if (icon === undefined) {
    const [letter = '?'] = plainName(name);
    return make(document, 'span', { class: 'icon letter', 'aria-hidden': 'true' }, letter.toUpperCase());
  }
  if (typeof icon === 'string') {
    return make(
      document,
      'span',
      { class: 'icon', 'aria-hidden': 'true' },
      make(document, 'img', { src: icon, alt: '' }),
    );
  }
  const copy = icon.cloneNode(true) as Element;
  copy.slot = 'icon';
  copy.setAttribute('aria-hidden', 'true');
  host.append(copy);
  return make(document, 'span', { class: 'icon' }, make(document, 'slot', { name: 'icon' }));
}
