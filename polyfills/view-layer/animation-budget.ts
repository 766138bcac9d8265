import type { Budgets } from './budgets.ts';
import { checkAnimations } from './running-animations.ts';

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
  budgets: Budgets,
  layOut: () => unknown,
): Promise<void> {
  // Live, so that nobody counts what hasn't changed.
  const moving = MOVING.map((name) => Document.prototype.getElementsByTagName.call(document, name));
  let frames = 0;
  let moves = true;

  function count(): void {
    const elements = moving.reduce((sum, { length }) => sum + length, 0);
    if (motion.begun + elements <= budgets.animations && ++frames % LOOK > 0) return;
    motion.begun = checkAnimations(document, budgets, elements);
    moves = motion.begun + elements > 0;
  }

  while (moves && layOut() !== true) {
    await new Promise(requestAnimationFrame);
    count();
  }
  motion.watching = undefined;
}
