/**
 * A parsed piece of HTML as it crosses from who parses it to who builds nodes of it (../PROTOCOL.md, "Markup"): words, and
 * all names and texts in one string.
 */
export interface MarkupTree {
  readonly words: ArrayLike<number>;
  readonly text: string;
}

/** What is parsed, and in which place. */
export interface MarkupContext {
  /** Local name of the element whose content it is; null for a whole document. */
  readonly name: string | null;
  /** Index in NAMESPACES of channel/protocol.ts: 0 HTML, 1 SVG, 2 MathML. */
  readonly namespace: number;
  /** Is the element inside a form, or one itself? */
  readonly inForm: boolean;
}

/** Parses markup; undefined when that is for the library to do. */
export type MarkupParser = (html: string, context: MarkupContext) => MarkupTree | undefined;

/** The lower 3 bits of an entry's first word; the upper 29 are its number. */
export const ENTRY = {
  /** The number of open elements that end here. */
  close: 0,
  /** Elements of each namespace, by their name; then attributes × 2 + whether content follows; then (name, length)* */
  html: 1,
  svg: 2,
  mathml: 3,
  /** Length. */
  text: 4,
  comment: 5,
  /** Length of the name; then those of both identifiers. */
  doctype: 6,
} as const;

/** Writes a tree, in tree order. A name is its number among the names so far; a new one is followed by its length. */
export class MarkupTreeWriter {
  readonly #words: number[] = [];
  readonly #names = new Map<string, number>();
  #text = '';
  #closing = 0;

  /** Begins an element; as many calls of `attribute` follow, and `close` if it has content. */
  element(namespace: number, name: string, attributes: number, hasContent: boolean): void {
    this.#settle();
    this.#name(name, ENTRY.html + namespace, 3);
    // A new name's length stands before this word.
    this.#words.push(attributes * 2 + Number(hasContent));
  }

  attribute(name: string, value: string): void {
    this.#name(name, 0, 0);
    this.#words.push(value.length);
    this.#text += value;
  }

  /** Ends the element that began last. */
  close(): void {
    this.#closing++;
  }

  characters(kind: 'text' | 'comment', data: string): void {
    this.#settle();
    this.#words.push((data.length << 3) | ENTRY[kind]);
    this.#text += data;
  }

  doctype(name: string, publicId: string, systemId: string): void {
    this.#settle();
    this.#words.push((name.length << 3) | ENTRY.doctype, publicId.length, systemId.length);
    this.#text += name + publicId + systemId;
  }

  get tree(): MarkupTree {
    return { words: this.#words, text: this.#text };
  }

  #name(name: string, entry: number, shift: number): void {
    const known = this.#names.get(name);
    this.#words.push(((known ?? this.#names.size) << shift) | entry);
    if (known !== undefined) return;
    this.#names.set(name, this.#names.size);
    this.#words.push(name.length);
    this.#text += name;
  }

  #settle(): void {
    if (this.#closing > 0) this.#words.push((this.#closing << 3) | ENTRY.close);
    this.#closing = 0;
  }
}
