import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

/** Compiles Svelte's components, for browsers. */
export const sveltePlugin: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js, warnings } = compile(await readFile(path, 'utf8'), {
        filename: path,
        generate: 'client',
        css: 'injected',
      });
      return { contents: js.code, warnings: warnings.map(({ message }) => ({ text: message })) };
    });
  },
};

/** Compiles Vue's components of a `<script setup>` and a template; styles are not for it. */
export const vuePlugin: Plugin = {
  name: 'vue',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor, errors } = parse(await readFile(path, 'utf8'), { filename: path });
      if (errors.length > 0) return { errors: errors.map(({ message }) => ({ text: message })) };
      const compiled = compileScript(descriptor, { id: basename(path), inlineTemplate: true, isProd: true });
      return { contents: compiled.content };
    });
  },
};
