import { expect } from 'chai';
import '../testing/give-libraries.ts';
import type { ElementNode } from '../../view-layer/protocol.ts';
import { SHARED_DEFINITIONS } from './custom-element-registry.ts';
import { Document } from './document.ts';
import { HTMLElement } from './html-element.ts';
import { htmlElementClass } from './html-elements.ts';

const ROOT: ElementNode = {
  id: 1,
  kind: 'element',
  name: 'html',
  attributes: [],
  children: [{ id: 2, kind: 'element', name: 'body', attributes: [], children: [] }],
};

function page(): Document {
  return new Document(ROOT, {
    line: { record() {}, flush() {}, call: () => [] },
    titleChanged() {},
    follow() {},
    elementClass: htmlElementClass,
  });
}

function define(registry: object | null, name: string, made: object): void {
  (registry as CustomElementRegistry).define(name, made as CustomElementConstructor);
}

describe('the registry of custom elements', () => {
  it('is one of each page', () => {
    const [one, other] = [page(), page()];
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define(one.customElementRegistry, 'x-same', First);
    define(other.customElementRegistry, 'x-same', Second);
    expect(one.createElement('x-same')).to.be.instanceOf(First);
    expect(other.createElement('x-same')).to.be.instanceOf(Second);
    expect(new First().ownerDocument, 'made by its constructor').to.equal(one);
    expect(page().createElement('x-same').matches(':defined')).to.equal(false);
  });

  it('has what is defined for all pages', async () => {
    const [one, other] = [page(), page()];
    const early = one.body!.appendChild(one.createElement('x-shared'));
    const defined = other.customElementRegistry!.whenDefined('x-shared');
    class Shared extends HTMLElement {}
    define(SHARED_DEFINITIONS, 'x-shared', Shared);
    expect(early).to.be.instanceOf(Shared);
    expect(page().createElement('x-shared')).to.be.instanceOf(Shared);
    expect(await defined).to.equal(Shared);
    expect(() => define(one.customElementRegistry, 'x-shared', class extends HTMLElement {})).to.throw(
      'defined already',
    );
  });
});
