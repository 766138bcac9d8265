import type { Element } from './element.ts';
import type { Test } from './selector-matching.ts';

const NTH = /^\s*(?:(even|odd)|([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))(?:\s+of\s+(.+?))?\s*$/is;

/**
 * The test of `:nth-child()` and its kin. https://drafts.csswg.org/selectors-4/#child-index
 *
 * @throws {Error} for what is no An+B
 */
export function nthTest(
  text: string,
  isLast: boolean,
  isOfType: boolean,
  compile: (list: string) => Test,
): Test {
  const match = NTH.exec(text);
  if (match === null || (isOfType && match[6] !== undefined)) throw new Error(`"${text}" is no place`);
  const [, word, factor, sign = '+', summand = '0', place, list] = match;
  const step = word ? 2 : place !== undefined ? 0 : Number(/\d/.test(factor!) ? factor : `${factor}1`);
  const start = word ? Number(word.toLowerCase() === 'odd') : Number(place ?? sign + summand);
  const counts = list === undefined ? undefined : compile(list);
  const next = isLast ? 'nextElementSibling' : 'previousElementSibling';
  return (element, scope) => {
    if (counts !== undefined && !counts(element, scope)) return false;
    let index = 1;
    for (let sibling = element[next]; sibling !== null; sibling = sibling[next]) {
      const isCounted = isOfType ? isSameType(sibling, element) : (counts?.(sibling, scope) ?? true);
      if (isCounted) index++;
    }
    const rest = index - start;
    return step === 0 ? rest === 0 : rest % step === 0 && rest / step >= 0;
  };
}

function isSameType(one: Element, other: Element): boolean {
  return one.localName === other.localName && one.namespaceURI === other.namespaceURI;
}
