import { eventsUntilUnloaded, pageTransition, type PageEvent } from '../lifecycle/page-lifecycle.ts';
import { failure, success, type Result } from '../result.ts';
import {
  DEFAULT_THRESHOLDS,
  type VisibilityThresholds,
  type WidgetAction,
  type WidgetOccurrence,
  type WidgetState,
} from './widget-action.ts';
import { changedContext } from './widget-context.ts';

export interface WidgetOutcome {
  readonly state: WidgetState;
  /** In the order in which they are fired. */
  readonly occurrences: readonly WidgetOccurrence[];
}

/**
 * What an action makes of a widget, and the events of it. The lifecycle is a page's; showing and hiding also follow
 * scrolling and collapsing, and new data or a new context never initialize it again.
 *
 * @returns failure `widget-removed` after its end, `page-transition-not-allowed` for a second load or first render,
 * `widget-data-not-copied` for data such as a function
 * @see https://w3c.github.io/miniapp-widget/req/#lifecycle
 */
export function performWidgetAction(
  state: WidgetState,
  action: WidgetAction,
  thresholds: VisibilityThresholds = DEFAULT_THRESHOLDS,
): Result<WidgetOutcome> {
  if (state.page === 'unloaded') {
    return failure({
      code: 'widget-removed',
      path: '',
      message: 'The widget is gone. Place a new instance.',
    });
  }
  switch (action.do) {
    case 'load':
      return fire(state, ['pageloaded']);
    case 'render':
      return andThen(fire(state, ['pageready']), followVisibility);
    case 'scroll':
      return followVisibility({ ...state, isInView: isInView(state, action.visible, thresholds) });
    case 'collapse':
    case 'expand':
      return followVisibility({ ...state, isCollapsed: action.do === 'collapse' });
    case 'host-hidden':
    case 'host-shown':
      return followVisibility({ ...state, isHostShown: action.do === 'host-shown' });
    case 'update':
      return update(state, action.data);
    case 'change-context': {
      const changed = changedContext(state.context, action.context);
      if (changed.length === 0) return nothing(state);
      return tell({ ...state, context: action.context }, { event: 'widgetcontextchange', changed });
    }
    case 'remove':
      // One that was never loaded has nobody to tell.
      if (state.page === undefined) return nothing({ ...state, page: 'unloaded' });
      return fire(state, eventsUntilUnloaded(state.page));
  }
}

function isInView(
  { isInView: was }: WidgetState,
  visible: number,
  { shown, hidden }: VisibilityThresholds,
): boolean {
  if (visible > shown) return true;
  return visible <= hidden ? false : was;
}

/** A widget that was rendered is shown exactly while it is in view, not collapsed, and its host is on the screen. */
function followVisibility(state: WidgetState): Result<WidgetOutcome> {
  const isVisible = state.isInView && !state.isCollapsed && state.isHostShown;
  if (isVisible && (state.page === 'ready' || state.page === 'hidden')) return fire(state, ['pageshown']);
  return !isVisible && state.page === 'shown' ? fire(state, ['pagehidden']) : nothing(state);
}

/** A copy, so that what the host does with its object later is no part of the state. */
function update(state: WidgetState, given: unknown): Result<WidgetOutcome> {
  let data: unknown;
  try {
    data = structuredClone(given);
  } catch {
    return failure({
      code: 'widget-data-not-copied',
      path: '',
      message: 'The data hold something that cannot be copied, such as a function. Pass in plain values.',
    });
  }
  return tell({ ...state, data }, { event: 'widgetdatachange', data });
}

/** One that is not loaded yet finds data and context as they are when it is. */
function tell(state: WidgetState, occurrence: WidgetOccurrence): Result<WidgetOutcome> {
  return success({ state, occurrences: state.page === undefined ? [] : [occurrence] });
}

function nothing(state: WidgetState): Result<WidgetOutcome> {
  return success({ state, occurrences: [] });
}

function fire(state: WidgetState, events: readonly PageEvent[]): Result<WidgetOutcome> {
  let page = state.page;
  const occurrences: WidgetOccurrence[] = [];
  for (const event of events) {
    const next = pageTransition(page, event);
    if (!next.ok) return next;
    page = next.value;
    occurrences.push({ event, state: page });
  }
  return success({ state: { ...state, page }, occurrences });
}

function andThen(
  first: Result<WidgetOutcome>,
  second: (state: WidgetState) => Result<WidgetOutcome>,
): Result<WidgetOutcome> {
  if (!first.ok) return first;
  const next = second(first.value.state);
  if (!next.ok) return next;
  return success({
    state: next.value.state,
    occurrences: [...first.value.occurrences, ...next.value.occurrences],
  });
}
