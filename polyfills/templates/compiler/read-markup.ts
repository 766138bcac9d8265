import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import { LIMITS } from './limits.ts';
import type { MarkupAttribute, MarkupElement, MarkupNode } from './markup.ts';
import { positionIn, TemplateError, type Position } from './template-error.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose content is text, and how the tokenizer reads it. */
const TEXT_CONTENT: Readonly<Record<string, 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA'>> = {
  textarea: 'RCDATA',
  title: 'RCDATA',
  style: 'RAWTEXT',
  script: 'SCRIPT_DATA',
};
const KEEPS_BLANKS = new Set(['pre', 'textarea', 'script', 'style']);

type OpenElement = MarkupElement & { readonly children: MarkupNode[] };

/**
 * Reads markup: HTML's tokens, but each element is closed where it says so, by an end tag or a slash, as template languages have it.
 * Blanks with a line break between two tags are left out.
 *
 * @param textElements elements whose content is a script, besides HTML's
 * @throws {TemplateError} for tags that don't fit, and what is too much
 */
export function readMarkup(source: string, file: string, textElements: readonly string[] = []): MarkupNode[] {
  if (source.length > LIMITS.fileLength) {
    const message = `The file has ${source.length} characters; ${LIMITS.fileLength} are allowed. Import or include parts of it.`;
    throw new TemplateError(message, { file, line: 1, column: 1 });
  }
  const reader = new MarkupReader(source, file, new Set(textElements));
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(source, true);
  return reader.nodes;
}

class MarkupReader implements TokenHandler {
  tokenizer: Tokenizer | undefined;
  readonly nodes: MarkupNode[] = [];
  readonly #source: string;
  readonly #file: string;
  readonly #textElements: ReadonlySet<string>;
  readonly #open: OpenElement[] = [];
  #count = 0;
  #text = '';
  #textAt: Position | undefined;

  constructor(source: string, file: string, textElements: ReadonlySet<string>) {
    this.#source = source;
    this.#file = file;
    this.#textElements = textElements;
  }

  onStartTag(token: Token.TagToken): void {
    this.#endText();
    const at = this.#at(token);
    const name = this.#written(token, 1);
    const element: OpenElement = {
      type: 'element',
      name,
      attributes: token.attrs.map((attribute) => this.#attribute(token, attribute)),
      children: [],
      at,
    };
    this.#add(element);
    if (token.selfClosing || VOID.has(token.tagName)) return;
    if (this.#open.length === LIMITS.depth) {
      throw new TemplateError(`Elements are nested deeper than ${LIMITS.depth} levels.`, at);
    }
    this.#open.push(element);
    const mode = this.#textElements.has(name) ? 'SCRIPT_DATA' : TEXT_CONTENT[token.tagName];
    if (mode !== undefined && this.tokenizer) this.tokenizer.state = TokenizerMode[mode];
  }

  onEndTag(token: Token.TagToken): void {
    this.#endText();
    const name = this.#written(token, 2);
    const open = this.#open.pop();
    if (open?.name.toLowerCase() === name.toLowerCase()) return;
    const expected = open
      ? `</${open.name}>, which closes line ${open.at.line}, belongs here`
      : 'nothing is open';
    throw new TemplateError(`</${name}> stands where ${expected}.`, this.#at(token));
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#textAt ??= this.#at(token);
    this.#text += token.chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    throw new TemplateError('There is a null character; delete it.', this.#at(token));
  }

  onComment(): void {
    this.#endText();
  }

  onDoctype(token: Token.DoctypeToken): void {
    throw new TemplateError('A template is a part of a page; it has no doctype.', this.#at(token));
  }

  onEof(): void {
    this.#endText();
    const open = this.#open.at(-1);
    if (open)
      throw new TemplateError(
        `<${open.name}> is not closed. Write </${open.name}> or <${open.name} />.`,
        open.at,
      );
  }

  onParseError(error: {
    readonly code: string;
    readonly startLine: number;
    readonly startCol: number;
  }): void {
    if (error.code !== 'duplicate-attribute' && !error.code.startsWith('eof-in')) return;
    const what =
      error.code === 'duplicate-attribute'
        ? 'An attribute stands twice on an element.'
        : 'A tag or comment has no end.';
    throw new TemplateError(what, { file: this.#file, line: error.startLine, column: error.startCol });
  }

  #attribute(token: Token.TagToken, { name, value }: Token.Attribute): MarkupAttribute {
    const place = token.location?.attrs?.[name];
    const at = place ? { file: this.#file, line: place.startLine, column: place.startCol } : this.#at(token);
    const text = place ? this.#source.slice(place.startOffset, place.endOffset) : name;
    const written = text.slice(0, name.length);
    const valueStart = /^[^=]*=\s*["']?/.exec(text)?.[0].length ?? 0;
    return { name: written, value, at, valueAt: positionIn(text, valueStart, at) };
  }

  #endText(): void {
    const at = this.#textAt;
    const text = this.#text;
    this.#text = '';
    this.#textAt = undefined;
    if (at === undefined) return;
    const keepsBlanks = this.#open.some(({ name }) => KEEPS_BLANKS.has(name.toLowerCase()));
    if (!keepsBlanks && /^\s*$/.test(text) && /[\n\r]/.test(text)) return;
    this.#add({ type: 'text', text, at });
  }

  #add(node: MarkupNode): void {
    if (++this.#count > LIMITS.nodes) {
      throw new TemplateError(`There are more than ${LIMITS.nodes} elements and texts.`, node.at);
    }
    (this.#open.at(-1)?.children ?? this.nodes).push(node);
  }

  /** A tag's name as it stands in the source. */
  #written(token: Token.TagToken, skip: number): string {
    const start = (token.location?.startOffset ?? 0) + skip;
    return this.#source.slice(start, start + token.tagName.length);
  }

  #at(token: { readonly location: Token.Location | null }): Position {
    const { startLine: line = 1, startCol: column = 1 } = token.location ?? {};
    return { file: this.#file, line, column };
  }
}
