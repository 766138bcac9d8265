import type { TransitionKind } from '@miniapp-tests/spec/extensions/namespace';

/** How long a page takes to come, in milliseconds. */
export const DURATION = 280;
const FADE_DURATION = 160;
/** The page below moves so much of the way that the one above moves. */
const BELOW = 1 / 3;

export interface Timed {
  readonly keyframes: PropertyIndexedKeyframes;
  readonly timing: KeyframeAnimationOptions;
}

/** What of two pages moves how. */
export interface Moves {
  readonly upper: Timed;
  /** Absent where it stays. */
  readonly lower?: Timed;
}

export interface Surroundings {
  readonly isRightToLeft: boolean;
  readonly isMotionReduced: boolean;
}

/**
 * How a page comes over another, or goes from over it.
 *
 * @param isBack the upper page goes
 */
export function movesOf(
  kind: Exclude<TransitionKind, 'none'>,
  isBack: boolean,
  { isRightToLeft, isMotionReduced }: Surroundings,
): Moves {
  const easing = isBack ? 'cubic-bezier(0.3, 0, 0.8, 0.15)' : 'cubic-bezier(0.05, 0.7, 0.1, 1)';
  const timing = { duration: DURATION, easing, fill: 'both' as const };
  const ordered = <T>(away: T, there: T): [T, T] => (isBack ? [there, away] : [away, there]);
  if (isMotionReduced || kind === 'fade') {
    const opacity = ordered(0, 1);
    return { upper: { keyframes: { opacity }, timing: { ...timing, duration: FADE_DURATION } } };
  }
  const moved = (axis: 'X' | 'Y', part: number): Timed => {
    const sign = axis === 'X' && isRightToLeft ? -1 : 1;
    const transform = [`translate${axis}(${Math.round(sign * part * 100)}%)`, 'none'];
    if (isBack === part > 0) transform.reverse();
    return { keyframes: { transform, opacity: [1, 1] }, timing };
  };
  if (kind === 'rise') return { upper: moved('Y', 1) };
  return { upper: moved('X', 1), lower: moved('X', -BELOW) };
}
