import * as lifecycle from '../lifecycle/should-polyfill.ts';
import * as manifest from '../manifest/should-polyfill.ts';
import * as miniApp from '../mini-app/should-polyfill.ts';
import * as packageLoader from '../package-loader/should-polyfill.ts';
import * as permissions from '../permissions/should-polyfill.ts';
import * as tti from '../tti/should-polyfill.ts';
import * as uri from '../uri/should-polyfill.ts';
import * as widget from '../widget/should-polyfill.ts';

declare global {
  var entries: typeof tools;
}

/** Whether it is needed, and its `polyfill` entry. */
const POLYFILLS = {
  lifecycle: [() => lifecycle.shouldPolyfill(), () => import('../lifecycle/polyfill.ts')],
  manifest: [() => manifest.shouldPolyfill(), () => import('../manifest/polyfill.ts')],
  'mini-app': [() => miniApp.shouldPolyfill(), () => import('../mini-app/define.ts')],
  'package-loader': [() => packageLoader.shouldPolyfill(), () => import('../package-loader/polyfill.ts')],
  permissions: [() => permissions.shouldPolyfill(window), () => import('../permissions/polyfill.ts')],
  tti: [() => tti.shouldPolyfill(), () => import('../tti/polyfill.ts')],
  uri: [() => uri.shouldPolyfill(), () => import('../uri/polyfill.ts')],
  widget: [() => widget.shouldPolyfill(), () => import('../widget/polyfill.ts')],
} as const;

/** Left by what asks WebKitGTK (engines/asked-as-json.ts). */
const DRIVERS = 'askedByDriver';

const tools = {
  /** Whether a polyfill was needed before its entry was imported, whether it is afterwards, and which names the global scope got. */
  async of(name: keyof typeof POLYFILLS): Promise<{ before: boolean; after: boolean; names: string[] }> {
    const [shouldPolyfill, load] = POLYFILLS[name];
    const known = new Set(Object.getOwnPropertyNames(globalThis));
    const before = shouldPolyfill();
    await load();
    const names = Object.getOwnPropertyNames(globalThis).filter((own) => !known.has(own) && own !== DRIVERS);
    return { before, after: shouldPolyfill(), names: names.sort() };
  },
};

globalThis.entries = tools;
