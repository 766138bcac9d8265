import type { Moves, Timed } from './keyframes.ts';
import type { Movement } from './page-change.ts';

/** https://drafts.csswg.org/css-view-transitions-2/#scoped-vt */
type Scope = HTMLElement & {
  startViewTransition?(update: () => void): ViewTransition;
};

export interface SnapshotOptions {
  readonly container: HTMLElement;
  readonly from: HTMLElement;
  readonly to: HTMLElement;
  readonly upper: HTMLElement;
  readonly moves: Moves;
}

const FROM = 'mini-app-from';
const TO = 'mini-app-to';

/**
 * Moves pictures of the two pages by a view transition of the container alone; undefined where the browser has none but of whole documents, which would
 * stop the embedding page, too.
 */
export function moveAsSnapshots({
  container,
  from,
  to,
  upper,
  moves,
}: SnapshotOptions): Movement | undefined {
  const scope: Scope = container;
  if (scope.startViewTransition === undefined) return undefined;
  // Not there yet, when the browser looks for what was there before.
  to.style.visibility = 'hidden';
  from.style.viewTransitionName = FROM;
  const animations: Animation[] = [];
  const reset = (): void => {
    for (const animation of animations) animation.cancel();
    to.style.visibility = '';
    to.style.viewTransitionName = '';
    from.style.viewTransitionName = '';
  };
  const transition = scope.startViewTransition(() => {
    to.style.visibility = '';
    to.style.viewTransitionName = TO;
    from.style.display = '';
    from.style.viewTransitionName = '';
  });
  const moved = transition.ready.then(() => {
    const stays: Timed = { keyframes: { opacity: [1, 1] }, timing: moves.upper.timing };
    const play = (part: 'old' | 'new', name: string, page: HTMLElement): void => {
      const { keyframes, timing } = page === upper ? moves.upper : (moves.lower ?? stays);
      const zIndex = page === upper ? 1 : 0;
      animations.push(
        container.animate(keyframes, { ...timing, pseudoElement: `::view-transition-${part}(${name})` }),
        container.animate(
          { zIndex: [zIndex, zIndex] },
          { ...timing, pseudoElement: `::view-transition-group(${name})` },
        ),
      );
    };
    play('old', FROM, from);
    play('new', TO, to);
  });
  const finished = Promise.all([moved, transition.finished]).finally(reset);
  return {
    finished,
    cancel: () => {
      transition.skipTransition();
      reset();
    },
  };
}
