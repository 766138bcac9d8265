import { Block } from './block.ts';
import type { Change } from './change.ts';
import { copyValue } from './copy-value.ts';
import { parseDataPath, writeAt } from './data-path.ts';
import type { Owner } from './owner.ts';
import type { BlockTemplate, Path, Scope, Template } from './template.ts';

export type Data = Record<string, unknown>;

/** What changes while it is shown, changed by its own observers, would never be done. */
const MAX_ROUNDS = 100;

/** Data, and the markup that shows them: each change reaches what reads it, at once. */
export class DataView implements Owner {
  readonly document: Document;
  readonly data: Data;
  readonly handle: Owner['handle'];
  readonly #template: Template;
  #root: Block | undefined;
  #waiting: Change[] = [];
  #isShowing = false;

  constructor(document: Document, template: Template, data: Data, handle: Owner['handle']) {
    this.document = document;
    this.data = data;
    this.handle = handle;
    this.#template = template;
  }

  /** The markup, for the first time. */
  render(): Node {
    this.#isShowing = true;
    try {
      this.#root = this.block(this.#template, { data: this.data, up: null, item: undefined, index: 0 });
    } finally {
      this.#isShowing = false;
    }
    this.#showWaiting();
    return this.#root.content;
  }

  block(template: BlockTemplate, scope: Scope): Block {
    return new Block(template, scope, this);
  }

  /**
   * Sets members of the data, all or none. Gives the paths of what was changed, for `show`.
   *
   * @throws {TypeError | RangeError} for a key that is no path, and for a value that is nested too deep
   */
  write(partial: Readonly<Data>): readonly Path[] {
    const paths: Path[] = [];
    const values: unknown[] = [];
    for (const key of Object.keys(partial)) {
      paths.push(parseDataPath(key));
      values.push(copyValue(partial[key]));
    }
    for (let at = 0; at < paths.length; at++) paths[at] = writeAt(this.data, paths[at] as Path, values[at]);
    return paths;
  }

  /** Brings up to date what shows the paths. What is set while that happens is shown afterwards. */
  show(paths: readonly Path[]): void {
    // What is not rendered yet will be with all that is set until then.
    if (this.#root === undefined && !this.#isShowing) return;
    for (const path of paths) this.#waiting.push({ root: String(path[0]), path, from: 1 });
    this.#showWaiting();
  }

  #showWaiting(): void {
    if (this.#isShowing || this.#root === undefined) return;
    this.#isShowing = true;
    try {
      for (let round = 0; this.#waiting.length > 0; round++) {
        if (round === MAX_ROUNDS) throw new Error('setData is called without end by what it changes.');
        const changes = this.#waiting;
        this.#waiting = [];
        for (const change of changes) this.#root.change(change);
      }
    } finally {
      this.#waiting = [];
      this.#isShowing = false;
    }
  }
}
