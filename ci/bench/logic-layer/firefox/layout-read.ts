import { firefox } from '@miniapp-tests/polyfills/testing/engines/firefox';
import { layoutReadIn } from '../testing/engine-benchmarks.ts';

export default layoutReadIn(firefox);
