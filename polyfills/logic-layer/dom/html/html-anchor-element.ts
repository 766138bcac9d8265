import { ACTIVATION, type Activation } from '../event-target-parts.ts';
import { HTMLElement } from '../html-element.ts';
import { followFragment } from './follow-fragment.ts';
import { DOMTokenList } from '../token-list.ts';

const COMPONENTS = [
  'protocol',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
  'username',
  'password',
] as const;

/** https://html.spec.whatwg.org/multipage/links.html#htmlhyperlinkelementutils */
export class HyperlinkElement extends HTMLElement {
  #relList: DOMTokenList | undefined;

  get href(): string {
    const href = this.getAttribute('href');
    return href === null ? '' : (this.#url()?.href ?? href);
  }

  set href(href: string) {
    this.setAttribute('href', `${href}`);
  }

  get origin(): string {
    return this.#url()?.origin ?? '';
  }

  get relList(): DOMTokenList {
    return (this.#relList ??= new DOMTokenList(this, 'rel'));
  }

  override toString(): string {
    return this.href;
  }

  /** A link that a script clicks is followed like one that a person taps. */
  override [ACTIVATION](): Activation | undefined {
    const href = this.getAttribute('href');
    const document = this.ownerDocument;
    if (href === null || document === null) return undefined;
    return {
      run() {
        if (!followFragment(document, href)) document.follow(href);
      },
    };
  }

  #url(): URL | null {
    const href = this.getAttribute('href');
    return href === null ? null : URL.parse(href, this.baseURI);
  }

  static {
    for (const component of COMPONENTS) {
      Object.defineProperty(this.prototype, component, {
        configurable: true,
        enumerable: true,
        get(this: HyperlinkElement) {
          return this.#url()?.[component] ?? (component === 'protocol' ? ':' : '');
        },
        set(this: HyperlinkElement, value: string) {
          const url = this.#url();
          if (url === null) return;
          url[component] = `${value}`;
          this.href = url.href;
        },
      });
    }
  }
}

/** https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element */
export class HTMLAnchorElement extends HyperlinkElement {
  get text(): string {
    return this.textContent ?? '';
  }

  set text(text: string) {
    this.textContent = text;
  }
}

export class HTMLAreaElement extends HyperlinkElement {}
