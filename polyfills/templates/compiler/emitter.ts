/** The statements of a compiled template, in order. */
export class Emitter {
  readonly #statements: string[] = [];
  #names = 0;

  /** A name that nothing else has. */
  name(kind: string): string {
    return `${kind}${this.#names++}`;
  }

  add(statement: string): void {
    this.#statements.push(statement);
  }

  /** Names a value. */
  constant(kind: string, code: string): string {
    const name = this.name(kind);
    this.add(`const ${name} = ${code};`);
    return name;
  }

  get code(): string {
    return this.#statements.join('\n');
  }
}

/** A function of scope and tools. */
export function reading(code: string): string {
  return `(s, t) => ${code.startsWith('{') ? `(${code})` : code}`;
}

/** An object literal; members without code are left out. */
export function objectCode(members: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(members).flatMap(([name, code]) =>
    code === undefined ? [] : [`${name}: ${code}`],
  );
  return `{ ${parts.join(', ')} }`;
}
