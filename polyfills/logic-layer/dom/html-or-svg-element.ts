import { dataset } from './dataset.ts';
import { Element } from './element.ts';
import { blur, focus } from './html/focus.ts';
import { inlineStyle, type InlineStyle } from './inline-style.ts';

/** https://html.spec.whatwg.org/multipage/dom.html#htmlorsvgelement and what CSSOM gives to the same elements. */
export class HtmlOrSvgElement extends Element {
  #style: InlineStyle | undefined;
  #dataset: Record<string, string | undefined> | undefined;

  get style(): InlineStyle {
    return (this.#style ??= inlineStyle(this));
  }

  set style(text: unknown) {
    this.style.cssText = `${text as string}`;
  }

  get dataset(): Record<string, string | undefined> {
    return (this.#dataset ??= dataset(this));
  }

  focus(): void {
    focus(this);
  }

  blur(): void {
    blur(this);
  }
}
