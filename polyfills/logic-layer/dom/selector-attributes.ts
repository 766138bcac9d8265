import type { AttributeSelector } from 'css-what';
import type { Element } from './element.ts';

/** https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors */
const CASELESS = new Set(
  (
    'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction ' +
    'disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap ' +
    'readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'
  ).split(' '),
);

/** https://drafts.csswg.org/selectors-4/#attribute-selectors */
export function attributeTest({
  name,
  action,
  value,
  ignoreCase,
}: AttributeSelector): (element: Element) => boolean {
  if (action === 'exists') return (element) => element.hasAttribute(name);
  const isCaseless = ignoreCase === true || (ignoreCase === null && CASELESS.has(name));
  const wanted = isCaseless ? value.toLowerCase() : value;
  const test = valueTest(action, wanted);
  return (element) => {
    const found = element.getAttribute(name);
    return found !== null && test(isCaseless ? found.toLowerCase() : found);
  };
}

function valueTest(action: string, wanted: string): (found: string) => boolean {
  switch (action) {
    case 'equals':
      return (found) => found === wanted;
    case 'element': {
      if (wanted === '' || /[\t\n\f\r ]/.test(wanted)) return () => false;
      return (found) => found === wanted || found.split(/[\t\n\f\r ]+/).includes(wanted);
    }
    case 'hyphen':
      return (found) => found === wanted || found.startsWith(`${wanted}-`);
    case 'start':
      return (found) => wanted !== '' && found.startsWith(wanted);
    case 'end':
      return (found) => wanted !== '' && found.endsWith(wanted);
    case 'any':
      return (found) => wanted !== '' && found.includes(wanted);
    default:
      throw new Error(`an attribute's value can't be tested so`);
  }
}
