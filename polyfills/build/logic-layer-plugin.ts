import type { Plugin } from 'esbuild';
import { bundleLogicLayer, bundleMarkupLibrary } from './bundle-logic-layer.ts';

/**
 * An esbuild plugin: `import script from '#logic-layer'` gives the text of the logic layer's worker, `#markup-library` that of its
 * parser of HTML.
 */
export const logicLayerPlugin: Plugin = {
  name: 'logic-layer',
  setup(build) {
    build.onResolve({ filter: /^#(?:logic-layer|markup-library)$/ }, ({ path }) => ({
      path,
      namespace: 'logic-layer',
    }));
    build.onLoad({ filter: /.*/, namespace: 'logic-layer' }, async ({ path }) => ({
      contents: await (path === '#logic-layer' ? bundleLogicLayer() : bundleMarkupLibrary()),
      loader: 'text',
    }));
  },
};
