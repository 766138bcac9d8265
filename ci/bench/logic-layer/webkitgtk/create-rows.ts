import { webkitgtk } from '@miniapp-tests/polyfills/testing/engines/webkitgtk';
import { createRowsIn } from '../testing/engine-benchmarks.ts';

export default createRowsIn(webkitgtk);
