/** What a `<mini-app-widget>` tells its page. None bubbles; `unresponsive` can be prevented, and then the element leaves the widget as it is. */
export interface MiniAppWidgetEventMap {
  /** The widget runs; its page is on the way. */
  launched: CustomEvent<null>;
  /** It was told that it is seen. */
  pageshown: CustomEvent<null>;
  /** It is not seen any more. */
  pagehidden: CustomEvent<null>;
  titlechange: CustomEvent<null>;
  scripterror: CustomEvent<{ readonly message: string }>;
  /** A person tapped something that leads to a page of the widget's MiniApp. */
  openpage: CustomEvent<OpenedPage>;
  /** It has not answered for so many seconds. */
  unresponsive: CustomEvent<{ readonly seconds: number }>;
  responsive: CustomEvent<null>;
  /** The runtime cut it off. */
  terminated: CustomEvent<{ readonly reason: string }>;
  /** It ended in order. */
  unloaded: CustomEvent<null>;
  /** It can't be shown. */
  error: CustomEvent<{ readonly code: string; readonly message: string }>;
}

/** Of what the tag name gives: its `error` is not the one that other elements have. */
export interface MiniAppWidgetEvents {
  addEventListener<Type extends keyof MiniAppWidgetEventMap>(
    type: Type,
    listener: (event: MiniAppWidgetEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof MiniAppWidgetEventMap>(
    type: Type,
    listener: (event: MiniAppWidgetEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** Where a widget leads. */
export interface OpenedPage {
  /** As `src` of a `<mini-app>` names it. */
  readonly src: string;
  /** Without extension. */
  readonly route: string;
  /** Undecoded, without its question mark. */
  readonly query: string;
}
