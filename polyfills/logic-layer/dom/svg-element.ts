import { HtmlOrSvgElement } from './html-or-svg-element.ts';

/** https://svgwg.org/svg2-draft/types.html#InterfaceSVGElement */
export class SVGElement extends HtmlOrSvgElement {
  /** Of SVGSVGElement in SVG; libraries look for it to know that there is SVG. */
  createSVGRect(): DOMRect {
    return new DOMRect();
  }
}

/** https://w3c.github.io/mathml-core/#dom-and-javascript */
export class MathMLElement extends HtmlOrSvgElement {}

for (const [name, made] of Object.entries({ SVGElement, MathMLElement })) {
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true });
}
