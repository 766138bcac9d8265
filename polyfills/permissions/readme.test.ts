import { expect } from 'chai';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { policyOf, readmeBlocks } from '../testing/readme-example.ts';
import { serveStrictSite } from '../testing/strict-site.ts';

describeInEngines('the example of the README of permissions', (engine) => {
  it('asks on the sheet and prints what it promises, under its policy', async function () {
    this.timeout(40_000);
    const [policy = ''] = readmeBlocks(import.meta.dirname, 'http');
    const [script = ''] = readmeBlocks(import.meta.dirname, 'ts');
    const promised = [...script.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text);
    const contents = `globalThis.printed = []; console.log = (...said) => void printed.push(said.join(' '));
      addEventListener('unhandledrejection', ({ reason }) => printed.push(String(reason)));
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        if (!blockedURI.endsWith('/favicon.ico')) printed.push('refused: ' + violatedDirective);
      });
      ${script}`;
    const site = await serveStrictSite({
      policy: policyOf(policy),
      pages: {
        '/': '<!doctype html><title>Bills</title><body><script type="module" src="/stdin.js"></script>',
      },
      scripts: { stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' } },
    });
    const page = await engine.start();
    try {
      await page.goTo(`${site.origin}/`);
      const isReady = (): boolean => {
        const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
        return (
          sheet?.querySelector('[data-answer="granted"][aria-disabled="false"]') !== null &&
          sheet !== undefined
        );
      };
      await until(page, isReady, { reason: 'the sheet did not become ready' });
      const place = await page.evaluate(() => {
        const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
        const button = sheet?.querySelector<HTMLElement>('[data-answer="granted"]');
        // No answer of a script counts.
        button?.click();
        const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
        return { x: x + width / 2, y: y + height / 2, printed: printed.length };
      });
      expect(place.printed).to.equal(0);
      await page.press(place.x, place.y);
      await until(page, (lines) => printed.length >= lines, {}, promised.length);
      expect(await page.evaluate(() => [...printed])).to.deep.equal(promised);
    } finally {
      await page.close();
      await site.close();
    }
  });
});
