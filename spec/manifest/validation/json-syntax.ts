type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';
/** A token of JSON; numbers and words are literals. */
export type JsonToken = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'literal';

/** Which token may follow in a JSON text, however deep it nests. */
export class JsonSyntax {
  private readonly open: ('{' | '[')[] = [];
  private expected: Expected = 'value';

  /** Whether a whole value was read. */
  get isComplete(): boolean {
    return this.expected === 'nothing';
  }

  /** @returns whether the token may stand here; nothing may be accepted after one that may not */
  accept(token: JsonToken): boolean {
    switch (this.expected) {
      case 'value or end':
        return token === ']' ? this.close() : this.acceptValue(token);
      case 'value':
        return this.acceptValue(token);
      case 'name or end':
        return token === '}' ? this.close() : this.acceptName(token);
      case 'name':
        return this.acceptName(token);
      case 'colon':
        this.expected = 'value';
        return token === ':';
      case 'comma or end':
        return this.acceptCommaOrEnd(token);
      case 'nothing':
        return false;
    }
  }

  private acceptValue(token: JsonToken): boolean {
    if (token === '{' || token === '[') {
      this.open.push(token);
      this.expected = token === '{' ? 'name or end' : 'value or end';
      return true;
    }
    this.endValue();
    return token === 'string' || token === 'literal';
  }

  private acceptName(token: JsonToken): boolean {
    this.expected = 'colon';
    return token === 'string';
  }

  private acceptCommaOrEnd(token: JsonToken): boolean {
    const isObject = this.open[this.open.length - 1] === '{';
    if (token === (isObject ? '}' : ']')) return this.close();
    this.expected = isObject ? 'name' : 'value';
    return token === ',';
  }

  private close(): boolean {
    this.open.pop();
    this.endValue();
    return true;
  }

  private endValue(): void {
    this.expected = this.open.length === 0 ? 'nothing' : 'comma or end';
  }
}
