import { firefox } from '@miniapp-tests/polyfills/testing/engines/firefox';
import { clickIn } from '../testing/engine-benchmarks.ts';

export default clickIn(firefox);
