/** Levels of objects in objects, and members of each, that are shown. */
const DEPTH = 3;
const MEMBERS = 50;
/** Units of a text that stands in another value. */
const TEXT = 500;
/** Units of the whole; what is beyond is not looked at. */
const LENGTH = 10_000;

/** What is left to be written, and which objects stand around. */
interface Writing {
  left: number;
  readonly around: readonly object[];
}

/**
 * The arguments of a console's method as one text, of bounded size, with its format specifiers.
 *
 * @see https://console.spec.whatwg.org/#formatter
 */
export function describeMessage(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  const writing: Writing = { left: LENGTH, around: [] };
  if (typeof first !== 'string') return values.map((value) => shown(value, writing)).join(' ');
  const text = first.replace(/%([sdifoOc%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    if (rest.length === 0) return whole;
    const value = rest.shift();
    if (kind === 'c') return '';
    if (kind === 's') return shown(value, writing);
    if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
    return kind === 'f' ? String(Number(value)) : describeValue(value, writing);
  });
  return [text, ...rest.map((value) => shown(value, writing))].join(' ');
}

/** Texts stand for themselves at the top. */
function shown(value: unknown, writing: Writing): string {
  return typeof value === 'string' ? value : describeValue(value, writing);
}

/** A value as JavaScript would write it, roughly. Never throws, whatever the value's own code does. */
export function describeValue(value: unknown, writing: Writing = { left: LENGTH, around: [] }): string {
  if (writing.left <= 0) return '…';
  const text = attempt(() => described(value, writing));
  writing.left -= text.length;
  return text;
}

function attempt(describe: () => string): string {
  try {
    return describe();
  } catch {
    return '[can’t be read]';
  }
}

function described(value: unknown, writing: Writing): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > TEXT ? `${value.slice(0, TEXT)}…` : value);
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'function':
      return `${/^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'ƒ'} ${value.name || '(anonymous)'}`;
    case 'object':
      return value === null ? 'null' : object(value, writing);
    default:
      return String(value);
  }
}

function object(value: object, { around, left }: Writing): string {
  if (value instanceof Error) return errorText(value);
  if (value instanceof RegExp) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  const node = nodeText(value);
  if (node !== undefined) return node;
  const name = nameOf(value);
  if (around.includes(value)) return '[circular]';
  if (around.length >= DEPTH) return Array.isArray(value) ? `[…${value.length}]` : `${name} {…}`;
  const inside: Writing = { left, around: [...around, value] };
  const items = (all: Iterable<string>, size: number): string => listed(all, size);
  if (Array.isArray(value))
    return `[${items(
      map(value, (item) => describeValue(item, inside)),
      value.length,
    )}]`;
  if (value instanceof Map) {
    const entries = map(
      value,
      ([key, one]) => `${describeValue(key, inside)} => ${describeValue(one, inside)}`,
    );
    return `Map(${value.size}) {${items(entries, value.size)}}`;
  }
  if (value instanceof Set)
    return `Set(${value.size}) {${items(
      map(value, (item) => describeValue(item, inside)),
      value.size,
    )}}`;
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const numbers = value as unknown as ArrayLike<number> & Iterable<number>;
    return `${name}(${numbers.length}) [${items(map(numbers, String), numbers.length)}]`;
  }
  if (value instanceof ArrayBuffer) return `ArrayBuffer(${value.byteLength})`;
  const members = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(
    ([, { enumerable }]) => enumerable,
  );
  const texts = map(members, ([key, { get, value: member }]) => {
    const written = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
    return `${written}: ${get ? '(…)' : describeValue(member, inside)}`;
  });
  return `${name === 'Object' ? '' : `${name} `}{${items(texts, members.length)}}`;
}

/** Its stack, which begins with the error's own words in Chromium only. */
function errorText(error: Error): string {
  const head = String(error);
  const stack = error.stack ?? '';
  if (stack === '') return head;
  return stack.startsWith(head) ? stack : `${head}\n${stack}`;
}

/** The first members, and how many there are more. */
function listed(texts: Iterable<string>, size: number): string {
  const first: string[] = [];
  for (const text of texts) {
    if (first.push(text) >= MEMBERS) break;
  }
  const more = size - first.length;
  return [...first, ...(more > 0 ? [`… ${more} more`] : [])].join(', ');
}

/** Only as far as it is asked for. */
function* map<Item>(all: Iterable<Item>, describe: (item: Item) => string): Generator<string> {
  for (const one of all) yield describe(one);
}

function nameOf(value: object): string {
  const { constructor } = Object.getPrototypeOf(value) ?? {};
  return typeof constructor === 'function' && constructor.name ? constructor.name : 'Object';
}

/** `<p id="a" class="b">` for an element, `#text "…"` for a text. */
function nodeText(value: object): string | undefined {
  const { nodeType, nodeName, data } = value as { nodeType?: unknown; nodeName?: unknown; data?: unknown };
  if (typeof nodeType !== 'number' || typeof nodeName !== 'string') return undefined;
  if (nodeType !== 1)
    return typeof data === 'string' ? `${nodeName} ${JSON.stringify(data.slice(0, TEXT))}` : nodeName;
  const { id, className } = value as { id?: unknown; className?: unknown };
  const attribute = (name: string, text: unknown): string =>
    typeof text === 'string' && text !== '' ? ` ${name}=${JSON.stringify(text.slice(0, TEXT))}` : '';
  return `<${nodeName.toLowerCase()}${attribute('id', id)}${attribute('class', className)}>`;
}
