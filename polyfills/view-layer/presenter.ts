import type { PackageResources } from '../package-loader/package-resources.ts';
import { attributeRule, type RuledElement } from './attribute-rules.ts';
import type { Budgets } from './budgets.ts';
import { inlineCss } from './inline-css.ts';
import type { InlineStyles } from './inline-styles.ts';
import { LatestSetting } from './latest-setting.ts';
import { LinkedSheet } from './linked-sheet.ts';
import { localNameOf, namespaceOf } from './node-members.ts';
import type { ElementShape } from '../channel/sinks.ts';
import { tagRules } from './tag-rules.ts';

const NAMESPACES = {
  svg: 'http://www.w3.org/2000/svg',
  mathml: 'http://www.w3.org/1998/Math/MathML',
};

/**
 * A link's address in the view: a blob that isn't there, so that a link that escapes interception leads nowhere, not even into an empty
 * window by the middle button. (A bare `#` would lead to the host's page: it is the base of the frame's addresses.)
 */
const LINK_ADDRESS = 'blob:null/nowhere';

export interface PresenterOptions {
  readonly document: Document;
  readonly resources: PackageResources;
  readonly budgets: Budgets;
  /** Package path of the page: the base of its addresses. */
  readonly base: string;
  /** Something that an element loads can't be had: what the web calls a network error. */
  onError(element: Element): void;
  /**
   * CSS is about to be shown, of this element's attribute or of a stylesheet, before what it imports is there; once more for an attribute that
   * comes later than its record. What it gives has to be waited for.
   */
  onCss(css: string, element?: Element, isLate?: boolean): Promise<void> | undefined;
  /** CSS is about to be shown, of this node or (null) of the page as a whole; may throw a BudgetError. */
  onSheet(node: Node | null, css: string): void;
  /** A canvas was made (without a name), or this attribute of it has changed. */
  onCanvas(canvas: HTMLCanvasElement, attribute?: string): void;
  /** A BudgetError that came later than the record that caused it. */
  onFailure(error: unknown): void;
}

/** Makes what the view shows for a page's elements, attributes and texts: the one way into the view's document. */
export class Presenter {
  readonly #options: PresenterOptions;
  /** What an element stands for, where that is not what it is. */
  readonly #standIns = new WeakMap<Element, 'nothing' | LinkedSheet>();
  readonly #links = new WeakMap<Element, string>();
  readonly #settings = new LatestSetting();
  #styles: InlineStyles | undefined;
  #stylesLoad: Promise<void> | undefined;
  readonly #pendingStyles = new Set<Promise<void>>();

  constructor(options: PresenterOptions) {
    this.#options = options;
  }

  /** An element with its attributes, without children. @throws {DOMException} for a name that no element can have */
  element({ name, namespace, attributes }: ElementShape): Element {
    const { document } = this.#options;
    const rules = tagRules(name);
    if (rules.appearance === 'nothing') {
      const standIn = create(document, 'template');
      this.#standIns.set(standIn, 'nothing');
      return standIn;
    }
    const isLink = rules.appearance === 'linked-sheet';
    const isHtml = namespace === undefined;
    const element = this.#create(isLink ? 'style' : name, isLink ? undefined : namespace);
    if (isLink) this.#standIns.set(element, new LinkedSheet());
    else if (isHtml && rules.isControl) element.setAttribute('autocomplete', 'off');
    for (const [attribute, value] of attributes) {
      if (isHtml && !isLink && rules.showsPlainly(attribute)) setNamed(element, attribute, value);
      else this.#set(element, attribute, value);
    }
    if (isLink) this.#refreshSheet(element);
    if (isHtml && rules.isCanvas && isCanvas(element)) this.#options.onCanvas(element);
    return element;
  }

  /** Without a prefix: `x:iframe` in the HTML namespace would be a frame by another name. */
  #create(name: string, namespace: ElementShape['namespace']): Element {
    const { document } = this.#options;
    if (namespace === undefined) return create(document, name);
    const { createElementNS } = Document.prototype;
    return createElementNS.call(document, NAMESPACES[namespace], name.replaceAll(':', '-'));
  }

  attribute(element: Element, name: string, value: string | null): void {
    if (name === 'style' && value !== null && this.#styles?.change(element, value)) return;
    this.#set(element, name, value);
    if (this.#standIns.get(element) instanceof LinkedSheet) this.#refreshSheet(element);
    if (isCanvas(element)) this.#options.onCanvas(element, name.toLowerCase());
  }

  /** Sets a text node's data; inside a style element, CSS with its addresses rewritten. */
  text(node: CharacterData, data: string, inStyle: boolean): void {
    this.#settings.supersede(node, '');
    const css = inStyle ? this.#inline(data, this.#options.base) : data;
    if (typeof css === 'string') {
      node.data = css;
      return;
    }
    node.data = '';
    const isCurrent = this.#settings.begin(node, '');
    this.#awaitStyle(css, (text) => {
      if (!isCurrent()) return;
      this.#options.onSheet(node, text);
      node.data = text;
    });
  }

  /** A stylesheet of the package that belongs to the page as a whole; it has no node number. */
  async sheet(path: string): Promise<Element | undefined> {
    const { resources, document } = this.#options;
    const text = resources.text(path);
    if (text === undefined) return undefined;
    const style = create(document, 'style');
    style.textContent = await this.#inline(text, path);
    this.#options.onSheet(null, style.textContent);
    return style;
  }

  /** Where the author lets a link lead. */
  linkOf(element: Element): string | undefined {
    return this.#links.get(element);
  }

  /** When every style that was asked for so far is in place. */
  async stylesSettled(): Promise<void> {
    await Promise.allSettled([...this.#pendingStyles]);
  }

  #set(element: Element, name: string, value: string | null): void {
    const standIn = this.#standIns.get(element);
    if (standIn === 'nothing') return;
    if (standIn instanceof LinkedSheet) {
      standIn.set(name, value);
      return;
    }
    const ruled: RuledElement = { name: localNameOf(element), namespace: knownNamespaceOf(element) };
    const rule = attributeRule(ruled, name, value ?? '');
    const shownName = rule.as === 'resource' ? rule.attribute : name === 'xlink:href' ? 'href' : name;
    this.#settings.supersede(element, shownName);
    if (rule.as === 'css' && (value === null || name !== 'style')) this.#styles?.forget(element);
    if (value === null) {
      if (rule.as === 'link') this.#links.delete(element);
      // What the view itself set there stays.
      if (rule.as !== 'nothing' || ruled.namespace !== undefined) removeAttribute(element, shownName);
    } else if (rule.as === 'plain') this.#setPlain(element, shownName, rule.value);
    else if (rule.as === 'link') {
      this.#links.set(element, value);
      setAttribute(element, 'href', LINK_ADDRESS);
    } else if (rule.as === 'css') this.#setCss(element, shownName, value);
    else if (rule.as !== 'nothing') {
      removeAttribute(element, shownName);
      void this.#setLater(element, shownName, rule.as === 'srcset' ? this.#srcset(value) : this.#url(value));
    }
  }

  #setPlain(element: Element, name: string, value: string): void {
    if (!setNamed(element, name, value)) return;
    if (name.toLowerCase() === 'type' && value.trim().toLowerCase() === 'password') {
      setAttribute(element, 'autocomplete', 'new-password');
    }
  }

  #setCss(element: Element, name: string, value: string): void {
    const css = this.#inline(value, this.#options.base, element, name);
    if (typeof css !== 'string') void this.#setLater(element, name, css);
    else if (name === 'style') this.#setStyle(element, css);
    else setAttribute(element, name, css);
  }

  /** One that changes shows how to do that faster; until that is there, and without it, it comes to the same. */
  #setStyle(element: Element, css: string): void {
    if (this.#styles !== undefined) {
      this.#styles.set(element, css);
      return;
    }
    if (Element.prototype.hasAttribute.call(element, 'style')) this.#stylesLoad ??= this.#loadStyles();
    setAttribute(element, 'style', css);
  }

  async #loadStyles(): Promise<void> {
    const loaded = await import('./inline-styles.ts').catch(() => undefined);
    if (loaded !== undefined) this.#styles = new loaded.InlineStyles();
  }

  async #setLater(element: Element, name: string, address: Promise<string | undefined>): Promise<void> {
    this.#styles?.forget(element);
    const isCurrent = this.#settings.begin(element, name);
    const value = await address.catch(() => undefined);
    if (!isCurrent()) return;
    if (value === undefined) this.#options.onError(element);
    else {
      void this.#options.onCss(`${name}:${value}`, element, true);
      setAttribute(element, name, value);
    }
    if (isCanvas(element)) this.#options.onCanvas(element, name.toLowerCase());
  }

  #inline(css: string, base: string, element?: Element, attribute = ''): string | Promise<string> {
    const { onCss, resources, budgets } = this.#options;
    const held = onCss(element ? `${attribute}:${css}` : css, element);
    const inlined = inlineCss(css, base, resources, budgets);
    return held ? held.then(() => inlined) : inlined;
  }

  #url(href: string): Promise<string | undefined> {
    return this.#options.resources.url(href, this.#options.base);
  }

  async #srcset(value: string): Promise<string | undefined> {
    const { shownSrcset } = await import('./srcset.ts');
    return shownSrcset(value, (href) => this.#url(href));
  }

  #refreshSheet(element: Element): void {
    const sheet = this.#standIns.get(element);
    if (!(sheet instanceof LinkedSheet) || !sheet.needsRefresh()) return;
    const isCurrent = this.#settings.begin(element, '');
    const { resources, base } = this.#options;
    element.setAttribute('media', sheet.media);
    element.textContent = '';
    const { href } = sheet;
    if (href === undefined) return;
    const loaded = resources.stylesheet(href, base).then(async (found) => {
      return found && (await this.#inline(found.text, found.base));
    });
    this.#awaitStyle(loaded, (css) => {
      if (!isCurrent()) return;
      if (css === undefined) {
        this.#options.onError(element);
        return;
      }
      this.#options.onSheet(element, css);
      element.textContent = css;
    });
  }

  #awaitStyle<T>(style: Promise<T>, place: (style: T) => void): void {
    const placed: Promise<void> = style
      .then(place)
      .catch((error: unknown) => this.#options.onFailure(error))
      .finally(() => this.#pendingStyles.delete(placed));
    this.#pendingStyles.add(placed);
  }
}

function knownNamespaceOf(element: Element): 'svg' | 'mathml' | undefined {
  const namespace = namespaceOf(element);
  if (namespace === NAMESPACES.svg) return 'svg';
  return namespace === NAMESPACES.mathml ? 'mathml' : undefined;
}

function isCanvas(element: Element): element is HTMLCanvasElement {
  return localNameOf(element) === 'canvas' && knownNamespaceOf(element) === undefined;
}

function create(document: Document, name: string): HTMLElement {
  return Document.prototype.createElement.call(document, name);
}

/** False for an attribute whose name only a parser can make: it is not shown. */
function setNamed(element: Element, name: string, value: string): boolean {
  try {
    setAttribute(element, name, value);
    return true;
  } catch {
    return false;
  }
}

function setAttribute(element: Element, name: string, value: string): void {
  Element.prototype.setAttribute.call(element, name, value);
}

function removeAttribute(element: Element, name: string): void {
  Element.prototype.removeAttribute.call(element, name);
}
