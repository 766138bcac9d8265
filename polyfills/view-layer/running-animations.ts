import type { Budgets } from './budgets.ts';
import { overBudget } from './view-error.ts';

/**
 * Counts the animations and transitions that run in a document, those of pseudo-elements too. Where it was just laid out that is before
 * anything moves.
 *
 * @param others what else moves in it
 * @throws {BudgetError}
 */
export function checkAnimations(document: Document, { animations }: Budgets, others = 0): number {
  const all = Document.prototype.getAnimations.call(document);
  const running = all.filter(({ playState }) => playState === 'running').length;
  if (running + others <= animations) return running;
  throw overBudget('animation-budget', running + others, 'running animations', animations);
}
