import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';
import type { ElementNode } from './protocol.ts';

/**
 * A page in which nothing says of itself what the platform does: the document answers with the picture of a name, a
 * form with its control. https://html.spec.whatwg.org/multipage/dom.html#dom-tree-accessors
 */
const PAGE = `<body>DOCUMENT<form id="form" style="width: 300px; height: 100px; overflow: auto; display: block">
<a id="link" href="/pages/b/b.html">there</a><div id="tall" style="height: 500px"></div>FORM</form></body>`;

describe('PageView, whose page names its elements like members of the platform', () => {
  let views: Views;
  let form: ElementNode;

  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  beforeEach(async () => {
    const [ofDocument, ofForm] = await views.look(() => {
      function namesOf(prototype: object | null): string[] {
        if (prototype === null || prototype === Object.prototype) return [];
        return [...Object.getOwnPropertyNames(prototype), ...namesOf(Object.getPrototypeOf(prototype))];
      }
      const markup = (names: string[], make: (name: string) => string) =>
        [...new Set(names)].map(make).join('');
      return [
        markup(namesOf(HTMLDocument.prototype), (name) => `<img name="${name}" alt="">`),
        markup(namesOf(HTMLFormElement.prototype), (name) => `<input type="hidden" name="${name}">`),
      ];
    });
    const html = PAGE.replace('DOCUMENT', () => ofDocument!).replace('FORM', () => ofForm!);
    const { root } = await views.open({ html, stylesheets: ['app.css'], files: { 'app.css': 'p{}' } });
    form = findElement(root, 'form');
    expect(await views.look(() => typeof harness.shown.createElement), 'the names are in force').to.equal(
      'object',
    );
  });

  it('applies what the logic layer records', async () => {
    const name = 'p';
    const made = await views.apply([
      { do: 'move', parent: 1, before: null, id: form.id },
      {
        do: 'insert',
        parent: form.id,
        before: null,
        node: {
          id: 1_000_000,
          kind: 'element',
          name,
          attributes: [['id', 'new']],
          children: [
            { id: 1_000_001, kind: 'text', text: 'new' },
            { id: 1_000_002, kind: 'comment', text: 'said' },
          ],
        },
      },
      { do: 'attribute', id: form.id, name: 'class', value: 'changed' },
      { do: 'attribute', id: form.id, name: 'style', value: 'height: 90px; overflow: auto; display: block' },
      { do: 'attribute', id: form.id, name: 'title', value: 'x' },
      { do: 'attribute', id: form.id, name: 'title', value: null },
      { do: 'focus', id: form.id },
      { do: 'blur', id: form.id },
      { do: 'invoke', id: form.id, method: 'reset' },
      { do: 'scroll', id: form.id, left: 0, top: 40, by: false, smooth: false },
      { do: 'scroll-into-view', id: form.id, block: 'start', inline: 'start', smooth: false },
    ]);
    expect(made).to.equal(undefined);
    expect(
      await views.look(() => Element.prototype.getAttribute.call(harness.find('#form')!, 'class')),
    ).to.equal('changed');
    await views.until(() =>
      harness.events.some(({ type, members }) => type === 'scroll' && members.scrollTop === 40),
    );
  });

  it('keeps links from navigating, and tells of them', async () => {
    await views.press('#link');
    await views.until(() => harness.links.length > 0);
    expect(await views.look(() => [harness.links, harness.closed])).to.deep.equal([['/pages/b/b.html'], []]);
  });

  it('answers what is asked of it', async () => {
    const answers = await views.look(() => {
      const { records } = harness.view!;
      const id = 1;
      return [
        records!.call('window', id, ['activeElement']).length,
        records!.call('window', id, ['innerWidth'])[0],
        records!.call('media', id, ['(min-width: 1px)'])[0],
        records!.call('rect', id, []).length,
        records!.call('style', id, ['', 'display'])[0],
      ];
    });
    expect(answers).to.deep.equal([1, 600, true, 4, 'block']);
  });

  it('finds the place that a fragment names', async () => {
    expect(
      await views.look(async () => {
        await harness.view!.scrollToFragment('tall');
        await harness.view!.scrollToFragment('nowhere');
        harness.view!.hide();
        harness.view!.show();
        return harness.closed;
      }),
    ).to.deep.equal([]);
  });

  it('is closed, emptied and told of, when a record is bad', async () => {
    await views.apply([{ do: 'remove', id: 999_999 }]);
    const [closed, children] = await views.look(
      () => [harness.closed, Node.prototype.hasChildNodes.call(harness.find('html')!)] as const,
    );
    expect(closed).to.have.lengthOf(1);
    expect(children).to.equal(false);
  });
});
