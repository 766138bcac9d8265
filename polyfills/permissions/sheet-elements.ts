type Attributes = Readonly<Record<string, string | undefined>>;

const SVG = 'http://www.w3.org/2000/svg';
const SHIELD = 'M10 2.5 4 4.8v4.4c0 3.9 2.5 6.8 6 8.3 3.5-1.5 6-4.4 6-8.3V4.8Z';
const CROSS = 'M5 5l10 10M15 5L5 15';

/** An element in a sheet. Text is always set as text. `class` names its part too. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    made.setAttribute(key, value);
    if (key === 'class') made.setAttribute('part', value);
  }
  made.append(...children);
  return made;
}

/** A drawing of 20 units, of the host's. */
export function drawing(document: Document, kind: 'shield' | 'cross'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', kind === 'shield' ? SHIELD : CROSS);
  svg.append(path);
  return svg;
}
