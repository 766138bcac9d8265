import { AHEAD, COSTS } from './testing/rows-claims.ts';
import { rowsBenchmark } from './testing/rows-benchmark.ts';

export default rowsBenchmark({
  title: 'Clear 1,000 rows, until they are painted',
  button: 'clear',
  before: ['clear', 'thousand'],
  until: 'painted',
  claims: [...COSTS, ...AHEAD],
});
