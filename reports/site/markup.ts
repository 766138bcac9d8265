import { html, raw } from 'hono/html';

/** HTML that is safe to send: text in it was escaped. */
export interface Markup {
  readonly isEscaped: true;
  toString(): string;
}

/** What may stand in a template: text (escaped), finished markup, lists of these, or nothing. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

/**
 * Template tag for HTML. All text is escaped, in attributes too as long as they are quoted. Values from run files are
 * hostile input whose types may lie, so anything but text, numbers and this function's own results is refused.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  values.forEach(check);
  const made = html(strings, ...values);
  if (made instanceof Promise) throw new TypeError('A template of the site may not hold a promise.');
  const escaped: Markup = made;
  own.add(escaped);
  return escaped;
}

/** Markup that is written in this package's own sources, as it stands. */
export function trusted(source: string): Markup {
  const escaped: Markup = raw(source);
  own.add(escaped);
  return escaped;
}

const own = new WeakSet<Markup>();

function check(value: Content): void {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === 'string' || typeof value === 'number') return;
  if (isList(value)) value.forEach(check);
  else if (!own.has(value))
    throw new TypeError('A template of the site got a value that is neither text nor markup.');
}

function isList(value: Content): value is readonly Content[] {
  return Array.isArray(value);
}
