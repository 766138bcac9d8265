import type { EngineName } from '../../../testing/engines/engine.ts';

const PAINTS =
  'without a graphics processor it paints one frame for over 16 s, in which nothing of the host runs';
const BEGINS =
  'it takes over two seconds to begin so many transitions, all while it lays out the page; only after that it tells of them';

/** What an engine does not withstand, by the attempt's name, and why the runtime can't help it (../../../BUDGETS.md). */
export const LIMITS: Readonly<Partial<Record<EngineName, Readonly<Record<string, string>>>>> = {
  webkitgtk: {
    'SVG filters over everything': PAINTS,
    'blurs on blurs': PAINTS,
    'a thousand shadows of text': PAINTS,
    'transitions of 8,000 elements that take their time': BEGINS,
  },
};
