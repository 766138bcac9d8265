import { POLYFILLS, polyfillSizes, type PolyfillName } from '@miniapp-tests/polyfills/build/polyfill-sizes';
import { benchmark } from '../benchmark.ts';

let measured: ReturnType<typeof polyfillSizes> | undefined;

async function sizeOf(name: PolyfillName) {
  measured ??= polyfillSizes();
  return (await measured)[name];
}

export default benchmark<undefined, string>({
  title:
    'Sizes of the polyfills that stand alone, with all of spec that an ordinary use loads, minified and compressed with brotli',
  prepare: () => undefined,
  contenders: {},
  measures: [
    ...(Object.keys(POLYFILLS) as PolyfillName[]).map((name) => ({
      name,
      unit: 'kB' as const,
      atMost: POLYFILLS[name].limit / 1_000,
      value: async () => (await sizeOf(name)).ordinary.brotli / 1_000,
    })),
    {
      name: 'manifest, with the algorithm for manifests that are not plain',
      unit: 'kB',
      value: async () => {
        const { ordinary, whole = ordinary } = await sizeOf('manifest');
        return whole.brotli / 1_000;
      },
    },
  ],
});
