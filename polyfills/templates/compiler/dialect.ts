/** What template languages call the same things. A new one is a value of this type. */
export interface Dialect {
  readonly name: string;
  /** Names of attributes. */
  readonly directives: Readonly<Record<Directive, string>>;
  /** What the variables of a list are called when nothing else is said. */
  readonly item: string;
  readonly index: string;
  /** What stands first in `a, b in list`. */
  readonly firstOfPair: 'item' | 'index';
  /** Beginnings of attributes that name handlers; the longer of two that fit counts. */
  readonly bind: readonly string[];
  readonly catch: readonly string[];
  /** Events by the names that templates use, where the DOM has others. */
  readonly events: Readonly<Record<string, string>>;
  /** The element without an element of its own in the page. */
  readonly block: string;
  readonly filter: { readonly element: string; readonly name: string; readonly src: string };
  /** Elements by the names that templates use, where HTML has others. */
  readonly elements: Readonly<Record<string, string>>;
  /** What the names of templates end with, e.g. `.html`. */
  readonly extension: string;
  /** What the names of style sheets end with. */
  readonly styles: string;
}

export type Directive = 'if' | 'elif' | 'else' | 'for' | 'item' | 'index' | 'key';

const withPrefix = (prefix: string): Record<Directive, string> => ({
  if: `${prefix}if`,
  elif: `${prefix}elif`,
  else: `${prefix}else`,
  for: `${prefix}for`,
  item: `${prefix}for-item`,
  index: `${prefix}for-index`,
  key: `${prefix}key`,
});

/** Elements of the vendors that are HTML's by another name. */
const VIEWS = {
  view: 'div',
  text: 'span',
  image: 'img',
  navigator: 'a',
  'scroll-view': 'div',
  'cover-view': 'div',
};
const TAPS = { tap: 'click', longpress: 'contextmenu', longtap: 'contextmenu', confirm: 'change' };

/** HTML with directives, as the README says. */
export const MINIAPP: Dialect = {
  name: 'miniapp',
  directives: withPrefix('ma:'),
  ...{ item: 'item', index: 'index', firstOfPair: 'item' },
  bind: ['bind:'],
  catch: ['catch:'],
  events: { tap: 'click' },
  block: 'block',
  filter: { element: 'script', name: 'module', src: 'src' },
  elements: {},
  extension: '.html',
  styles: '.css',
};

export const WECHAT: Dialect = {
  ...MINIAPP,
  name: 'wechat',
  directives: withPrefix('wx:'),
  bind: ['bind:', 'bind'],
  catch: ['catch:', 'catch'],
  events: TAPS,
  filter: { element: 'wxs', name: 'module', src: 'src' },
  elements: VIEWS,
  extension: '.wxml',
  styles: '.wxss',
};

export const ALIPAY: Dialect = {
  ...WECHAT,
  name: 'alipay',
  directives: withPrefix('a:'),
  bind: ['on'],
  catch: ['catch'],
  filter: { element: 'import-sjs', name: 'name', src: 'from' },
  extension: '.axml',
  styles: '.acss',
};

export const BAIDU: Dialect = {
  ...WECHAT,
  name: 'baidu',
  directives: withPrefix('s-'),
  filter: { element: 'filter', name: 'module', src: 'src' },
  extension: '.swan',
  styles: '.css',
};

/** Of a Quick App the markup alone: its files hold scripts and styles too. */
export const QUICK_APP: Dialect = {
  ...WECHAT,
  name: 'quick-app',
  directives: {
    if: 'if',
    elif: 'elif',
    else: 'else',
    for: 'for',
    item: 'for-item',
    index: 'for-index',
    key: 'tid',
  },
  ...{ item: '$item', index: '$idx', firstOfPair: 'index' },
  bind: ['on', '@'],
  catch: [],
  filter: { element: 'filter', name: 'module', src: 'src' },
  elements: { text: 'span', image: 'img', stack: 'div', list: 'div', 'list-item': 'div' },
  extension: '.ux',
  styles: '.css',
};
