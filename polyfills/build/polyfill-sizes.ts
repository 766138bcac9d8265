import { bundleStart, bundleText } from './bundle-logic-layer.ts';
import { sizeOf, type Size } from './runtime-sizes.ts';

/** The polyfills that stand alone, and how many bytes each may have, minified and with brotli. */
export const POLYFILL_LIMITS = {
  lifecycle: 6_000,
  manifest: 6_000,
  tti: 6_000,
  uri: 6_000,
} as const;

export type PolyfillName = keyof typeof POLYFILL_LIMITS;

export interface PolyfillSize {
  /** The entry with all that it imports at once, of `spec` too. */
  readonly start: Size;
  /** With what it imports when it needs it. */
  readonly whole: Size;
}

/** Measures each `polyfill` entry as an app that imports nothing else bundles it. Rejects with the errors of the build. */
export async function polyfillSizes(): Promise<Readonly<Record<PolyfillName, PolyfillSize>>> {
  const names = Object.keys(POLYFILL_LIMITS) as PolyfillName[];
  const sizes = names.map(async (name) => {
    const entry = `${name}/polyfill.ts`;
    const [start, whole] = await Promise.all([bundleStart([entry]), bundleText(entry)]);
    return [name, { start: sizeOf(start), whole: sizeOf(whole) }] as const;
  });
  return Object.fromEntries(await Promise.all(sizes)) as Record<PolyfillName, PolyfillSize>;
}
