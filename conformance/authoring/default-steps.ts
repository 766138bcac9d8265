import type { AppTest, Step } from './test-format.ts';

/**
 * The steps of a test: its own, or launch and await every checkpoint that it expects a value of.
 */
export function stepsOf(test: AppTest): readonly Step[] {
  if (test.steps !== undefined) return test.steps;
  const awaited: Step[] = [];
  for (const expectation of test.expect) {
    if ('checkpoint' in expectation && !('absent' in expectation) && !('observe' in expectation)) {
      awaited.push({ do: 'await', checkpoint: expectation.checkpoint });
    }
  }
  return [{ do: 'launch' }, ...awaited];
}
