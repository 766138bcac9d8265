/** Of what level H can restore, the part that a logo may use up; the rest is for dirt, light and the camera. */
const SHARE_FOR_LOGO = 0.5;
/** Codewords that level H restores in every version, as a part of all. */
const RESTORABLE = 0.3;
/** Bits of one codeword stand in pairs above each other: two modules wide, four high. */
const CODEWORD_WIDTH = 2;
const CODEWORD_HEIGHT = 4;

/** The codewords of a symbol, from the modules that its function patterns leave. */
function codewords(size: number): number {
  const version = (size - 17) / 4;
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const alignmentModules = version === 1 ? 0 : (25 * alignments - 10) * alignments - 55;
  const versionModules = version < 7 ? 0 : 36;
  const modules = (16 * version + 128) * version + 64 - alignmentModules - versionModules;
  return Math.floor(modules / 8);
}

/** The codewords that a square of modules touches at most, wherever it lies. */
function touched(side: number): number {
  return (Math.ceil(side / CODEWORD_WIDTH) + 1) * (Math.ceil(side / CODEWORD_HEIGHT) + 1);
}

/** A square of modules in a symbol. */
export interface LogoArea {
  /** Of its left upper module, in both directions. */
  readonly start: number;
  /** Modules on each side; 0 where a logo would cover too much. */
  readonly side: number;
}

/**
 * The middle square of a symbol of level H that may be covered: half of the codewords that a reader can restore.
 *
 * @param size modules on each side of the symbol
 */
export function logoArea(size: number): LogoArea {
  const budget = codewords(size) * RESTORABLE * SHARE_FOR_LOGO;
  // Odd as the symbol's side, so that it lies in the middle.
  let side = 1;
  while (touched(side + 2) <= budget) side += 2;
  return touched(side) > budget ? { start: 0, side: 0 } : { start: (size - side) / 2, side };
}
