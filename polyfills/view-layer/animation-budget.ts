import type { Budgets } from './budgets.ts';
import { overBudget } from './view-error.ts';

/** Elements that animate SVG. */
const MOVING = ['animate', 'animateTransform', 'animateMotion', 'set'];
/** Frames between two looks whether anything still moves. */
const LOOK = 60;

/** What moves in a page by itself: shared by the view, which hears of its beginnings, and by who watches it. */
export interface Motion {
  /** Animations and transitions that began since they were counted, and those that ran then. */
  begun: number;
  /** As long as something moves. */
  watching?: Promise<void> | undefined;
}

/**
 * Watches a page from frame to frame as long as something in it moves by itself, which no record foretells: how many animations there are,
 * and what laying out each frame of them takes, which the frame would do anyway.
 *
 * @param layOut lays the page out, and measures it; true when the view is closed
 * @throws {BudgetError} (rejects)
 */
export async function watchMotion(
  motion: Motion,
  document: Document,
  { animations }: Budgets,
  layOut: () => unknown,
): Promise<void> {
  // Live, so that nobody counts what hasn't changed.
  const moving = MOVING.map((name) => Document.prototype.getElementsByTagName.call(document, name));
  let frames = 0;
  let moves = true;

  function count(): void {
    const elements = moving.reduce((sum, { length }) => sum + length, 0);
    if (motion.begun + elements <= animations && ++frames % LOOK > 0) return;
    const begun = running(document);
    motion.begun = begun;
    moves = begun + elements > 0;
    if (begun + elements <= animations) return;
    throw overBudget('animation-budget', begun + elements, 'running animations', animations);
  }

  while (moves && layOut() !== true) {
    await new Promise(requestAnimationFrame);
    count();
  }
  motion.watching = undefined;
}

/** Those of pseudo-elements too. */
function running(document: Document): number {
  const all = Document.prototype.getAnimations.call(document);
  return all.filter(({ playState }) => playState === 'running').length;
}
