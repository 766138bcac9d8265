import { webkitgtk } from '@miniapp-tests/polyfills/testing/engines/webkitgtk';
import { clickIn } from '../testing/engine-benchmarks.ts';

export default clickIn(webkitgtk);
