import { names } from '../channel/names.ts';
import { mayLoad } from './inline-css.ts';

/** How an attribute of a page's element appears in the view. */
export type AttributeRule =
  | { readonly as: 'nothing' }
  | { readonly as: 'plain'; readonly value: string }
  /** Where a person may go: never an address that the browser could look up or follow by itself. */
  | { readonly as: 'link' }
  /** One address to be loaded; `attribute` is the name that it gets in the view. */
  | { readonly as: 'resource'; readonly attribute: string }
  | { readonly as: 'srcset' }
  /** CSS that may hold addresses. */
  | { readonly as: 'css' };

export interface RuledElement {
  readonly name: string;
  readonly namespace?: 'svg' | 'mathml' | undefined;
}

const NOTHING: AttributeRule = { as: 'nothing' };

/** Attributes that navigate, send, take the focus or keys, or change how addresses resolve. */
const FORBIDDEN = new Set<string>(
  names(
    'ping download target action method enctype accesskey autofocus nonce manifest formaction',
    'formtarget formmethod formenctype attributionsrc srcdoc http-equiv xml:base crossorigin is',
    'xmlns',
  ),
);

const LOADS_SRC = new Set(['img', 'input', 'audio', 'video', 'source', 'track']);
/** Not `use`: what a symbol of another file expands to can't be bounded; inside the page it can. */
const LOADS_SVG_HREF = new Set(['image', 'feimage']);

/** What becomes of an attribute in the view; the same for a page as loaded and for a script's later change. */
export function attributeRule(
  { name: element, namespace }: RuledElement,
  attribute: string,
  value: string,
): AttributeRule {
  const tag = element.toLowerCase();
  const name = attribute.toLowerCase();
  if (name.startsWith('on') || FORBIDDEN.has(name)) return NOTHING;
  if (name === 'style') return { as: 'css' };
  return namespace === undefined ? htmlRule(tag, name, value) : foreignRule(tag, name, value, namespace);
}

function htmlRule(tag: string, name: string, value: string): AttributeRule {
  if (name === 'href' && (tag === 'a' || tag === 'area')) return { as: 'link' };
  if (name === 'src' && LOADS_SRC.has(tag)) return { as: 'resource', attribute: 'src' };
  if (name === 'srcset' && (tag === 'img' || tag === 'source')) return { as: 'srcset' };
  if (name === 'poster' && tag === 'video') return { as: 'resource', attribute: 'poster' };
  if (name === 'background') return { as: 'resource', attribute: 'background' };
  // What the browser knows of the host's users must not fill in a MiniApp's form.
  if (name === 'autocomplete') return NOTHING;
  return { as: 'plain', value };
}

/** SVG and MathML. */
function foreignRule(tag: string, name: string, value: string, namespace: 'svg' | 'mathml'): AttributeRule {
  if (name === 'href' || name === 'xlink:href') {
    // In MathML any element with an address is a link, that a place in the page leads to the host's page.
    if (namespace === 'mathml') return NOTHING;
    if (tag === 'a') return { as: 'link' };
    if (value.trim().startsWith('#')) return { as: 'plain', value: value.trim() };
    return LOADS_SVG_HREF.has(tag) ? { as: 'resource', attribute: 'href' } : NOTHING;
  }
  // An animated address would be set without passing here.
  if (name === 'attributename' && /(?:^|:)(?:href|src)$|^on|^(?:style|filter)$/i.test(value.trim()))
    return NOTHING;
  return name === 'filter' || mayLoad(value) ? { as: 'css' } : { as: 'plain', value };
}
