import { LIBRARIES, type LibraryName } from '../logic-layer/library-names.ts';
import { answerMarkup, askedMarkup } from '../markup/answer-markup.ts';
import { ProtocolError } from '../view-layer/view-error.ts';
import type { MarkupTree } from '../markup/markup-tree.ts';
import { writeAnswer, type CallAnswer } from './answer.ts';
import type { CallName, CallValue } from './call-operations.ts';
import type { SharedMemory } from './shared-memory.ts';
import { CallError, type PageSink } from './sinks.ts';

/** Gives the text of a part of the logic layer, at once where it was loaded before. */
export type LibraryTexts = (name: LibraryName) => string | Promise<string>;

/** Answers the calls of a logic layer, which waits for each. */
export class CallAnswers {
  readonly #memory: SharedMemory | undefined;
  readonly #library: LibraryTexts | undefined;
  readonly #given = new Set<LibraryName>();
  #isClosed = false;

  constructor(memory: SharedMemory | undefined, library: LibraryTexts | undefined) {
    this.#memory = memory;
    this.#library = library;
  }

  /** @throws {ProtocolError} for what no logic layer asks */
  answer(
    number: number,
    page: PageSink | undefined,
    operation: CallName,
    node: number,
    args: readonly CallValue[],
  ): void {
    if (this.#memory === undefined)
      throw new ProtocolError('bad-call', 'A call came without a channel for it.');
    if (operation === 'library') this.#giveLibrary(this.#memory, number, args[0]);
    else if (operation === 'markup') this.#giveMarkup(this.#memory, number, args);
    else writeAnswer(this.#memory, number, answerTo(page, operation, node, args));
  }

  /** What isn't there is loaded first, and the logic layer waits a little. One asks for each once. */
  #giveLibrary(memory: SharedMemory, number: number, asked: CallValue | undefined): void {
    const name = LIBRARIES.find((known) => known === asked);
    if (name === undefined || this.#given.has(name)) {
      throw new ProtocolError('bad-call', 'The logic layer asked for a library as no logic layer does.');
    }
    this.#given.add(name);
    const give = (answer: CallAnswer): void => this.#give(memory, number, answer);
    const giveText = (text: string): void => give({ ok: true, values: [text] });
    const found = this.#library?.(name) ?? Promise.reject(new Error('This host has no libraries.'));
    if (typeof found === 'string') {
      giveText(found);
      return;
    }
    found.then(giveText, (error: Error) => {
      this.#given.delete(name);
      give({ ok: false, values: ['NetworkError', error.message] });
    });
  }

  /** What parses is loaded first. */
  #giveMarkup(memory: SharedMemory, number: number, args: readonly CallValue[]): void {
    const give = (tree: MarkupTree | undefined): void =>
      this.#give(memory, number, { ok: true, values: [], tree });
    const found = answerMarkup(askedMarkup(args));
    if (found instanceof Promise) void found.then(give);
    else give(found);
  }

  #give(memory: SharedMemory, number: number, answer: CallAnswer): void {
    if (!this.#isClosed) writeAnswer(memory, number, answer);
  }

  /** Nothing that is still being loaded is given. */
  close(): void {
    this.#isClosed = true;
  }
}

/** @throws {ProtocolError} for what no logic layer asks */
function answerTo(
  page: PageSink | undefined,
  operation: Exclude<CallName, 'library' | 'markup'>,
  node: number,
  args: readonly CallValue[],
): CallAnswer {
  page?.settle();
  try {
    if (page === undefined) throw new CallError('InvalidStateError', 'The page is not shown any more.');
    return { ok: true, values: page.call(operation, node, args) };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return { ok: false, values: [error.name, error.message] };
  }
}
