import { expect } from 'chai';
import { Document } from './document.ts';
import { HTMLElement } from './html-element.ts';
import { htmlElementClass } from './html-elements.ts';
import '../testing/give-libraries.ts';

describe('custom elements', () => {
  const document = new Document(
    {
      id: 1,
      kind: 'element',
      name: 'html',
      attributes: [],
      children: [{ id: 2, kind: 'element', name: 'body', attributes: [], children: [] }],
    },
    {
      line: { record() {}, flush() {}, call: () => [] },
      titleChanged() {},
      follow() {},
      elementClass: htmlElementClass,
    },
  );
  const registry = document.customElementRegistry!;
  const body = document.body!;
  const define = (name: string, element: new () => HTMLElement): void =>
    registry.define(name, element as unknown as CustomElementConstructor);

  afterEach(() => body.replaceChildren());

  it('react in order, each when the method that caused it is done', () => {
    const calls: unknown[] = [];
    class Watching extends HTMLElement {
      static readonly observedAttributes = ['a'];
      connectedCallback(): void {
        calls.push(`connected ${this.childElementCount}`);
      }
      disconnectedCallback(): void {
        calls.push('disconnected');
      }
      attributeChangedCallback(...args: unknown[]): void {
        calls.push(args);
      }
    }
    define('x-watching', Watching);
    body.innerHTML = '<x-watching a="1"><i></i></x-watching>';
    const element = body.firstElementChild!;
    expect(element).to.be.instanceOf(Watching);
    element.setAttribute('a', '2');
    element.setAttribute('b', '2');
    element.remove();
    expect(calls).to.deep.equal([
      ['a', null, '1', null],
      'connected 1',
      ['a', '1', '2', null],
      'disconnected',
    ]);
  });

  it('are upgraded when they are defined, keeping their identity', async () => {
    const early = document.createElement('x-late');
    body.append(early);
    expect(early.matches(':defined')).to.equal(false);
    const defined = registry.whenDefined('x-late');
    class Late extends HTMLElement {
      readonly #secret = 7;
      get secret(): number {
        return this.#secret;
      }
    }
    define('x-late', Late);
    expect(await defined).to.equal(Late);
    expect(body.firstElementChild).to.equal(early);
    expect((early as Late).secret).to.equal(7);
    expect(new Late().localName).to.equal('x-late');
    expect(early.matches(':defined')).to.equal(true);
  });

  it('refuse what can be no definition', () => {
    class Once extends HTMLElement {}
    define('x-once', Once);
    expect(() => define('x-again', Once))
      .to.throw(DOMException)
      .with.property('name', 'NotSupportedError');
    expect(() => define('once', class extends HTMLElement {})).to.throw(DOMException, /not a name/);
    expect(() => new HTMLElement()).to.throw(TypeError, 'Illegal constructor');
  });

  it('are upgraded in what is imported from a template', () => {
    class Part extends HTMLElement {}
    define('x-part', Part);
    const template = document.createElement('template');
    template.innerHTML = '<x-part></x-part>';
    const inert = template.markupParent.firstElementChild!;
    expect(inert).not.to.be.instanceOf(Part);
    const imported = document.importNode(template.markupParent, true);
    expect(imported.firstElementChild).to.be.instanceOf(Part);
  });
});
