import { toDictionary } from '../../web-idl/conversions.ts';
import type { Element } from '../element.ts';
import type { RuleList } from './rule-list.ts';
import { theRules } from './rules.ts';

/** Who shows a sheet. */
export interface SheetUser {
  /** Its text is another now. */
  sheetChanged(): void;
}

/** The sheet of a style element. */
export let sheetOfElement: (owner: Element & SheetUser, text: string) => CSSStyleSheet;
/** What the view shows of a sheet. */
export let shownCss: (sheet: CSSStyleSheet) => string;
/** Tells a user of changes for as long as somebody else holds the user. */
export let followSheet: (sheet: CSSStyleSheet, user: SheetUser) => void;
/** @throws {TypeError | DOMException} NotAllowedError for what no constructor made */
export let checkConstructed: (sheet: unknown) => CSSStyleSheet;

/** https://drafts.csswg.org/cssom/#the-cssstylesheet-interface */
export class CSSStyleSheet {
  #owner: Element | null = null;
  #text = '';
  /** Of the text; once it is there the text is what it says. */
  #rules: RuleList | undefined;
  #isChanged = false;
  #disabled: boolean;
  #media: string;
  readonly #users = new Set<WeakRef<SheetUser>>();

  static {
    sheetOfElement = (owner, text) => {
      const sheet = new CSSStyleSheet();
      sheet.#owner = owner;
      sheet.#text = text;
      followSheet(sheet, owner);
      return sheet;
    };
    shownCss = (sheet) => {
      if (sheet.#disabled) return '';
      const text = sheet.#isChanged ? sheet.#rules!.text() : sheet.#text;
      return sheet.#media === '' ? text : `@media ${sheet.#media} {${text}}`;
    };
    followSheet = (sheet, user) => {
      sheet.#users.add(new WeakRef(user));
    };
    checkConstructed = (sheet) => {
      if (!(sheet instanceof CSSStyleSheet)) throw new TypeError('The value is not a CSSStyleSheet.');
      if (sheet.#owner !== null) throw notAllowed();
      return sheet;
    };
  }

  constructor(options?: CSSStyleSheetInit) {
    const { disabled, media } = toDictionary(options);
    this.#disabled = Boolean(disabled);
    this.#media = media === undefined ? '' : mediaText(media);
  }

  get cssRules(): RuleList {
    return (this.#rules ??= theRules().rulesOf(this.#text, {
      rule: null,
      sheet: this,
      changed: () => {
        this.#isChanged = true;
        this.#tell();
      },
    }));
  }

  get rules(): RuleList {
    return this.cssRules;
  }

  get ownerNode(): Element | null {
    return this.#owner;
  }

  get disabled(): boolean {
    return this.#disabled;
  }

  set disabled(disabled: boolean) {
    this.#disabled = Boolean(disabled);
    this.#tell();
  }

  get media(): object {
    return { mediaText: this.#owner?.getAttribute('media') ?? this.#media };
  }

  get title(): string | null {
    return this.#owner?.getAttribute('title') ?? null;
  }

  /** @throws {DOMException} SyntaxError, IndexSizeError */
  insertRule(rule: string, index = 0): number {
    return this.cssRules.insert(`${rule}`, index);
  }

  /** @throws {DOMException} IndexSizeError */
  deleteRule(index: number): void {
    this.cssRules.delete(index);
  }

  /** https://drafts.csswg.org/cssom/#dom-cssstylesheet-replacesync @throws {DOMException} NotAllowedError */
  replaceSync(text: string): void {
    if (this.#owner !== null) throw notAllowed();
    // Imports are not allowed in sheets that a constructor made, and ignored.
    this.#text = `${text}`.replaceAll(/@import\b[^;]*;?/gi, '');
    this.#rules = undefined;
    this.#isChanged = false;
    this.#tell();
  }

  /** https://drafts.csswg.org/cssom/#dom-cssstylesheet-replace */
  async replace(text: string): Promise<this> {
    this.replaceSync(text);
    return this;
  }

  #tell(): void {
    for (const reference of this.#users) {
      const user = reference.deref();
      if (user === undefined) this.#users.delete(reference);
      else user.sheetChanged();
    }
  }

  get [Symbol.toStringTag](): string {
    return 'CSSStyleSheet';
  }
}
// Of every sheet the same: a worker's sheets come from no address.
const SAME = { type: 'text/css', href: null, ownerRule: null, parentStyleSheet: null };
for (const [name, value] of Object.entries(SAME)) {
  Object.defineProperty(CSSStyleSheet.prototype, name, {
    get: () => value,
    configurable: true,
    enumerable: true,
  });
}

function mediaText(media: unknown): string {
  const { mediaText: text } = Object(media) as { mediaText?: unknown };
  // Nothing but a list of media queries: it stands before a block.
  return `${(text ?? media) as string}`.replaceAll(/[{};]/g, '').trim();
}

function notAllowed(): DOMException {
  return new DOMException('The sheet was not made by its constructor.', 'NotAllowedError');
}
