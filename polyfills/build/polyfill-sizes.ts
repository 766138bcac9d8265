import { bundleStart, bundleText } from './bundle-logic-layer.ts';
import { sizeOf, type Size } from './runtime-sizes.ts';

/** What apps import of the polyfills that stand alone, and how many bytes each may have, minified and with brotli. */
export const POLYFILL_LIMITS = {
  'lifecycle/polyfill': 6_000,
  'manifest/polyfill': 6_000,
  // Together at most 15,000; opening loads spec's processing and, where a policy asks for it, the verifier.
  'package-loader/open-package': 10_000,
  'package-loader/service-worker': 5_000,
  'tti/polyfill': 6_000,
  'uri/polyfill': 6_000,
  'widget/polyfill': 12_000,
  'widget/widget-host': 12_000,
} as const;

/** What an entry loads later, where not all of that is measured: the verifier of signatures alone is 100 kB, and takes long to make small. */
const LOADED_LATER: Partial<Record<PolyfillEntry, string>> = {
  'package-loader/open-package': 'package-loader/prepare-package.ts',
};

export type PolyfillEntry = keyof typeof POLYFILL_LIMITS;

export interface PolyfillSize {
  /** The entry with all that it imports at once, of `spec` too. */
  readonly start: Size;
  /** With what it imports when it needs it. */
  readonly whole: Size;
}

/** Measures each entry as an app that imports nothing else bundles it. Rejects with the errors of the build. */
export async function polyfillSizes(): Promise<Readonly<Record<PolyfillEntry, PolyfillSize>>> {
  const entries = Object.keys(POLYFILL_LIMITS) as PolyfillEntry[];
  const sizes = entries.map(async (entry) => {
    const later = LOADED_LATER[entry];
    const [start, whole] = await Promise.all([
      bundleStart([`${entry}.ts`]),
      later === undefined ? bundleText(`${entry}.ts`) : bundleStart([`${entry}.ts`, later]),
    ]);
    return [entry, { start: sizeOf(start), whole: sizeOf(whole) }] as const;
  });
  return Object.fromEntries(await Promise.all(sizes)) as Record<PolyfillEntry, PolyfillSize>;
}
