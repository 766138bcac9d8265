/** What a `<mini-app>` tells its page. None bubbles; `unresponsive` can be prevented, and then the element asks nobody. */
export interface MiniAppElementEventMap {
  /** The MiniApp runs; its first page is on the way. */
  launched: CustomEvent<null>;
  /** Another page is in front: `currentPage` has it. */
  pagechange: CustomEvent<null>;
  /** The page in front was told that it is shown. */
  pageshown: CustomEvent<null>;
  /** The title of the page in front is another. */
  titlechange: CustomEvent<null>;
  /** A tab was chosen. */
  tabchange: CustomEvent<null>;
  scripterror: CustomEvent<{ readonly message: string }>;
  /** It has not answered for so many seconds. */
  unresponsive: CustomEvent<{ readonly seconds: number }>;
  responsive: CustomEvent<null>;
  /** The runtime cut it off. */
  terminated: CustomEvent<{ readonly reason: string }>;
  /** It ended in order. */
  unloaded: CustomEvent<null>;
  /** It can't be launched. */
  error: CustomEvent<{ readonly code: string; readonly message: string }>;
}

/** Of what the tag name gives: its `error` is not the one that other elements have. */
export interface MiniAppElementEvents {
  addEventListener<Type extends keyof MiniAppElementEventMap>(
    type: Type,
    listener: (event: MiniAppElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof MiniAppElementEventMap>(
    type: Type,
    listener: (event: MiniAppElementEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
}
