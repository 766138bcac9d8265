import type { Engine } from './engine.ts';
import { chosenEngines } from './engines.ts';

/** Describes the same in each chosen engine; one that this machine lacks fails, with the reason. */
export function describeInEngines(title: string, define: (engine: Engine) => void): void {
  for (const engine of chosenEngines()) {
    const missing = engine.missing();
    describe(`${title} (${engine.name})`, () => {
      if (missing === undefined) define(engine);
      else {
        it('has its engine', () => {
          throw new Error(`${engine.name} was not run: ${missing}.`);
        });
      }
    });
  }
}
