import { isStylesheetLink } from './element-rules.ts';

/** The attributes of a `link`, which the view shows as a style element that holds the linked text. */
export class LinkedSheet {
  readonly #attributes = new Map<string, string>();
  #shown = '';

  set(name: string, value: string | null): void {
    if (value === null) this.#attributes.delete(name.toLowerCase());
    else this.#attributes.set(name.toLowerCase(), value);
  }

  /** What is linked, if it is a stylesheet that applies. */
  get href(): string | undefined {
    const applies = isStylesheetLink(this.#attributes.get('rel')) && !this.#attributes.has('disabled');
    return applies ? this.#attributes.get('href') : undefined;
  }

  get media(): string {
    return this.#attributes.get('media') ?? '';
  }

  /** Whether what the link shows is another than at the last call. */
  needsRefresh(): boolean {
    const shown = JSON.stringify([this.href ?? null, this.media]);
    const changed = shown !== this.#shown;
    this.#shown = shown;
    return changed;
  }
}
