import { names } from './names.ts';
/** A value that crosses in a call or its answer. Nodes cross as their numbers, no node as 0. */
export type CallValue = null | boolean | number | string;

/** What the logic layer may ask the view, and wait for. The view answers nothing else (view-layer/answer-call.ts). */
export const CALLS = [
  /** A property of `READABLE`: (name) → value; of a node property, the node's number. */
  'read',
  /** getBoundingClientRect: () → x, y, width, height */
  'rect',
  /** getClientRects: () → x, y, width, height of each, `RECTS` at most */
  'rects',
  /** A resolved value of getComputedStyle: (pseudo-element or '', property) → value, priority */
  'style',
  /** Names of all resolved values: (pseudo-element or '') → name, ... */
  'style-names',
  /** elementsFromPoint: (x, y) → nodes from the top, those that the logic layer knows */
  'from-point',
  /** matchMedia: (query) → matches, media */
  'media',
  /** A number of `WINDOW`: (name) → number */
  'window',
  /** checkVisibility: (opacity, visibility, content visibility) → boolean */
  'visible',
  /** getBBox of SVG: () → x, y, width, height, or nothing where there is none */
  'bbox',
  /** CSS.supports: (property or condition, value or null) → boolean */
  'supports',
  /** The bounding rectangle of a range: (end node, start offset, end offset) → x, y, width, height */
  'range-rect',
  /** HTML parsed by the host: (html, name of the context or null, its namespace, inside a form) → a tree, or nothing where the library is to parse it */
  'markup',
  /** The text of a library of LIBRARIES (logic-layer/library-names.ts), each once: (name) → text */
  'library',
] as const;

export type CallName = (typeof CALLS)[number];
/** What the host answers itself, whatever page is shown; the view answers the others. */
export type HostCallName = 'markup' | 'library';
export type ViewCallName = Exclude<CallName, HostCallName>;

/** Rectangles that one answer holds at most. */
export const RECTS = 1_000;

/** Properties of elements that only the view knows. */
export const READABLE = names(
  'offsetWidth offsetHeight offsetTop offsetLeft offsetParent clientWidth clientHeight clientTop',
  'clientLeft scrollWidth scrollHeight scrollTop scrollLeft innerText selectionStart',
  'selectionEnd selectionDirection value checked selectedIndex naturalWidth naturalHeight',
  'complete currentTime duration paused ended readyState videoWidth videoHeight volume muted',
  'playbackRate',
);

/** Of the view's window; `activeElement` is the focused node's number. */
export const WINDOW = names(
  'innerWidth innerHeight outerWidth outerHeight scrollX scrollY devicePixelRatio screenX',
  'screenY screenWidth screenHeight activeElement',
);
