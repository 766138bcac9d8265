import type { Declaration } from './declarations.ts';

const SIDES = ['top', 'right', 'bottom', 'left'];
const ENDS = ['start', 'end'];

/** The shorthands whose longhands have the values in their order: four sides or corners, or two. https://drafts.csswg.org/cssom/#shorthand-property */
export const LONGHANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...['margin', 'padding', 'scroll-margin', 'scroll-padding'].map((name) =>
    named(
      name,
      SIDES.map((side) => `${name}-${side}`),
    ),
  ),
  ...['width', 'style', 'color'].map((kind) =>
    named(
      `border-${kind}`,
      SIDES.map((side) => `border-${side}-${kind}`),
    ),
  ),
  ...['margin', 'padding', 'inset'].flatMap((name) =>
    ['block', 'inline'].map((axis) =>
      named(
        `${name}-${axis}`,
        ENDS.map((end) => `${name}-${axis}-${end}`),
      ),
    ),
  ),
  ...['overflow', 'overscroll-behavior'].map((name) => named(name, [`${name}-x`, `${name}-y`])),
  named('inset', SIDES),
  named(
    'border-radius',
    ['top-left', 'top-right', 'bottom-right', 'bottom-left'].map((corner) => `border-${corner}-radius`),
  ),
  named('gap', ['row-gap', 'column-gap']),
]);

export const SHORTHAND_OF: ReadonlyMap<string, string> = new Map(
  [...LONGHANDS].flatMap(([name, longhands]) => longhands.map((longhand) => named(longhand, name))),
);

const WIDE = /^(?:inherit|initial|unset|revert|revert-layer)$/i;
/** One component of a value: up to a space that stands in no function. */
const COMPONENT = /(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g;

/** What a shorthand sets, null for too many values; undefined for all others, and for a value that can't be taken apart here. */
export function expand(name: string, value: string): [longhand: string, value: string][] | null | undefined {
  const longhands = LONGHANDS.get(name);
  if (longhands === undefined || value === '' || /\bvar\(|\benv\(|\/(?![^(]*\))/i.test(value))
    return undefined;
  const [first = '', second = first, third = first, fourth = second, ...more] = value.match(COMPONENT) ?? [];
  if (more.length > 0 || (longhands.length === 2 && third !== first)) return null;
  const values = [first, second, third, fourth];
  return longhands.map((longhand, index) => [longhand, values[index]!]);
}

/** Longhands in one, said as shortly as it goes; undefined if one is missing or they don't go together. */
export function collapse(longhands: readonly (Declaration | undefined)[]): Declaration | undefined {
  const [first] = longhands;
  if (first === undefined) return undefined;
  const values: string[] = [];
  for (const longhand of longhands) {
    if (longhand?.important !== first.important) return undefined;
    values.push(longhand.value);
  }
  const areSame = values.every((value) => value === first.value);
  if (!areSame && values.some((value) => WIDE.test(value) || /\bvar\(/i.test(value))) return undefined;
  if (values[3] === values[1]) {
    values.length = Math.min(values.length, 3);
    if (values[2] === values[0]) values.length = Math.min(values.length, 2);
  }
  if (values.length === 2 && values[1] === values[0]) values.length = 1;
  return { value: values.join(' '), important: first.important };
}

function named<T>(name: string, value: T): [string, T] {
  return [name, value];
}
