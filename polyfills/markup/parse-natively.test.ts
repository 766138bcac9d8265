import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import type { MarkupContext } from './markup-tree.ts';
import { parseWithLibrary } from './parse-with-library.ts';
import {
  contextName,
  contextOf,
  looseMarkup,
  nestedMarkup,
  SAMPLES,
  type Sample,
} from './testing/sample-markup.ts';
import type {} from './testing/native-page.ts';

const ENTRY = fileURLToPath(new URL('testing/native-page.ts', import.meta.url));

describeInEngines('parsing by the browser', (engine) => {
  let opened: OpenedInEngine;
  before(async function () {
    this.timeout(60_000);
    opened = await openInEngine(engine, ENTRY);
  });
  after(() => opened.close());

  const asked = (samples: readonly Sample[]): (readonly [string, MarkupContext])[] =>
    samples.map(([html, context], index) => [html, contextOf(context, index % 2 === 0)]);
  /** Which of the samples the browser parsed; each must be as the library parses it. */
  async function compared(samples: readonly Sample[]): Promise<Sample[]> {
    const all = asked(samples);
    const parsed = await opened.page.evaluate(
      (pieces) => parseAll(pieces as Parameters<typeof parseAll>[0]),
      all as unknown as never[],
    );
    return samples.filter((sample, index) => {
      const tree = parsed[index];
      if (!tree) return false;
      expect(tree, JSON.stringify(sample)).to.deep.equal(parseWithLibrary(...all[index]!));
      return true;
    });
  }

  it('gives the same tree as the library, or leaves it to that', async () => {
    const left = SAMPLES.length - (await compared(SAMPLES)).length;
    expect(left, 'left to the library').to.equal(17);
  });

  it('loads and runs nothing', async () => {
    const { origin, requests } = opened;
    const own = requests.length;
    const url = `${origin}/leak`;
    const html = [
      `<img src="${url}" srcset="${url} 2x" onerror="parseAll = 0"><picture><source srcset="${url}"><img src="${url}"></picture>`,
      `<link rel="stylesheet" href="${url}"><link rel="preload" as="image" href="${url}"><link rel="prefetch" href="${url}">`,
      `<video src="${url}" poster="${url}" autoplay></video><audio src="${url}" preload="auto"></audio><input type="image" src="${url}">`,
      `<iframe src="${url}"></iframe><embed src="${url}"><svg><image href="${url}"></image><use href="${url}#a"></use></svg>`,
      `<style>@import "${url}"; p { background: url(${url}) }</style><p style="background: url(${url})" onclick="1">x</p>`,
      `<script src="${url}"></script><script>parseAll = 0</script><svg onload="parseAll = 0"></svg><body background="${url}">`,
      `<meta http-equiv="refresh" content="0; url=${url}"><base href="${url}"><table background="${url}"></table>`,
    ];
    const contexts = ['div', 'template', undefined] as const;
    const samples = contexts.flatMap((context) => html.map((piece): Sample => [piece, context]));
    const read = await compared(samples);
    expect(read.length).to.equal(contexts.length * html.length - 2);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(requests.slice(own)).to.deep.equal([]);
    expect(await opened.page.evaluate(() => typeof parseAll)).to.equal('function');
  });

  it('gives the same tree for generated markup', async () => {
    const samples = fc.sample(fc.tuple(nestedMarkup, contextName), { numRuns: 1_500, seed: 11 }) as Sample[];
    expect((await compared(samples)).length).to.be.greaterThan(300);
    const loose = fc.sample(fc.tuple(looseMarkup, contextName), { numRuns: 500, seed: 12 }) as Sample[];
    expect((await compared(loose)).length).to.be.greaterThan(5);
  });
});
