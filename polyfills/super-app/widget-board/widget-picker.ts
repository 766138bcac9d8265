import { element } from '../../mini-app/window/element.ts';
import { appIcon } from '../app-icon.ts';
import { glyph } from '../glyph.ts';
import { openSheet } from '../sheet.ts';
import type { OfferedWidget } from './offered-widgets.ts';

/** Shows what can be put on the board. @param nothing why there is nothing, for an empty list */
export function openWidgetPicker(
  phone: HTMLElement,
  offered: readonly OfferedWidget[],
  nothing: string,
  choose: (widget: OfferedWidget) => void,
): void {
  const list = element(
    'ul',
    { class: 'app-list' },
    ...offered.map((widget) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'app-row',
            'data-widget': widget.path,
            click: () => {
              sheet.close();
              choose(widget);
            },
          },
          appIcon(widget.app),
          element(
            'span',
            { class: 'app-row-text' },
            element('span', { dir: 'auto' }, widget.name),
            element('span', { class: 'app-row-detail', dir: 'auto' }, widget.app.name),
          ),
          glyph('add'),
        ),
      ),
    ),
  );
  const body = offered.length > 0 ? list : element('p', { class: 'widget-picker-none' }, nothing);
  const sheet = openSheet(phone, { className: 'widget-picker', title: 'Add a widget', body: [body] });
  list.querySelector('button')?.focus();
}
