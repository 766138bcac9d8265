import type { Budgets } from './budgets.ts';
import { BudgetError, overBudget } from './view-error.ts';

/** Elements that animate SVG. */
const MOVING = ['animate', 'animateTransform', 'animateMotion', 'set'];
/** Frames between two looks whether anything still moves. */
const LOOK = 60;
const WHAT = 'running animations';
/** Of what one layout may take, what each frame may: those come one after the other. */
const SHARE = 0.5;
/** Slow frames in a row that close the view. */
const SLOW = 2;

/** What moves in a page by itself: shared by the view, which hears of its beginnings, and by who watches it. */
export interface Motion {
  /** Animations and transitions that began since they were counted, and those that ran then. */
  begun: number;
  /** Of those, how many began since the last frame. */
  begunInFrame: number;
  /** As long as something moves. */
  watching?: Promise<void> | undefined;
}

/**
 * Watches a page from frame to frame as long as something in it moves by itself, which no record foretells: how many animations there are,
 * and what laying out each frame of them takes, which the frame would do anyway.
 *
 * @param layOut lays the page out, and gives the milliseconds that it took; true when the view is closed
 * @throws {BudgetError} (rejects)
 */
export async function watchMotion(
  motion: Motion,
  document: Document,
  budgets: Budgets,
  layOut: () => number | true | undefined,
): Promise<void> {
  // Live, so that nobody counts what hasn't changed.
  const moving = MOVING.map((name) => Document.prototype.getElementsByTagName.call(document, name));
  let frames = 0;
  let moves = true;

  function count(): void {
    const elements = moving.reduce((sum, { length }) => sum + length, 0);
    if (motion.begun + elements <= budgets.animations && ++frames % LOOK > 0) return;
    motion.begun = running(document);
    const all = motion.begun + elements;
    moves = all > 0;
    if (all > budgets.animations) throw overBudget('animation-budget', all, WHAT, budgets.animations);
  }

  let slow = 0;
  function checkFrame(took: number): void {
    slow = took > SHARE * budgets.layout ? slow + 1 : 0;
    if (slow < SLOW) return;
    throw new BudgetError(
      'layout-budget',
      `Each frame of what moves in its page takes ${Math.round(took)} ms of styling and layout. Let less move, or in a smaller page.`,
    );
  }

  for (let took = layOut(); moves && took !== true; took = layOut()) {
    checkFrame(Number(took ?? 0));
    await new Promise(requestAnimationFrame);
    motion.begunInFrame = 0;
    count();
  }
  motion.begunInFrame = 0;
  motion.watching = undefined;
}

/**
 * Counts elements whose style animates them, for what took long to lay out: a browser that is busy with painting tells of animations only when
 * it has come to begin them.
 *
 * @throws {BudgetError}
 */
export function checkAnimated(document: Document, budgets: Budgets): void {
  const { defaultView } = document;
  let count = 0;
  for (const element of Document.prototype.querySelectorAll.call(document, '*')) {
    if (defaultView?.getComputedStyle(element).animationName !== 'none') count++;
    if (count > budgets.animations) throw overBudget('animation-budget', count, WHAT, budgets.animations);
  }
}

/** Those of pseudo-elements too. They are given in order, which takes a second for 8,000 of them. */
function running(document: Document): number {
  const all = Document.prototype.getAnimations.call(document);
  return all.filter(({ playState }) => playState === 'running').length;
}
