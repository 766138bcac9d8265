const SPACE = 0x20;

/** How browsers treat a unit of text: as simple letters, as ideographs, or as what must be shaped (joined, combined, coloured). */
type Kind = 0 | 1 | 2;
const SIMPLE: Kind = 0;
const IDEOGRAPH: Kind = 1;
const SHAPED: Kind = 2;

/** What a unit costs beside a simple letter, in letters. */
const EXTRA = [0, 1, 11] as const;
/** What going from one kind to another costs: another font, another run. */
const CHANGE = 24;
const SHAPED_CHANGE = 100;

/**
 * What laying out a text costs, in simple letters (of which a million take about 190 ms on a slow machine): a text of one script costs up
 * to twelve times as much, one that changes between scripts at each letter a hundred times.
 */
export function weightOf(text: string): number {
  let weight = text.length;
  let last = SIMPLE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x590 && last === SIMPLE) || unit === SPACE) continue;
    const kind = kindOf(unit);
    weight += EXTRA[kind];
    if (kind === last) continue;
    weight += kind === SHAPED || last === SHAPED ? SHAPED_CHANGE : CHANGE;
    last = kind;
  }
  return weight;
}

function kindOf(unit: number): Kind {
  if (unit < 0x590) return SIMPLE;
  const isIdeograph =
    (unit >= 0x2e80 && unit < 0xa4d0) || (unit >= 0xac00 && unit < 0xd7b0) || unit >= 0xff00;
  if (isIdeograph) return IDEOGRAPH;
  // Punctuation, arrows, signs.
  return unit >= 0x1e00 && unit < 0x2600 ? SIMPLE : SHAPED;
}
