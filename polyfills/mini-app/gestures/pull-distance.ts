/** How far a page has to come down until letting go refreshes it, in CSS pixels; it stays there while it is refreshed. */
export const REFRESH_AT = 64;
/** How far it can be pulled at all. */
const FURTHEST = 120;

/** How far a page comes down when a finger moves so far: less and less. */
export function pullDistance(moved: number): number {
  return moved <= 0 ? 0 : FURTHEST * (1 - Math.exp(-moved / (1.6 * FURTHEST)));
}
