import { HtmlOrSvgElement } from './html-or-svg-element.ts';

/** https://svgwg.org/svg2-draft/types.html#InterfaceSVGElement */
export class SVGElement extends HtmlOrSvgElement {}

/** https://w3c.github.io/mathml-core/#dom-and-javascript */
export class MathMLElement extends HtmlOrSvgElement {}

for (const [name, made] of Object.entries({ SVGElement, MathMLElement })) {
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true });
}
