import { MiniAppTest } from '../../mini-app/testing/mini-app-test.ts';
import { isolate, type Isolation } from '../isolate.ts';

declare global {
  /** What the page's policy refused. */
  var refused: string[];
  var isolatePage: () => Promise<Isolation>;
}

globalThis.miniAppTest = new MiniAppTest();
globalThis.refused = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  globalThis.refused.push(`${violatedDirective} ${blockedURI}`);
});
globalThis.isolatePage = () => isolate();
