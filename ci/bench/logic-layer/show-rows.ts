import { AHEAD, COSTS } from './testing/rows-claims.ts';
import { rowsBenchmark } from './testing/rows-benchmark.ts';

export default rowsBenchmark({
  title: 'Create 10,000 rows, until they are painted: with a layout that all pay alike',
  button: 'create',
  before: ['clear'],
  until: 'painted',
  claims: [...COSTS, ...AHEAD],
});
