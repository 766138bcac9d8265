/**
 * Units of markup that the host parses at most, in one task. 169,700 units of rows took it 18 ms, so as many as this may be expected to take
 * about 2; the library took 16 ms for the former, in the worker, where it holds up nothing.
 */
export const NATIVE_UNITS = 1 << 14;
/** Elements inside each other, and formatting elements among them. */
const DEPTH = 200;
const FORMATTING_DEPTH = 8;
/** Attributes of an element: to read one is to look at all before it. */
const ATTRIBUTES = 256;

const ATTRIBUTE = /\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?/g;
/** What stands between two texts: a comment, an end tag, a start tag. Nothing that parsers have to mend. */
const TOKEN = new RegExp(
  '[^<]*(?:<!---->|<!--[^->][^-]*(?:-[^-]+)*-->|<[?][^<>]*>|<!>|<!doctype[^<>]*>|' +
    `</([a-z][^\\s<>/"'=]*)\\s*>|<([a-z][^\\s<>/"'=]*)(?:${ATTRIBUTE.source})*\\s*(/?)>)`,
  'iy',
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const VOID = words('area base br col embed hr img input link meta param source track wbr');
/** What follows is text until the end tag. */
const RAW_TEXT = words('script style textarea title xmp iframe noembed noframes');
/** What the parser treats in ways of its own, or as parsers don't agree, or that scripting decides on. */
const PECULIAR = words(
  'applet marquee object frameset frame isindex noscript plaintext annotation-xml keygen basefont bgsound',
);
/** Of a document, not of what is inside an element. */
const DOCUMENT = words('html head body');
/** https://html.spec.whatwg.org/multipage/parsing.html#formatting */
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
/** Their end tags may be left out before the end tags of CONTAINERS. */
const OPTIONAL_END = words('li p dt dd option optgroup tr td th thead tbody tfoot colgroup caption');
const CONTAINERS = words(
  'ul ol dl menu div section article main blockquote table thead tbody tfoot tr td th li dd select optgroup template',
);
const FOREIGN = words('svg math');
/** Inside them HTML goes on. */
const INTEGRATION = words('foreignobject desc title mi mo mn ms mtext');
/** HTML that ends what is foreign. */
const BREAKOUT = words(
  'b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

/**
 * Whether markup is so regular that any parser reads it in a time, and to a number of nodes, that grow with its length alone: tags are
 * well formed and nested, and not too deep. An unclosed formatting element can make parsers repeat it a million times, and
 * a deep stack makes them search it for every tag: seconds for a few thousand characters.
 *
 * @param context local names of a foreign root and of the element whose content it is; none for a document
 * @param most units of markup; more is not looked at
 */
export function isPlainMarkup(
  html: string,
  context: readonly string[],
  most: number = NATIVE_UNITS,
): boolean {
  if (html.length > most) return false;
  const open = [...context];
  let formatting = 0;
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let token = TOKEN.exec(html); token !== null; token = TOKEN.exec(html)) {
    end = TOKEN.lastIndex;
    const [, endTag, startTag, slash] = token;
    if (endTag !== undefined) {
      const name = endTag.toLowerCase();
      if (!closes(open, name, context.length)) return false;
      if (FORMATTING.has(name)) formatting--;
    } else if (startTag !== undefined) {
      const name = startTag.toLowerCase();
      if (hasManyAttributes(token[0])) return false;
      if (PECULIAR.has(name) || (DOCUMENT.has(name) && context.length > 0)) return false;
      if (isInSelect(open) && name !== 'option' && name !== 'optgroup') return false;
      const isForeign = inForeign(open);
      if (isForeign ? BREAKOUT.has(name) : name === 'image') return false;
      if (isForeign ? slash === '/' : VOID.has(name)) continue;
      if (OPTIONAL_END.has(name) && open.length > context.length && open.at(-1) === name) open.pop();
      open.push(name);
      if (FORMATTING.has(name) && ++formatting > FORMATTING_DEPTH) return false;
      if (open.length > DEPTH || (RAW_TEXT.has(name) && !hasPlainText(html, name))) return false;
    }
  }
  return formatting === 0 && html.indexOf('<', end) < 0;
}

/** Takes the element that an end tag is for from the open ones; false when it isn't the innermost, give or take optional tags. */
function closes(open: string[], name: string, above: number): boolean {
  if (CONTAINERS.has(name)) {
    while (open.length > above && open.at(-1) !== name && OPTIONAL_END.has(open.at(-1)!)) open.pop();
  }
  return open.length > above && open.pop() === name;
}

/** Of a text and the start tag behind it. */
function hasManyAttributes(token: string): boolean {
  const at = token.indexOf('<');
  if (token.length - at < 2 * ATTRIBUTES) return false;
  return (token.slice(at).match(ATTRIBUTE)?.length ?? 0) > ATTRIBUTES;
}

function inForeign(open: readonly string[]): boolean {
  for (let index = open.length - 1; index >= 0; index--) {
    if (FOREIGN.has(open[index]!)) return true;
    if (INTEGRATION.has(open[index]!)) return false;
  }
  return false;
}

function isInSelect(open: readonly string[]): boolean {
  return open.lastIndexOf('select') >= 0;
}

/** Is the next tag the end of the raw text that begins here? */
function hasPlainText(html: string, name: string): boolean {
  const next = html.indexOf('<', TOKEN.lastIndex);
  return (
    next >= 0 &&
    html.startsWith(`</`, next) &&
    html.slice(next + 2, next + 2 + name.length).toLowerCase() === name
  );
}
