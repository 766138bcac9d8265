import { EFFECT_PROPERTIES, isFree, type ValuesOf } from './effect-weight.ts';
import { makesLayers, makesSticky, type LayerRules } from './layer-work.ts';

/** What a page's stylesheets say of effects and transitions. */
export interface EffectRules extends LayerRules {
  /** Of elements that can have an effect that is counted, whatever the media; null when there are none. */
  readonly selector: string | null;
  /** Pseudo-elements that can have one too, as `getComputedStyle` takes them. */
  readonly pseudoElements: ReadonlySet<string>;
  /** Of elements that can have transitions, whatever a person does with them; null when there are none. */
  readonly moving: string | null;
  /** How many properties' transitions one of them can have at once, with those of its pseudo-elements. */
  readonly movingProperties: number;
}

/** Names of custom properties that are told apart. */
export const MOST_NAMES = 1_000;

/** What rules of several kinds have; they are of the view's realm. */
interface Rule {
  readonly cssRules?: ArrayLike<Rule>;
  readonly selectorText?: string;
  readonly keyText?: string;
  readonly style?: CSSStyleDeclaration;
  /** Of a custom property that is registered, with its name. */
  readonly initialValue?: string | null;
  readonly name?: string;
}

/** Where nothing else is known to be right. */
const ANY = '*';
/** What `all` counts, of properties. */
const ALL = 150;
/** An element and its pseudo-elements. */
const PARTS = 3;
const STATE =
  /(?<!\\):(?:hover|active|focus(?:-visible|-within)?|checked|open|target|(?:user-)?(?:in)?valid|placeholder-shown|indeterminate|autofill|fullscreen|popover-open|modal)(?![-\w])/gi;
/** Selectors of which each is quicker to be asked for than all elements are. */
const MOST = 200;
const PSEUDO_ELEMENT =
  /(?<!\\):(?::[-\w]+(?:\([^()]*\))?|(?:before|after|first-line|first-letter)(?![-\w]))/gi;

/**
 * @param mayMove whether transitions are let be; else they are taken out of the rules
 * @param names of custom properties whose values are not only those of stylesheets
 */
export function readEffectRules(
  sheets: readonly CSSStyleSheet[],
  mayMove: boolean,
  names: ReadonlySet<string>,
): EffectRules {
  const selectors = new Set<string>();
  const pseudoElements = new Set<string>();
  const animated = new Set<string>();
  const moving = new Set<string>();
  const layered = new Set<string>();
  const sticky = new Set<string>();
  let movingProperties = 0;
  let areKeyframesCostly = false;
  let doKeyframesLayer = false;
  let doKeyframesStick = false;
  const valuesOf = valuesIn(sheets, names);

  function note(into: Set<string>, selector: string): void {
    for (const [name] of selector.matchAll(PSEUDO_ELEMENT)) pseudoElements.add(name.toLowerCase());
    into.add(elementsOf(selector));
  }

  function read(rules: ArrayLike<Rule>, parent: string): void {
    for (const { cssRules, selectorText, keyText, style } of Array.from(rules)) {
      const selector = selectorText === undefined ? parent : nested(selectorText, parent);
      if (style !== undefined) {
        const properties = transitionsOf(style);
        if (properties > 0 && mayMove) {
          const pseudo = selector.search(PSEUDO_ELEMENT) >= 0;
          movingProperties = Math.max(movingProperties, properties * (pseudo ? PARTS : 1));
          moving.add(withoutStates(elementsOf(selector)));
        } else if (properties > 0) style.removeProperty('transition');
        const isCostly = hasCostlyEffect(style, valuesOf);
        const isLayered = makesLayers(style.cssText);
        const isSticky = makesSticky(style.cssText);
        if (keyText !== undefined) {
          areKeyframesCostly ||= isCostly;
          doKeyframesLayer ||= isLayered;
          doKeyframesStick ||= isSticky;
        } else {
          if (isCostly) note(selectors, selector);
          if (isLayered) layered.add(elementsOf(selector));
          if (isSticky) sticky.add(elementsOf(selector));
          if (style.getPropertyValue('animation-name') || style.getPropertyValue('animation'))
            note(animated, selector);
        }
      }
      if (cssRules !== undefined) read(cssRules, selector);
    }
  }

  for (const { cssRules } of sheets) read(cssRules as unknown as ArrayLike<Rule>, '');
  if (areKeyframesCostly) for (const selector of animated) selectors.add(selector);
  for (const selector of animated) {
    if (doKeyframesLayer) layered.add(elementsOf(selector));
    if (doKeyframesStick) sticky.add(elementsOf(selector));
  }
  return {
    selector: together(selectors),
    pseudoElements,
    moving: together(moving),
    movingProperties,
    layered: together(layered),
    sticky: together(sticky),
  };
}

function together(selectors: ReadonlySet<string>): string | null {
  if (selectors.size > MOST) return ANY;
  return selectors.size === 0 ? null : [...selectors].join();
}

/** How many properties of an element with this style take their time to change: what isn't known counts as `all`. */
export function transitionsOf(style: CSSStyleDeclaration): number {
  const properties = style.getPropertyValue('transition-property');
  const isUnknown = properties === '' && style.getPropertyValue('transition') !== '';
  if (isUnknown || /\ball\b/i.test(properties)) return ALL;
  if (properties === '') return style.getPropertyValue('transition-duration') === '' ? 0 : ALL;
  return properties.toLowerCase() === 'none' ? 0 : properties.split(',').length;
}

/** A selector of what it could find when a person points, presses or types. */
function withoutStates(selector: string): string {
  const found = selector.replace(STATE, '');
  if (found === selector) return selector;
  return /:(?:not|has)\(|"/i.test(selector) ? ANY : elementsOf(selector.replace(STATE, ':is(*)'));
}

/** The values of custom properties; they are looked for when the first is asked for. */
function valuesIn(sheets: readonly CSSStyleSheet[], names: ReadonlySet<string>): ValuesOf {
  let found: Map<string, string[]> | undefined;

  function add(name: string, value: string): void {
    const values = found?.get(name);
    if (values === undefined) found?.set(name, [value]);
    else values.push(value);
  }

  function read(rules: ArrayLike<Rule>): void {
    for (const { cssRules, style, name, initialValue } of Array.from(rules)) {
      for (const property of Array.from(style ?? []))
        if (property.startsWith('--')) add(property, style?.getPropertyValue(property) ?? '');
      if (name !== undefined && typeof initialValue === 'string') add(name, initialValue);
      if (cssRules !== undefined) read(cssRules);
    }
  }

  return (name) => {
    if (found === undefined) {
      found = new Map();
      for (const { cssRules } of sheets) read(cssRules as unknown as ArrayLike<Rule>);
    }
    return names.size >= MOST_NAMES || names.has(name) ? undefined : (found.get(name) ?? []);
  };
}

function hasCostlyEffect(style: CSSStyleDeclaration, valuesOf: ValuesOf): boolean {
  return EFFECT_PROPERTIES.some((property) => {
    const value = style.getPropertyValue(property);
    return value !== '' && !isFree(property, value, valuesOf);
  });
}

/** A nested rule's selector as if it stood alone. https://drafts.csswg.org/css-nesting-1/#nest-selector */
function nested(selector: string, parent: string): string {
  // Outside of another rule it is where a scope begins, which can be anywhere.
  if (selector.includes('&')) return selector.replaceAll('&', `:is(${parent || ANY})`);
  return parent === '' ? selector : `:is(${parent}) :is(${selector})`;
}

/** A selector of all elements whose pseudo-elements, or which themselves, the given one is about. */
function elementsOf(selector: string): string {
  const found = selector.replace(PSEUDO_ELEMENT, ':is(*)').replace(/(?<!\\):scope(?![-\w])/gi, ':is(*)');
  // What stands in a string is none of these.
  if (found !== selector && selector.includes('"')) return ANY;
  try {
    document.createDocumentFragment().querySelector(found);
    return found;
  } catch {
    return ANY;
  }
}
