import { chromium } from './chromium.ts';
import type { Engine, EngineName } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkitgtk } from './webkitgtk.ts';

export const ENGINES: readonly Engine[] = [chromium, firefox, webkitgtk];

/** The engines named in `MPT_ENGINES` (separated by commas), Chromium alone by default. @throws {Error} for a name that is none */
export function chosenEngines(names = process.env.MPT_ENGINES ?? 'chromium'): Engine[] {
  return names.split(',').map((name) => {
    const engine = ENGINES.find((known) => known.name === (name.trim() as EngineName));
    if (engine === undefined) {
      throw new Error(
        `MPT_ENGINES names "${name}"; the engines are ${ENGINES.map(({ name }) => name).join(', ')}.`,
      );
    }
    return engine;
  });
}
