import {
  defineLifecycleHandlers,
  fireLifecycleEvent,
  type LifecycleHandler,
} from '../lifecycle/lifecycle-target.ts';
import { Page } from '../lifecycle/page.ts';
import { WIDGET_EVENTS } from './widget-action.ts';
import { frozenContext, type ContextMember, type WidgetContext } from './widget-context.ts';

/**
 * Gives the widget a new context and fires `widgetcontextchange`, whose event has the context's members and `changed`,
 * the names of those that differ. For the runtime: a script has no way to it.
 */
export let changeWidgetContext: (
  widget: Widget,
  context: WidgetContext,
  changed: readonly ContextMember[],
) => void;

/** Gives the widget new data and fires `widgetdatachange`, whose event has them as `data`. For the runtime. */
export let updateWidget: (widget: Widget, data: unknown) => void;

/** Sets what the widget finds when it is loaded, without an event. For the runtime. */
export let prepareWidget: (widget: Widget, context: WidgetContext, data: unknown) => void;

/**
 * The object `page` of a widget's scripts: a page that is also told of its surroundings (EXTENSIONS.md, "Widgets").
 *
 * @see https://w3c.github.io/miniapp-widget/req/#lifecycle
 */
export class Widget extends Page {
  declare onwidgetcontextchange: LifecycleHandler | null;
  declare onwidgetdatachange: LifecycleHandler | null;
  #context: WidgetContext;
  #data: unknown;

  constructor(query: string, context: WidgetContext, data: unknown = null) {
    super(query);
    this.#context = frozenContext(context);
    this.#data = structuredClone(data);
  }

  get widgetContext(): WidgetContext {
    return this.#context;
  }

  /** What the host last passed in; null before. A copy of its own, as every widget has. */
  get widgetData(): unknown {
    return this.#data;
  }

  static {
    prepareWidget = (widget, context, data) => widget.#set(context, data);
    changeWidgetContext = (widget, context, changed) => {
      widget.#set(context, widget.#data);
      fireLifecycleEvent(widget, 'widgetcontextchange', { ...widget.#context, changed: [...changed] });
    };
    updateWidget = (widget, data) => {
      widget.#data = structuredClone(data);
      fireLifecycleEvent(widget, 'widgetdatachange', { data: widget.#data });
    };
  }

  #set(context: WidgetContext, data: unknown): void {
    this.#context = frozenContext(context);
    this.#data = data === this.#data ? data : structuredClone(data);
  }
}

defineLifecycleHandlers(Widget.prototype, WIDGET_EVENTS);
