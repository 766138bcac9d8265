import { expect } from 'chai';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { readmeBlocks } from '../testing/readme-example.ts';
import { serveStrictSite } from '../testing/strict-site.ts';
import { compileTemplate } from './compiler/compile-template.ts';

describeInEngines('the example of the README of templates', (engine) => {
  it('prints what it promises, under a strict policy', async () => {
    const [markup = ''] = readmeBlocks(import.meta.dirname, 'html');
    const [script = ''] = readmeBlocks(import.meta.dirname, 'js');
    const promised = [...script.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text);
    const { module } = compileTemplate('people.html', { 'people.html': markup });
    const compiled = `data:text/javascript,${encodeURIComponent(module).replaceAll("'", '%27')}`;
    const site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'",
      pages: {
        '/': '<!doctype html><title>People</title><body><script type="module" src="/stdin.js"></script>',
      },
      scripts: {
        stdin: {
          contents: `globalThis.lines = []; console.log = (...said) => void lines.push(said.join(' '));
            ${script.replace('./people.template.js', compiled)}`,
          resolveDir: import.meta.dirname,
        },
      },
    });
    const page = await engine.start();
    try {
      await page.goTo(`${site.origin}/`);
      const lines = (): string[] => (globalThis as unknown as { lines: string[] }).lines;
      await until(page, () => (globalThis as unknown as { lines: string[] }).lines.length > 1, {});
      expect(await page.evaluate(lines)).to.deep.equal(promised);
    } finally {
      await page.close();
      await site.close();
    }
  });
});
