import { runtimeSizes, type RuntimeSizes } from '@miniapp-tests/polyfills/build/runtime-sizes';
import { benchmark } from '../benchmark.ts';

let measured: Promise<RuntimeSizes> | undefined;

async function kilobytes(part: 'logicLayer' | 'viewLayer' | 'viewHost'): Promise<number> {
  measured ??= runtimeSizes();
  return (await measured)[part].brotli / 1_000;
}

export default benchmark<undefined, string>({
  title: 'Sizes of what is loaded at first, minified and compressed with brotli',
  prepare: () => undefined,
  contenders: {},
  measures: [
    {
      name: 'logic layer, without the libraries that it loads when it needs them',
      unit: 'kB',
      atMost: 60,
      value: () => kilobytes('logicLayer'),
    },
    {
      name: 'view layer, without channel and what it loads when a page needs it',
      unit: 'kB',
      atMost: 15,
      value: () => kilobytes('viewLayer'),
    },
    {
      name: 'view layer with the package loader and the host’s end of the channel',
      unit: 'kB',
      value: () => kilobytes('viewHost'),
    },
  ],
});
