import type { Plugin } from 'esbuild';
import { bundleLibraries, bundleLogicLayer } from './bundle-logic-layer.ts';

/**
 * An esbuild plugin: `import script from '#logic-layer'` gives the text of the logic layer's worker, `#logic-libraries` those of
 * its libraries by their names.
 */
export const logicLayerPlugin: Plugin = {
  name: 'logic-layer',
  setup(build) {
    build.onResolve({ filter: /^#logic-(?:layer|libraries)$/ }, ({ path }) => ({
      // A file is called so, and `#` in its URL would begin a fragment.
      path: path.slice(1),
      namespace: 'logic-layer',
    }));
    build.onLoad({ filter: /layer$/, namespace: 'logic-layer' }, async () => ({
      contents: await bundleLogicLayer(),
      loader: 'text',
    }));
    build.onLoad({ filter: /libraries$/, namespace: 'logic-layer' }, async () => ({
      contents: JSON.stringify(await bundleLibraries()),
      loader: 'json',
    }));
  },
};
