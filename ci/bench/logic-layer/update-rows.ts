import { AHEAD, COSTS } from './testing/rows-claims.ts';
import { rowsBenchmark } from './testing/rows-benchmark.ts';

export default rowsBenchmark({
  title: 'Update every 10th of 1,000 rows, until they are painted',
  button: 'update',
  before: ['clear', 'thousand'],
  until: 'painted',
  claims: [...COSTS, ...AHEAD],
});
