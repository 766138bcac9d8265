import { expect } from 'chai';
import type { ElementNode, Mutation, ViewNode } from '../../view-layer/protocol.ts';
import { Document } from './document.ts';
import type { Element } from './element.ts';
import { Event } from '../events/event.ts';
import type { HTMLTemplateElement } from './html-template-element.ts';
import type { HTMLElement } from './html-element.ts';
import { htmlElementClass } from './html-elements.ts';
import type { HTMLInputElement } from './forms/html-input-element.ts';
import type { HTMLSelectElement } from './forms/html-select-element.ts';
import { dispatchViewEvent } from './view-events.ts';
import '../testing/give-libraries.ts';

let last = 0;

function element(name: string, attributes: Record<string, string>, ...children: ViewNode[]): ElementNode {
  return { id: ++last, kind: 'element', name, attributes: Object.entries(attributes), children };
}

function text(value: string): ViewNode {
  return { id: ++last, kind: 'text', text: value };
}

describe('the logic layer’s document', () => {
  let document: Document;
  let sent: Mutation[];
  let titles: string[];
  let followed: string[];

  beforeEach(() => {
    last = 0;
    sent = [];
    titles = [];
    followed = [];
    const body = element(
      'body',
      {},
      element('main', { id: 'main', class: 'a b' }, text('one'), element('p', {}, text('two'))),
      element('input', { value: 'x' }),
      element(
        'select',
        {},
        element('option', { value: 'p' }),
        element('option', { value: 'q', selected: '' }),
      ),
      element('a', { href: '/pages/b/b' }, text('link')),
    );
    const root = element('html', {}, element('head', {}, element('title', {}, text(' My   page '))), body);
    document = new Document(root, {
      line: { record: (mutation) => void sent.push(mutation), flush() {}, call: () => [] },
      titleChanged: (title) => void titles.push(title),
      follow: (href) => void followed.push(href),
      elementClass: htmlElementClass,
    });
  });

  const flush = (): Mutation[] => {
    document.recorder.flush();
    return sent.splice(0);
  };
  const main = (): HTMLElement => document.getElementById('main') as HTMLElement;
  const find = <T extends Element>(selector: string): T => document.querySelector(selector) as T;

  it('has the tree that the view shows', () => {
    expect(document.title).to.equal('My page');
    expect([...document.body!.children].map((child) => child.tagName)).to.deep.equal([
      'MAIN',
      'INPUT',
      'SELECT',
      'A',
    ]);
    expect(main().outerHTML).to.equal('<main id="main" class="a b">one<p>two</p></main>');
    expect(main().textContent).to.equal('onetwo');
    expect(flush()).to.deep.equal([]);
  });

  it('tells the view of a subtree in one record, once it is in the document', () => {
    const list = document.createElement('ul');
    list.append(document.createElement('li'), 'text');
    list.setAttribute('class', 'x');
    expect(flush()).to.deep.equal([]);
    main().prepend(list);
    const [record, ...others] = flush();
    expect(others).to.deep.equal([]);
    expect(record).to.deep.include({
      do: 'insert',
      parent: main().viewId,
      before: main().childNodes[1]!.viewId,
    });
    expect(record).to.have.nested.property('node.children.length', 2);
  });

  it('moves, removes, and numbers anew what comes back', () => {
    const p = find('p');
    const { viewId } = p;
    main().prepend(p);
    expect(flush()).to.deep.equal([
      { do: 'move', parent: main().viewId, before: main().childNodes[1]!.viewId, id: viewId },
    ]);
    p.remove();
    expect(flush()).to.deep.equal([{ do: 'remove', id: viewId }]);
    p.textContent = 'changed away from the document';
    main().after(p);
    const [record] = flush();
    expect(record).to.have.nested.property('node.id').that.is.greaterThan(999_999);
    expect(document.recorder.node(viewId)).to.equal(undefined);
  });

  it('sends changes of text and attributes', () => {
    main().firstChild!.textContent = 'uno';
    main().classList.toggle('b');
    main().dataset['someThing'] = '1';
    main().style['backgroundColor'] = 'red';
    main().style.setProperty('--x', 'a;b');
    Reflect.set(main(), 'hidden', true);
    main().removeAttribute('id');
    const { viewId } = main() ?? find('main');
    expect(viewId).to.equal(find('main').viewId);
    expect(
      flush().map((record) => ('name' in record ? [record.name, record.value] : record.do)),
    ).to.deep.equal([
      'text',
      ['class', 'a'],
      ['data-some-thing', '1'],
      ['style', 'background-color: red;'],
      ['hidden', ''],
      ['id', null],
    ]);
  });

  it('parses and writes HTML', () => {
    main().innerHTML =
      '<template><b>in</b></template><svg viewBox="0 0 1 1"><path d="M0"/></svg><p>a &amp; b<!--c--></p>';
    expect(main().innerHTML).to.equal(
      '<template><b>in</b></template><svg viewBox="0 0 1 1"><path d="M0"></path></svg><p>a &amp; b<!--c--></p>',
    );
    expect(find<HTMLTemplateElement>('template').content.querySelector('b')?.textContent).to.equal('in');
    expect(find('path').namespaceURI).to.equal('http://www.w3.org/2000/svg');
    const table = document.createElement('table');
    table.innerHTML = '<tr><td>1';
    expect(table.innerHTML).to.equal('<tbody><tr><td>1</td></tr></tbody>');
    const clone = find('template').cloneNode(true);
    expect(clone.outerHTML).to.equal('<template><b>in</b></template>');
  });

  it('selects', () => {
    main().innerHTML = '<p class="x">1</p><p>2</p><div><p title="t">3</p></div>';
    const texts = (selector: string): (string | null)[] =>
      [...main().querySelectorAll(selector)].map((found) => found.textContent);
    expect(texts('p')).to.deep.equal(['1', '2', '3']);
    expect(texts(':scope > p:not(.x)')).to.deep.equal(['2']);
    expect(texts('p:nth-child(2)')).to.deep.equal(['2']);
    expect(texts('.x + p, [title=t]')).to.deep.equal(['2', '3']);
    expect(find('p').matches('main p')).to.equal(true);
    expect(find('[title]').closest('main')).to.equal(main());
    expect(() => document.querySelector('p[')).to.throw(DOMException, /"p\[" is not a selector/);
  });

  it('refuses trees that cannot be', () => {
    expect(() => find('p').append(main())).to.throw(DOMException, /into itself/);
    expect(() => main().insertBefore(document.createElement('i'), find('a'))).to.throw(DOMException);
    expect(() => main().removeChild(find('a'))).to.throw(DOMException);
    expect(() => document.createElement('a b')).to.throw(DOMException);
  });

  it('dispatches through capture, target and bubbling', () => {
    const order: string[] = [];
    document.addEventListener('click', () => order.push('document'));
    main().addEventListener('click', () => order.push('capture'), true);
    main().addEventListener('click', (event) => void (order.push('bubble'), event.stopPropagation()), {
      once: true,
    });
    const p = find<HTMLElement>('p');
    p.addEventListener('click', (event) => {
      order.push(`target ${event.target === p} ${event.currentTarget === p}`);
      event.preventDefault();
    });
    expect(p.dispatchEvent(new Event('click', { bubbles: true, cancelable: true }))).to.equal(false);
    p.click();
    expect(order).to.deep.equal([
      'capture',
      'target true true',
      'bubble',
      'capture',
      'target true true',
      'document',
    ]);
  });

  it('takes over what a person entered before the event is dispatched', () => {
    const input = find<HTMLInputElement>('input');
    expect(input.value).to.equal('x');
    let seen = '';
    input.addEventListener('input', (event) => (seen = `${input.value} ${Reflect.get(event, 'data')}`));
    const prevented = dispatchViewEvent(document, {
      type: 'input',
      target: input.viewId,
      bubbles: true,
      cancelable: false,
      members: { data: 'y', target: 'fake' },
      state: [[input.viewId, 'value', 'xy']],
    });
    expect([prevented, seen, input.getAttribute('value')]).to.deep.equal([false, 'xy y', 'x']);
    input.value = 'z';
    expect(flush()).to.deep.equal([{ do: 'property', id: input.viewId, name: 'value', value: 'z' }]);
  });

  it('knows a select’s value', () => {
    const select = find<HTMLSelectElement>('select');
    expect(select.value).to.equal('q');
    select.value = 'p';
    expect([select.selectedIndex, flush()]).to.deep.equal([
      0,
      [{ do: 'property', id: select.viewId, name: 'selectedIndex', value: 0 }],
    ]);
  });

  it('changes the title, and tells the host', () => {
    document.title = 'New';
    expect([document.title, titles, find('title').textContent]).to.deep.equal(['New', ['New'], 'New']);
  });

  it('follows a link that a script clicks unless it was prevented', () => {
    find<HTMLElement>('a').click();
    find('a').addEventListener('click', (event) => event.preventDefault());
    find<HTMLElement>('a').click();
    expect(followed).to.deep.equal(['/pages/b/b']);
  });

  it('shows the flat tree of a shadow host', () => {
    const host = main();
    const shown = new Map<number, number>([[host.viewId, 0]]);
    const note = (node: ViewNode, parent: number): void => {
      expect(shown.has(parent)).to.equal(true);
      shown.set(node.id, parent);
      if (node.kind === 'element') for (const child of node.children) note(child, node.id);
    };
    const drop = (id: number): void => {
      shown.delete(id);
      for (const [child, parent] of [...shown]) if (parent === id) drop(child);
    };
    for (const child of host.childNodes) note(child.toView(), host.viewId);
    flush();
    const apply = (): void => {
      for (const mutation of flush()) {
        if (mutation.do === 'insert') note(mutation.node, mutation.parent);
        if (mutation.do !== 'remove') continue;
        expect(shown.has(mutation.id)).to.equal(true);
        drop(mutation.id);
      }
    };
    const p = find('p');
    const shadow = host.attachShadow({ mode: 'open' });
    apply();
    expect([...shown.keys()]).to.deep.equal([host.viewId]);
    shadow.innerHTML = '<style>:host { color: red }</style><b><slot>nothing</slot></b>';
    apply();
    const slot = shadow.querySelector('slot')!;
    expect(shown.get(p.viewId)).to.equal(slot.viewId);
    p.slot = 'elsewhere';
    apply();
    expect(p.viewId).to.equal(0);
    slot.setAttribute('name', 'elsewhere');
    apply();
    expect(shown.get(p.viewId)).to.equal(slot.viewId);
    slot.remove();
    apply();
    expect(p.viewId).to.equal(0);
    shadow.append(slot);
    apply();
    p.remove();
    apply();
    expect(shown.get(slot.firstChild!.viewId)).to.equal(slot.viewId);
    host.append(p);
    apply();
    expect([shown.get(p.viewId), slot.firstChild!.viewId]).to.deep.equal([slot.viewId, 0]);
  });
});
