import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Layer, LayerEdit } from './layer.ts';

const POLYFILLS = join(import.meta.dirname, '../..');

/**
 * An esbuild plugin that takes layers away from what it bundles, the logic layer included: the runtime itself has no switch for it.
 * The build fails when an edit's text doesn't stand in its file once.
 */
export function withoutLayers(layers: readonly Layer[]): Plugin {
  const edits = layers.flatMap((layer) => layer.edits);
  const editing: Plugin = {
    name: 'editing',
    setup({ onLoad }) {
      for (const file of new Set(edits.map((edit) => edit.file))) {
        const filter = new RegExp(`${file.replaceAll('.', '\\.')}$`);
        onLoad({ filter }, async () => ({ contents: await edited(file, edits), loader: 'ts' }));
      }
    },
  };
  return {
    name: 'without-layers',
    setup(main) {
      void editing.setup(main);
      main.onResolve({ filter: /^#logic-layer$/ }, ({ path }) => ({ path, namespace: 'edited-logic-layer' }));
      main.onLoad({ filter: /.*/, namespace: 'edited-logic-layer' }, async () => ({
        contents: await logicLayer(editing),
        loader: 'text',
      }));
    },
  };
}

/** @throws {Error} (rejects) for an edit whose text doesn't stand in its file once */
export async function checkEdits(layers: readonly Layer[]): Promise<void> {
  const edits = layers.flatMap((layer) => layer.edits);
  for (const file of new Set(edits.map((edit) => edit.file))) await edited(file, edits);
}

async function edited(file: string, edits: readonly LayerEdit[]): Promise<string> {
  let text = await readFile(join(POLYFILLS, file), 'utf8');
  for (const { find, replace } of edits.filter((edit) => edit.file === file)) {
    const parts = text.split(find);
    if (parts.length !== 2) {
      throw new Error(`${file} has the layer's text ${parts.length - 1} times, not once; update it: ${find}`);
    }
    text = parts.join(replace);
  }
  return text;
}

async function logicLayer(editing: Plugin): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(POLYFILLS, 'logic-layer/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    minify: true,
    logLevel: 'silent',
    plugins: [editing],
  });
  return outputFiles[0]?.text ?? '';
}
