import { bundleStart, bundleText } from './bundle-logic-layer.ts';
import { sizeOf, type Size } from './runtime-sizes.ts';

interface Measured {
  /** How many bytes it may have, minified and with brotli, with all that an ordinary use loads. */
  readonly limit: number;
  /** What a page or a worker loads: each of these is bundled and compressed for itself, together with what it imports at once. */
  readonly loads: readonly (readonly string[])[];
  /** The entry with all that it may ever load; absent where that is not measured. */
  readonly whole?: string;
}

/** What apps import of the polyfills that stand alone. */
export const POLYFILLS = {
  lifecycle: { limit: 6_000, loads: [['lifecycle/polyfill.ts']] },
  // Whole: with the algorithm for manifests that are not plain, mostly CSS's colours.
  manifest: { limit: 6_000, loads: [['manifest/polyfill.ts']], whole: 'manifest/polyfill.ts' },
  // To open a package in the page, and the service worker. Later: the verifier (100 kB), streaming, and what packages need that are not plain.
  'package-loader': {
    limit: 15_000,
    loads: [
      ['package-loader/open-package.ts', 'package-loader/prepare-package.ts'],
      ['package-loader/service-worker.ts'],
    ],
  },
  permissions: { limit: 12_000, loads: [['permissions/polyfill.ts']], whole: 'permissions/polyfill.ts' },
  tti: { limit: 6_000, loads: [['tti/polyfill.ts']], whole: 'tti/polyfill.ts' },
  uri: { limit: 6_000, loads: [['uri/polyfill.ts']], whole: 'uri/polyfill.ts' },
  'widget (the widget’s side)': {
    limit: 12_000,
    loads: [['widget/polyfill.ts']],
    whole: 'widget/polyfill.ts',
  },
  'widget (the host’s side)': {
    limit: 12_000,
    loads: [['widget/widget-host.ts']],
    whole: 'widget/widget-host.ts',
  },
  // Before a widget is seen; then it loads what `<mini-app>` does.
  'mini-app-widget': { limit: 12_000, loads: [['mini-app-widget/define.ts']] },
} as const satisfies Readonly<Record<string, Measured>>;

/** The texts of MiniApps' workers, which are built apart and loaded when one starts. */
const WORKER = /^#logic-/;

export type PolyfillName = keyof typeof POLYFILLS;

export interface PolyfillSize {
  /** With all that an ordinary use loads, of `spec` too. */
  readonly ordinary: Size;
  /** With all that it may ever load, where that is measured. */
  readonly whole?: Size;
}

/** For people: a line for each. */
export function sizeLines(sizes: Readonly<Record<PolyfillName, PolyfillSize>>): string[] {
  return Object.entries(sizes).map(([name, { ordinary, whole = ordinary }]) => {
    const more = whole.brotli > ordinary.brotli * 1.2 ? `; ${whole.brotli} with all that it may load` : '';
    return `${name}: ${ordinary.minified} bytes, ${ordinary.brotli} with brotli${more}`;
  });
}

/** Measures each polyfill as an app that imports nothing else bundles it. Rejects with the errors of the build. */
export async function polyfillSizes(): Promise<Readonly<Record<PolyfillName, PolyfillSize>>> {
  const sizes = Object.entries<Measured>(POLYFILLS).map(async ([name, { loads, whole }]) => {
    const parts = await Promise.all(loads.map(async (entries) => sizeOf(await bundleStart(entries, WORKER))));
    const ordinary = parts.reduce((sum, { minified, brotli }) => ({
      minified: sum.minified + minified,
      brotli: sum.brotli + brotli,
    }));
    return [name, { ordinary, ...(whole && { whole: sizeOf(await bundleText(whole)) }) }] as const;
  });
  return Object.fromEntries(await Promise.all(sizes)) as Record<PolyfillName, PolyfillSize>;
}
