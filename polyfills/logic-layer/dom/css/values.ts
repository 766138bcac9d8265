const SIDE = '(?:top|right|bottom|left|(?:block|inline)-(?:start|end))';
/** Properties that are a length, a percentage or a keyword. */
const LENGTH = new RegExp(
  `^(?:(?:(?:min-|max-)?(?:width|height|inline-size|block-size)|padding-${SIDE}|border-${SIDE}-width|` +
    `border-\\w+-\\w+-radius|font-size|flex-basis|(?:row|column)-gap)|` +
    `(?:(?:scroll-)?margin|inset)-${SIDE}|top|right|bottom|left|letter-spacing|word-spacing|outline-(?:width|offset))$`,
);
/** Those of them that are never below zero. */
const SIZE = /^(?!(?:scroll-)?margin|inset|top$|right$|bottom$|left$|letter|word|outline-offset)/;
const LENGTH_WORD =
  /^(?:auto|none|normal|content|stretch|(?:min|max|fit)-content|-(?:webkit-fill|moz)-available|thin|medium|thick|(?:x{1,3}-)?(?:small|large)|smaller|larger|math)$/i;
const COLOR = /^(?!scrollbar-).*-color$|^color$/;
const A_COLOR =
  /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?!(?:undefined|null|nan|true|false)$)[a-z]+|-webkit-[a-z-]+)$/i;
const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?';
const QUANTITY = new RegExp(`^${NUMBER}(%|[a-z]+)?$`, 'i');
const INTEGER = /^[+-]?\d+$/;

/** Properties whose values are few words. */
const WORDS: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|contents|(?:inline-?)?(?:block|flex|grid|table)?|flow-root|list-item|run-in|math|ruby\S*|table-\S+|-webkit-\S+|[a-z]+ [a-z -]+)$/,
  visibility: /^(?:visible|hidden|collapse)$/,
  position: /^(?:static|relative|absolute|fixed|(?:-webkit-)?sticky)$/,
  float: /^(?:left|right|none|inline-start|inline-end)$/,
  'box-sizing': /^(?:content|border)-box$/,
  'flex-direction': /^(?:row|column)(?:-reverse)?$/,
  'z-index': /^(?:auto|[+-]?\d+)$/,
  order: INTEGER,
};
const ANYTHING = /^(?:inherit|initial|unset|revert|revert-layer)$|\(/i;

/**
 * A property's value as it is kept; undefined where it can be told without a style engine that the property doesn't take it
 * (a length without unit, `NaNpx`, `undefined`, a word that isn't one of few). The view drops what else is invalid.
 */
export function checkedValue(property: string, value: string): string | undefined {
  if (property.startsWith('--') || ANYTHING.test(value)) return value;
  const words = WORDS[property];
  if (words !== undefined) return words.test(value.toLowerCase()) ? value : undefined;
  if (COLOR.test(property)) return A_COLOR.test(value) ? value : undefined;
  return LENGTH.test(property) ? checkedLength(property, value) : value;
}

function checkedLength(property: string, value: string): string | undefined {
  const checked = value.split(/\s+/).map((part) => {
    const quantity = QUANTITY.exec(part);
    if (quantity === null) return LENGTH_WORD.test(part) ? part : undefined;
    const number = Number.parseFloat(part);
    if (number < 0 && SIZE.test(property)) return undefined;
    if (quantity[1] === undefined) return number === 0 ? '0px' : undefined;
    return part;
  });
  return checked.includes(undefined) ? undefined : checked.join(' ');
}
