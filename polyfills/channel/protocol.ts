/**
 * The records that go from a MiniApp's logic layer to its host, as ../PROTOCOL.md describes them. A record is a run of
 * 32-bit words: the first holds its length in words (upper 24 bits) and what it is (lower 8), the rest are what it says.
 */
export const VERSION = 3;

export const RECORD = {
  /** page: the records that follow are about it */
  page: 1,
  /** string: goes on with the long string that a later record takes */
  part: 2,
  /** id, parent, before, name, namespace, (name, string)* */
  element: 3,
  /** id, parent, before, string */
  text: 4,
  /** id, parent, before, string */
  comment: 5,
  /** id, parent, before */
  move: 6,
  /** id */
  remove: 7,
  /** id, string */
  data: 8,
  /** id, name, string or null */
  attribute: 9,
  /** id, index in WRITABLE, value */
  property: 10,
  /** id */
  focus: 11,
  /** id */
  blur: 12,
  /** id, flags (1 relative, 2 smooth), left and top as numbers or null */
  scroll: 13,
  /** id, index of block and of inline in POSITIONS, smooth */
  scrollIntoView: 14,
  /** id, start, end, index in DIRECTIONS */
  selectRange: 15,
  /** id, index in INVOCABLE */
  invoke: 16,
  /** number, index in CALLS, node, value* */
  call: 17,
  /** number of the question that the host asked, prevented */
  done: 18,
} as const;

export const NAMESPACES = [undefined, 'svg', 'mathml'] as const;
export const POSITIONS = ['start', 'center', 'end', 'nearest'] as const;
export const DIRECTIONS = ['none', 'forward', 'backward'] as const;

/** Kinds of values in calls, answers and properties. */
export const VALUE = { null: 0, false: 1, true: 2, integer: 3, number: 4, string: 5 } as const;

/** In place of a string's length. */
export const NO_STRING = -1;
export const LONG_STRING = -2;

/** A batch: words in all, words of records, bytes of text; then the records, then the text (UTF-8, zeros to a whole word). */
export const BATCH_HEADER = 3;
/** Words of a batch, with its header. */
export const BATCH_LIMIT = 1 << 17;
/**
 * Words after which a batch goes off by itself. Few, so that the host carries one out while the next is written; what is left
 * of BATCH_LIMIT is room for one more record and its text.
 */
export const FULL_WORDS = 1 << 12;
/** Units of a string inside a record; a longer one comes in parts of this size. */
export const STRING_LIMIT = 1 << 14;
/** Units of a string in parts: no budget of a page allows more. */
export const LONG_LIMIT = 4_200_000;
/** Names are numbered as they first occur, until there are this many; longer ones never are. */
export const NAMES_LIMIT = 4_096;
export const NAME_LIMIT = 64;
/** Attributes that an element's record holds; others follow in records of their own. */
export const INLINE_ATTRIBUTES = 64;
/** Values of a call; an answer may have more. */
export const ARGUMENTS_LIMIT = 8;
