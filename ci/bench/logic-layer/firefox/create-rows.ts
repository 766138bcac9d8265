import { firefox } from '@miniapp-tests/polyfills/testing/engines/firefox';
import { createRowsIn } from '../testing/engine-benchmarks.ts';

export default createRowsIn(firefox);
