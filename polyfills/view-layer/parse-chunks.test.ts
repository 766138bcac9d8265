import { expect } from 'chai';
import { openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

describe('HTML that is parsed in chunks', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  const opened = (html: string): Promise<string> =>
    views.open({ html }).then(
      () => 'opened',
      (error: Error) => error.message,
    );

  it('is refused where a tag has too many attributes, before it ends', async () => {
    const tags = {
      plain: `<p ${many(20_000, (i) => ` a${i}=1`)}`,
      'with ends of tags in quotes': `<p${many(20_000, (i) => ` a${i}=">"`)}>`,
      'by slashes': `<p${many(20_000, (i) => `/a${i}`)}>`,
      'behind a script': `<script>x</script><p${many(20_000, (i) => ` a${i}`)}>`,
      'behind a style across chunks': `<style>${'x'.repeat(3_286)}</style><p${many(20_000, (i) => ` a${i}`)}>`,
      'across chunks': `${'x'.repeat(3_295)}<p${many(20_000, (i) => ` a${i}`)}>`,
      'in a title of SVG': `<svg><title><p${many(20_000, (i) => ` a${i}`)}>`,
      'behind a text': `<b>x</b>${'word '.repeat(5_000)}<p${many(20_000, (i) => ` a${i}`)}>`,
      'behind an open quote in a text': `<b>x="</b><p${many(20_000, (i) => ` a${i}='"'`)}>`,
    };
    for (const [name, html] of Object.entries(tags)) {
      expect(await opened(`${'<i>x</i>'.repeat(100)}${html}`), name).to.match(
        /would have \d{4} attributes of an element; 256 are allowed/,
      );
    }
  });

  it('is opened with whatever else is long', async () => {
    const long = {
      path: `<svg><path d="${many(30_000, (i) => ` L ${i} ${i % 77}`)}"/></svg>`,
      address: `<img alt="a > b" src="data:image/svg+xml,<svg xmlns='x'>${'<g id=a />'.repeat(5_000)}</svg>">`,
      script: `<script>${many(9_000, (i) => `if (a<b && c) x = "${i}" ; `)}</script>`,
      style: `<style>${'/* a <b c */ '.repeat(3_000)}</style>`,
      comment: `<p>x</p><!-- ${'an old <b class="x"> '.repeat(3_000)} -->`,
      text: `<p>${'word '.repeat(20_000)}</p>`,
    };
    for (const [name, html] of Object.entries(long)) expect(await opened(html), name).to.equal('opened');
  });

  it('is refused where the browser takes long for a chunk again', async () => {
    expect(await opened(`<table>${'<b>x'.repeat(100_000)}`)).to.match(
      /takes too long to parse its HTML|nodes; 50000 are allowed|elements inside each other/,
    );
  });
});
