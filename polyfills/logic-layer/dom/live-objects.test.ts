import { expect } from 'chai';
import { Document } from './document.ts';
import { htmlElementClass } from './html-elements.ts';
import { MutationObserver } from './mutation-observer.ts';
import type { MutationRecord } from './mutation-record.ts';
import '../testing/give-libraries.ts';

describe('what follows a document', () => {
  let document: Document;

  beforeEach(() => {
    document = new Document(
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
    document.body!.innerHTML = '<p id="a">one</p><p name="b">two</p>';
  });

  it('collections are live, lists of selectors are not', () => {
    const body = document.body!;
    const paragraphs = body.getElementsByTagName('P');
    const selected = body.querySelectorAll('p');
    const children = body.childNodes;
    expect([paragraphs.length, selected.length, children.length]).to.deep.equal([2, 2, 2]);
    body.append(document.createElement('p'));
    expect([paragraphs.length, selected.length, children.length]).to.deep.equal([3, 2, 3]);
    expect(Object.keys(paragraphs)).to.deep.equal(['0', '1', '2']);
    expect(Reflect.get(paragraphs, 'b')).to.equal(paragraphs[1]);
    expect([...children][2]).to.equal(children.item(2));
  });

  it('observers get their records together, at the end of the task', async () => {
    const body = document.body!;
    const got: MutationRecord[] = [];
    const observer = new MutationObserver((records) => got.push(...records));
    observer.observe(body, { childList: true, subtree: true, attributeOldValue: true, characterData: true });
    const [first] = [...body.children];
    first!.id = 'c';
    first!.firstChild!.nodeValue = 'uno';
    first!.remove();
    expect(got).to.deep.equal([]);
    await Promise.resolve();
    expect(got.map(({ type, oldValue }) => [type, oldValue])).to.deep.equal([
      ['attributes', 'a'],
      ['characterData', null],
      ['childList', null],
    ]);
    expect(got[2]!.removedNodes[0]).to.equal(first);
    expect(got[2]!.nextSibling).to.equal(body.firstChild);
  });

  it('ranges keep their ends where they were', () => {
    const body = document.body!;
    const range = document.createRange();
    range.setStart(body.firstChild!.firstChild!, 1);
    range.setEnd(body.lastChild!.firstChild!, 2);
    expect(range.toString()).to.equal('netw');
    body.prepend('before');
    const taken = range.extractContents();
    expect([...taken.childNodes].map(({ textContent }) => textContent)).to.deep.equal(['ne', 'tw']);
    expect(body.textContent).to.equal('beforeoo');
    expect(range.collapsed).to.equal(true);
  });
});
