import type { Plugin } from 'esbuild';
import { bundleLogicLayer } from './bundle-logic-layer.ts';

/** An esbuild plugin: `import script from '#logic-layer'` gives the text of the logic layer's worker. */
export const logicLayerPlugin: Plugin = {
  name: 'logic-layer',
  setup(build) {
    build.onResolve({ filter: /^#logic-layer$/ }, ({ path }) => ({ path, namespace: 'logic-layer' }));
    build.onLoad({ filter: /.*/, namespace: 'logic-layer' }, async () => ({
      contents: await bundleLogicLayer(),
      loader: 'text',
    }));
  },
};
