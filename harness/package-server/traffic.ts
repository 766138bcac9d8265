/** What servers saw while a test ran; tests run one at a time. */
export class Traffic {
  #current: string[] | undefined;
  #token = '';

  /** From now on what is seen belongs to the attempt with this token. */
  begin(token: string): void {
    this.#token = token;
    this.#current = [];
  }

  /** What was seen since `begin`. */
  end(): readonly string[] {
    const seen = this.#current ?? [];
    this.#current = undefined;
    return seen;
  }

  /** True for text that carries the token of the attempt that runs now. */
  isOurs(text: string): boolean {
    return this.#current !== undefined && this.#token !== '' && text.includes(this.#token);
  }

  /**
   * Notes a request or connection. One that carries the token of another attempt came late and belongs to nobody now.
   */
  note(line: string): void {
    const foreign = /mpt-t-[a-z0-9]+/g;
    if ([...line.matchAll(foreign)].some(([token]) => token !== this.#token)) return;
    this.#current?.push(line);
  }
}
