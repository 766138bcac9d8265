import type { PageEvent, PageState } from '../lifecycle/page-lifecycle.ts';
import type { ContextMember, WidgetContext } from './widget-context.ts';

/** What a host does with a widget. */
export type WidgetAction =
  /** The logic layer has what it needs. */
  | { readonly do: 'load' }
  /** It was drawn for the first time. */
  | { readonly do: 'render' }
  /** It was scrolled, moved or resized; `visible` is the fraction that is seen, from 0 to 1. */
  | { readonly do: 'scroll'; readonly visible: number }
  | { readonly do: 'collapse' }
  | { readonly do: 'expand' }
  /** The host itself left the screen, or came back. */
  | { readonly do: 'host-hidden' }
  | { readonly do: 'host-shown' }
  /** The host has new data for it. */
  | { readonly do: 'update'; readonly data: unknown }
  | { readonly do: 'change-context'; readonly context: WidgetContext }
  | { readonly do: 'remove' };

/** The events that a page does not have (EXTENSIONS.md, "Widgets"). */
export const WIDGET_EVENTS = ['widgetcontextchange', 'widgetdatachange'] as const;
export type WidgetEvent = (typeof WIDGET_EVENTS)[number];

export type WidgetOccurrence =
  | { readonly event: PageEvent; readonly state: PageState }
  | { readonly event: 'widgetcontextchange'; readonly changed: readonly ContextMember[] }
  | { readonly event: 'widgetdatachange'; readonly data: unknown };

/** A widget as its lifecycle sees it. */
export interface WidgetState {
  /** Undefined before it is loaded. */
  readonly page: PageState | undefined;
  readonly context: WidgetContext;
  readonly data: unknown;
  /** By how much it is inside the host's visible part; the last word of `scroll`. */
  readonly isInView: boolean;
  readonly isCollapsed: boolean;
  readonly isHostShown: boolean;
}

/** A widget that was placed but not loaded. It is out of view until the host says where it is. */
export function placedWidget(context: WidgetContext, data: unknown = null): WidgetState {
  return { page: undefined, context, data, isInView: false, isCollapsed: false, isHostShown: true };
}

/** Fractions from 0 to 1, `hidden` not above `shown`; between them a widget stays as it is. */
export interface VisibilityThresholds {
  /** More than this is seen: shown. */
  readonly shown: number;
  /** This or less is seen: hidden. */
  readonly hidden: number;
}

/** Shown by the first pixel, hidden when the last one is off the screen (ERRATA.md, W2). */
export const DEFAULT_THRESHOLDS: VisibilityThresholds = { shown: 0, hidden: 0 };
