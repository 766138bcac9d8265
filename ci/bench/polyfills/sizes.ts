import {
  POLYFILL_LIMITS,
  polyfillSizes,
  type PolyfillEntry,
  type PolyfillSize,
} from '@miniapp-tests/polyfills/build/polyfill-sizes';
import { benchmark } from '../benchmark.ts';

let measured: ReturnType<typeof polyfillSizes> | undefined;

async function kilobytes(entry: PolyfillEntry, part: keyof PolyfillSize): Promise<number> {
  measured ??= polyfillSizes();
  return (await measured)[entry][part].brotli / 1_000;
}

export default benchmark<undefined, string>({
  title:
    'Sizes of the polyfills that stand alone, with all of spec that they use, minified and compressed with brotli',
  prepare: () => undefined,
  contenders: {},
  measures: [
    ...(Object.keys(POLYFILL_LIMITS) as PolyfillEntry[]).map((entry) => ({
      name: entry,
      unit: 'kB' as const,
      atMost: POLYFILL_LIMITS[entry] / 1_000,
      value: () => kilobytes(entry, 'start'),
    })),
    {
      name: 'manifest/polyfill with the algorithm that reads manifests, which it loads when it needs it',
      unit: 'kB',
      value: () => kilobytes('manifest/polyfill', 'whole'),
    },
  ],
});
