/** What painting an effect takes. */
export interface Effect {
  /** What it takes for the area of the element, where a blur of that area takes 1. */
  readonly weight: number;
  /** How far it reaches around the element, in CSS pixels. */
  readonly reach: number;
}

/** Properties with effects, by the names of CSS. */
export const EFFECT_PROPERTIES = [
  'filter',
  'backdrop-filter',
  '-webkit-backdrop-filter',
  'text-shadow',
  'box-shadow',
  '-webkit-box-shadow',
] as const;

/** Shadows that any number of elements may have: how many, and how large their lengths are. */
const FREE = { text: { shadows: 4, length: 8 }, box: { shadows: 8, length: 64 } };
/** In shadows, where any other could stand for a length. */
const COLOUR_FUNCTION = /^(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color(?:-mix)?|light-dark)$/i;
/** With the comma before what holds when there is no value. */
const VARIABLE = /var\(\s*(--[^\s,)]+)\s*,?/gi;
/** Functions that change each colour by itself: how many any number of elements may have. */
const FREE_FUNCTIONS = 4;
/** As WebKit paints without a graphics processor. */
const WEIGHTS = { blur: 1, colours: 0.1, textShadow: 0.4, sharpTextShadow: 0.1, boxShadow: 0.05 };
/** How far a blur of this radius is to be seen. */
const SPREAD = 2;

/** The values that a custom property can have in a page; undefined when nobody knows. */
export type ValuesOf = (name: string) => readonly string[] | undefined;

/**
 * Whether a declared value costs so little that nobody counts the elements that have it.
 *
 * @param valuesOf default: of no custom property the values are known
 */
export function isFree(property: string, value: string, valuesOf: ValuesOf = () => undefined): boolean {
  const isFilter = !property.endsWith('shadow');
  const limits = property.startsWith('text') ? FREE.text : FREE.box;
  const known = new Map<string, number>();

  /** How many functions, or commas, it comes to; infinitely many when it costs more. */
  function sizeOf(text: string): number {
    const own = text.replace(VARIABLE, ' ');
    let size = isFilter ? sizeOfFilter(own) : sizeOfShadows(own, limits.length);
    for (const [, name = ''] of text.matchAll(VARIABLE)) size += sizeOfVariable(name);
    return size;
  }

  function sizeOfVariable(name: string): number {
    let size = known.get(name);
    if (size === undefined) {
      // A circle is no value.
      known.set(name, 0);
      size = Math.max(0, ...(valuesOf(name)?.map(sizeOf) ?? [Infinity]));
      known.set(name, size);
    }
    return size;
  }

  return sizeOf(value) <= (isFilter ? FREE_FUNCTIONS : limits.shadows - 1);
}

function sizeOfFilter(value: string): number {
  return /blur\(|drop-shadow\(|url\(|env\(|attr\(/i.test(value) ? Infinity : count(value, /\(/g);
}

function sizeOfShadows(value: string, longest: number): number {
  if (value.match(/[-\w]+(?=\()/g)?.some((name) => !COLOUR_FUNCTION.test(name))) return Infinity;
  const plain = withoutColours(value);
  const lengths = plain.match(/-?[\d.]+(?:e[-+]?\d+)?[a-z%]*/gi) ?? [];
  const areShort = lengths.every((text) => /^-?[\d.]+(?:px)?$/i.test(text) && parseFloat(text) <= longest);
  return areShort ? count(plain, /,/g) : Infinity;
}

/**
 * What a computed value takes; undefined when it costs little.
 *
 * @param svg what the heaviest SVG filter of the page takes
 */
export function effectOf(property: string, value: string, svg: number): Effect | undefined {
  if (value === '' || value === 'none' || isFree(property, value)) return undefined;
  return property.endsWith('shadow')
    ? effectOfShadows(value, property.startsWith('text'))
    : effectOfFilter(value, svg);
}

function effectOfShadows(value: string, isText: boolean): Effect {
  let weight = 0;
  let reach = 0;
  for (const shadow of withoutColours(value).split(',')) {
    const [, , blur = 0, spread = 0] = lengthsOf(shadow);
    if (!isText) weight += WEIGHTS.boxShadow;
    else weight += blur > 0 ? WEIGHTS.textShadow : WEIGHTS.sharpTextShadow;
    if (blur > 0) reach = Math.max(reach, blur * SPREAD + Math.max(0, spread));
  }
  return { weight, reach };
}

function effectOfFilter(value: string, svg: number): Effect {
  const references = count(value, /url\(/gi);
  const blurs = count(value, /blur\(|drop-shadow\(/gi);
  const others = count(value, /\(/g) - references - blurs;
  const reach = blurs > 0 ? SPREAD * Math.max(0, ...lengthsOf(value)) : 0;
  return { weight: references * svg + blurs * WEIGHTS.blur + others * WEIGHTS.colours, reach };
}

function lengthsOf(value: string): number[] {
  return (value.match(/-?[\d.]+(?:e[-+]?\d+)?px/gi) ?? []).map((text) => parseFloat(text));
}

function withoutColours(value: string): string {
  let plain = value.replace(/#\w+/g, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/g, '');
  }
  return plain;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
