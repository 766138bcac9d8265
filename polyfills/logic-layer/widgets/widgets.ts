/** The library `widgets`: the object `page` of a widget's scripts. */
import { changeWidgetContext, prepareWidget, updateWidget, Widget } from '@miniapp-tests/spec/widget/widget';
import { changedContext } from '@miniapp-tests/spec/widget/widget-context';
import type { WidgetChange, WidgetStart } from '../messages.ts';

/** @param query of the URI that names the widget */
export function createWidget(query: string, { context, data }: WidgetStart): Widget {
  return new Widget(query, context, data);
}

/**
 * The host has new data for a widget, or what surrounds it is different. One that is not loaded yet is told nothing, and finds both.
 *
 * https://w3c.github.io/miniapp-widget/req/#lifecycle
 */
export function changeWidget(widget: object, change: WidgetChange): void {
  if (!(widget instanceof Widget)) return;
  const { widgetContext, widgetData, pageState } = widget;
  if (pageState === undefined) {
    prepareWidget(
      widget,
      'context' in change ? change.context : widgetContext,
      'data' in change ? change.data : widgetData,
    );
  } else if ('data' in change) updateWidget(widget, change.data);
  else {
    const changed = changedContext(widgetContext, change.context);
    if (changed.length > 0) changeWidgetContext(widget, change.context, changed);
  }
}
