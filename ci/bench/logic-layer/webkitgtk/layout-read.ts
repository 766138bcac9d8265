import { webkitgtk } from '@miniapp-tests/polyfills/testing/engines/webkitgtk';
import { layoutReadIn } from '../testing/engine-benchmarks.ts';

export default layoutReadIn(webkitgtk);
