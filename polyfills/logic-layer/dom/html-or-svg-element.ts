import { styleDeclaration, type StyleDeclaration } from './css/style-declaration.ts';
import { dataset } from './dataset.ts';
import { Element } from './element.ts';
import { blur, focus } from './html/focus.ts';

/** https://html.spec.whatwg.org/multipage/dom.html#htmlorsvgelement and what CSSOM gives to the same elements. */
export class HtmlOrSvgElement extends Element {
  #style: StyleDeclaration | undefined;
  #dataset: Record<string, string | undefined> | undefined;

  /** Where `style` writes. */
  get styleText(): string {
    return this.getAttribute('style') ?? '';
  }

  set styleText(text: string) {
    this.setAttribute('style', text);
  }

  get style(): StyleDeclaration {
    return (this.#style ??= styleDeclaration(this));
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
