import { InOrder } from '../lifecycle/in-order.ts';
import { movePage } from '../lifecycle/page.ts';
import { failure, success, type Result } from '../result.ts';
import { performWidgetAction } from './perform-widget-action.ts';
import { visibleFraction, type Rectangle } from './visible-fraction.ts';
import {
  DEFAULT_THRESHOLDS,
  placedWidget,
  type VisibilityThresholds,
  type WidgetAction,
  type WidgetOccurrence,
  type WidgetState,
} from './widget-action.ts';
import type { WidgetContext } from './widget-context.ts';
import { changeWidgetContext, prepareWidget, updateWidget, Widget } from './widget.ts';

/** A widget among others. */
export interface PlacedWidget {
  readonly number: number;
  /** The MiniApp that it belongs to. */
  readonly identity: string;
  readonly widget: Widget;
  readonly state: WidgetState;
  /** Where it is, in the coordinates of the host's surface. */
  readonly area: Rectangle;
}

export type BoardOccurrence = WidgetOccurrence & { readonly widget: number };

/**
 * A surface of the host on which several widgets live at once, each with its own object, data and state. Reports what was
 * fired, in order; synchronous and without a clock. What a listener of a widget makes the host do is fired after what is
 * being fired.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#useragent
 */
export class WidgetBoard {
  readonly #placed = new Map<number, PlacedWidget>();
  readonly #thresholds: VisibilityThresholds;
  readonly #firing = new InOrder();
  #viewport: Rectangle;
  #last = 0;
  #isHostShown = true;

  /** @param viewport the part of the surface that people see, in its coordinates */
  constructor(viewport: Rectangle, thresholds: VisibilityThresholds = DEFAULT_THRESHOLDS) {
    this.#viewport = viewport;
    this.#thresholds = thresholds;
  }

  get widgets(): readonly PlacedWidget[] {
    return [...this.#placed.values()];
  }

  /**
   * Places a widget that is still to be loaded and rendered. `query` is the one of the URI that names it.
   *
   * @throws DataCloneError for data that can't be copied
   */
  place(options: {
    readonly identity: string;
    readonly area: Rectangle;
    readonly context: WidgetContext;
    readonly query?: string;
    readonly data?: unknown;
  }): PlacedWidget {
    const { identity, area, context, query = '', data = null } = options;
    const widget = new Widget(query, context, data);
    const number = ++this.#last;
    const state = { ...placedWidget(context, data), isHostShown: this.#isHostShown };
    this.#placed.set(number, { number, identity, widget, area, state });
    this.#look(number);
    return this.#placed.get(number) as PlacedWidget;
  }

  /** Performs an action on one widget. Failure `widget-unknown`, or one of `performWidgetAction`. */
  perform(number: number, action: WidgetAction): Result<readonly BoardOccurrence[]> {
    const placed = this.#placed.get(number);
    if (placed === undefined) {
      return failure({ code: 'widget-unknown', path: '', message: `There is no widget ${number} here.` });
    }
    const performed = performWidgetAction(placed.state, action, this.#thresholds);
    if (!performed.ok) return performed;
    const { state, occurrences } = performed.value;
    this.#placed.set(number, { ...placed, state });
    if (action.do === 'remove') this.#placed.delete(number);
    this.#firing.run(() => this.#tell(placed.widget, state, action, occurrences));
    return success(occurrences.map((occurrence) => ({ ...occurrence, widget: number })));
  }

  /** The same for every widget, in the order in which they were placed. That the host is off the screen goes for later ones too. */
  performAll(action: Exclude<WidgetAction, { do: 'load' | 'render' }>): readonly BoardOccurrence[] {
    if (action.do === 'host-hidden' || action.do === 'host-shown') {
      this.#isHostShown = action.do === 'host-shown';
    }
    return this.widgets.flatMap(({ number }) => occurrencesOf(this.perform(number, action)));
  }

  /** The person scrolled the surface: first what leaves is hidden, then what comes is shown. */
  scrollTo(viewport: Rectangle): readonly BoardOccurrence[] {
    this.#viewport = viewport;
    const fractions = this.widgets.map(({ number, area }) => ({
      number,
      visible: visibleFraction(area, viewport),
    }));
    const leaving = fractions.filter(({ visible }) => visible <= this.#thresholds.hidden);
    const others = fractions.filter((widget) => !leaving.includes(widget));
    return [...leaving, ...others].flatMap(({ number, visible }) =>
      occurrencesOf(this.perform(number, { do: 'scroll', visible })),
    );
  }

  /** The host moved or resized a widget. The size that its scripts read comes with `change-context`. */
  move(number: number, area: Rectangle): readonly BoardOccurrence[] {
    const placed = this.#placed.get(number);
    if (placed === undefined) return [];
    this.#placed.set(number, { ...placed, area });
    return this.#look(number);
  }

  #look(number: number): readonly BoardOccurrence[] {
    const area = this.#placed.get(number)?.area;
    if (area === undefined) return [];
    const visible = visibleFraction(area, this.#viewport);
    return occurrencesOf(this.perform(number, { do: 'scroll', visible }));
  }

  #tell(
    widget: Widget,
    state: WidgetState,
    action: WidgetAction,
    occurrences: readonly WidgetOccurrence[],
  ): void {
    for (const occurrence of occurrences) {
      if (occurrence.event === 'widgetcontextchange')
        changeWidgetContext(widget, state.context, occurrence.changed);
      else if (occurrence.event === 'widgetdatachange') updateWidget(widget, occurrence.data);
      else movePage(widget, occurrence.event);
    }
    const isSilent = occurrences.length === 0;
    if (isSilent && (action.do === 'update' || action.do === 'change-context')) {
      prepareWidget(widget, state.context, state.data);
    }
  }
}

function occurrencesOf(performed: Result<readonly BoardOccurrence[]>): readonly BoardOccurrence[] {
  return performed.ok ? performed.value : [];
}
