import { GLOBAL_EVENTS } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { PAGE_EVENTS } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { global, page } from '../polyfill.ts';
import { shouldPolyfill } from '../should-polyfill.ts';

declare global {
  /** The events of `global` and `page`, of all documents of the tab. */
  var fired: () => string[];
  /** What `shouldPolyfill` says of a scope with these objects. */
  var neededFor: (global: unknown, page: unknown) => boolean;
}

globalThis.fired = () => (sessionStorage.getItem('fired') ?? '').split(' ').filter(Boolean);
globalThis.neededFor = (global, page) => shouldPolyfill({ global, page });
const note = ({ type }: Event): void => sessionStorage.setItem('fired', [...fired(), type].join(' '));
for (const type of GLOBAL_EVENTS) global.addEventListener(type, note);
for (const type of PAGE_EVENTS) page.addEventListener(type, note);
addEventListener('pageshow', ({ persisted }) => persisted && sessionStorage.setItem('restored', 'yes'));
