/** Properties that are lengths, percentages or keywords. */
const LENGTH =
  /^(?:(?:min-|max-)?(?:width|height|inline-size|block-size)|(?:padding|(?:scroll-)?margin|inset)-(?:top|right|bottom|left|.+-(?:start|end))|border-(?!image).+-(?:width|radius)|outline-(?:width|offset)|top|right|bottom|left|font-size|flex-basis|(?:row|column)-gap|(?:letter|word)-spacing)$/;
/** Those of them that can be below zero. */
const SIGNED = /margin|inset|offset|spacing|^(?:top|right|bottom|left)$/;
const LENGTH_WORD =
  /^(?:auto|none|normal|content|stretch|(?:min|max|fit)-content|-(?:webkit-fill|moz)-available|thin|medium|thick|(?:x{1,3}-)?(?:small|large)|smaller|larger|math)$/i;
const QUANTITY = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(%|[a-z]+)?$/i;
const COLOR = /^(?!scrollbar).*(?:^|-)color$/;
const A_COLOR =
  /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?!(?:undefined|null|nan|true|false)$)[a-z]+|-webkit-[a-z-]+)$/i;
/** Properties whose values are few words. */
const WORDS: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|contents|flow-root|list-item|(?:inline-?)?(?:block|flex|grid|table)?|(?:table|ruby|-webkit).+|math|[a-z]+ [a-z -]+)$/i,
  visibility: /^(?:visible|hidden|collapse)$/i,
  position: /^(?:static|relative|absolute|fixed|(?:-webkit-)?sticky)$/i,
  'z-index': /^(?:auto|[+-]?\d+)$/i,
};
const ANYTHING = /^(?:inherit|initial|unset|revert(?:-layer)?)$|\(/i;

/**
 * A property's value as it is kept; undefined where it can be told without a style engine that the property doesn't take it
 * (a length without unit, `NaNpx`, `undefined`, a word that isn't one of few). The view drops what else is invalid.
 */
export function checkedValue(property: string, value: string): string | undefined {
  if (property.startsWith('--') || ANYTHING.test(value)) return value;
  if (LENGTH.test(property)) return checkedLength(value, SIGNED.test(property));
  const values = WORDS[property] ?? (COLOR.test(property) ? A_COLOR : undefined);
  return values?.test(value) === false ? undefined : value;
}

function checkedLength(value: string, isSigned: boolean): string | undefined {
  const checked = value.split(/\s+/).map((part) => {
    const [, unit] = QUANTITY.exec(part) ?? [part, ''];
    if (unit === '') return LENGTH_WORD.test(part) ? part : undefined;
    const number = Number.parseFloat(part);
    if (number < 0 && !isSigned) return undefined;
    return unit !== undefined ? part : number === 0 ? '0px' : undefined;
  });
  return checked.includes(undefined) ? undefined : checked.join(' ');
}
