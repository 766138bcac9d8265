// In the document of a widget: puts `page` into the global scope, where the platform has none.
import type { Widget } from '@miniapp-tests/spec/widget/widget';
import { joinHost } from './join-host.ts';
import { shouldPolyfill } from './should-polyfill.ts';

const scope: object = globalThis;

if (shouldPolyfill(scope)) {
  Object.defineProperty(scope, 'page', {
    value: joinHost(),
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

export const page: Widget = Reflect.get(scope, 'page');
