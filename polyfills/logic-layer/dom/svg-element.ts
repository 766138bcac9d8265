import { HtmlOrSvgElement } from './html-or-svg-element.ts';

/** https://svgwg.org/svg2-draft/types.html#InterfaceSVGElement */
export class SVGElement extends HtmlOrSvgElement {}
