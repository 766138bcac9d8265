import { AHEAD, COSTS } from './testing/rows-claims.ts';
import { rowsBenchmark } from './testing/rows-benchmark.ts';

export default rowsBenchmark({
  title: 'Swap two of 1,000 rows, until they are painted',
  button: 'swap',
  before: ['clear', 'thousand'],
  until: 'painted',
  claims: [...COSTS, ...AHEAD],
});
