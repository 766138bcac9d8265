import { expect } from 'chai';
import { LogicPage } from '../testing/logic-page.ts';

describe('templates follow the data', () => {
  let page: LogicPage;
  beforeEach(() => (page = new LogicPage()));

  it('in text and attributes', async () => {
    const shown = await page.mount(
      '<p class="a {{kind}}" title="{{title}}" hidden="{{hidden}}">{{greeting}}, {{user.name}}! {{1 + count * 2}}</p>',
      { data: { kind: 'b', title: 'T', hidden: false, greeting: 'Hello', user: { name: 'Ann' }, count: 1 } },
    );
    expect(page.html).to.equal('<p class="a b" title="T">Hello, Ann! 3</p>');
    shown.setData({ 'user.name': 'Bo', count: 2, kind: null, title: undefined, hidden: true });
    expect(page.html).to.equal('<p class="a " hidden="">Hello, Bo! 5</p>');
  });

  it('in conditions, whose branches are made when they are shown', async () => {
    const shown = await page.mount(
      '<block ma:if="{{n > 1}}"><i>many</i>{{n}}</block> <b ma:elif="{{n}}">one</b> <u ma:else>none</u><p ma:if="{{n && word}}">{{word}}</p>',
      { data: { n: 0, word: '' } },
    );
    expect(page.html).to.equal('<u>none</u>');
    shown.setData({ n: 1 });
    expect(page.html).to.equal('<b>one</b>');
    shown.setData({ n: 2, word: 'w' });
    expect(page.html).to.equal('<i>many</i>2<p>w</p>');
    shown.setData({ n: 3 });
    expect(page.html).to.equal('<i>many</i>3<p>w</p>');
  });

  it('in lists in lists, with names of their own', async () => {
    const shown = await page.mount(
      '<table><tr ma:for="{{rows}}" ma:for-item="row" ma:for-index="y"><td ma:for="cell, x in row.cells">{{y}}{{x}}{{cell}}{{end}}</td></tr></table>',
      { data: { rows: [{ cells: ['a', 'b'] }, { cells: ['c'] }], end: '.' } },
    );
    expect(page.html).to.equal('<table><tr><td>00a.</td><td>01b.</td></tr><tr><td>10c.</td></tr></table>');
    shown.setData({ 'rows[1].cells[1]': 'd', end: '', 'rows[0].cells[0]': 'A' });
    expect(page.html).to.equal(
      '<table><tr><td>00A</td><td>01b</td></tr><tr><td>10c</td><td>11d</td></tr></table>',
    );
  });

  it('in what lists repeat besides lists', async () => {
    const shown = await page.mount('<i ma:for="{{of}}">{{index}}:{{item}}</i>', {
      data: { of: { a: 1, b: 2 } },
    });
    expect(page.html).to.equal('<i>a:1</i><i>b:2</i>');
    shown.setData({ 'of.b': 3 });
    expect(page.html).to.equal('<i>a:1</i><i>b:3</i>');
    shown.setData({ of: 2 });
    expect(page.html).to.equal('<i>0:0</i><i>1:1</i>');
    shown.setData({ of: null });
    expect(page.html).to.equal('');
  });

  it('in named templates, which have data of their own', async () => {
    const shown = await page.mount(
      `<import src="more.html"/><template name="leaf"><b>{{text}}</b></template>
       <template name="tree"><li>{{text}}<ul ma:if="{{of}}"><template ma:for="{{of}}" is="tree" data="{{...item}}"/></ul></li></template>
       <template is="tree" data="{{...root}}"/><template is="{{kind}}" data="{{text: root.text, other}}"/>`,
      { data: { root: { text: 'r', of: [{ text: 's' }] }, kind: 'leaf', other: 1 } },
      { 'more.html': '<template name="more"><i>{{text + other}}</i></template>' },
    );
    expect(page.html).to.equal('<li>r<ul><li>s</li></ul></li><b>r</b>');
    shown.setData({ 'root.of[0].text': 'S', 'root.text': 'R' });
    expect(page.html).to.equal('<li>R<ul><li>S</li></ul></li><b>R</b>');
    shown.setData({ 'root.of[1]': { text: 't', of: [{ text: 'u' }] }, kind: 'more' });
    expect(page.html).to.equal('<li>R<ul><li>S</li><li>t<ul><li>u</li></ul></li></ul></li><i>R1</i>');
    shown.setData({ other: 2, 'root.of[1].of[0].text': 'U' });
    expect(page.html).to.equal('<li>R<ul><li>S</li><li>t<ul><li>U</li></ul></li></ul></li><i>R2</i>');
  });

  it('in included files, as if they stood there', async () => {
    const shown = await page.mount(
      '<p ma:for="{{2}}"><include src="./parts/head.html"/></p>',
      { data: { title: 'T' } },
      { 'parts/head.html': '{{title}} {{item}}<include src="foot.html"/>', 'parts/foot.html': '<hr>' },
    );
    expect(page.html).to.equal('<p>T 0<hr></p><p>T 1<hr></p>');
    shown.setData({ title: 'U' });
    expect(page.html).to.equal('<p>U 0<hr></p><p>U 1<hr></p>');
  });

  it('through filters', async () => {
    const shown = await page.mount(
      `<script module="m">module.exports = { odd: function (list) { return list.filter(function (n) { return n % 2 }) }, sum: (a, b) => a + b }</script>
       <script module="n" src="n.js"></script><i ma:for="{{m.odd(list)}}">{{m.sum(item, 10)}}</i>{{n.up(word)}}`,
      { data: { list: [1, 2, 3], word: 'w' } },
      { 'n.js': 'exports.up = (text) => text.toUpperCase();' },
    );
    expect(page.html).to.equal('<i>11</i><i>13</i>W');
    shown.setData({ 'list[1]': 5 });
    expect(page.html).to.equal('<i>11</i><i>15</i><i>13</i>W');
  });

  it('where attributes say less than properties', async () => {
    const shown = await page.mount(
      '<input value="{{text}}" checked="{{on}}" type="checkbox"><p style="{{css}}" data-a="{{text}}"></p><a href="{{url}}">x</a>',
      { data: { text: 'a', on: true, css: 'color: red', url: 'javascript:alert(1)' } },
    );
    const input = page.document.querySelector('input')!;
    expect([input.value, input.checked]).to.deep.equal(['a', true]);
    expect(page.html).to.contain('style="color: red').and.contain('<a>x</a>');
    input.checked = false;
    shown.setData({ on: true, css: 'color: blue', url: '/a' });
    expect(input.checked).to.equal(true);
    expect(page.html).to.contain('color: blue').and.contain('<a href="/a">x</a>');
  });

  it('that nobody changes but by setData', async () => {
    const list = [{ n: 1 }];
    const shown = await page.mount('<i ma:for="{{list}}">{{item.n}}</i>', { data: { list } });
    list[0]!.n = 2;
    shown.setData({ list });
    list[0]!.n = 3;
    shown.setData({ 'list[1]': { n: 4 } });
    expect(page.html).to.equal('<i>2</i><i>4</i>');
    expect(shown.data).to.deep.equal({ list: [{ n: 2 }, { n: 4 }] });
  });

  it('when a member of an object or prototype is asked for', async () => {
    await page.mount(
      '{{toString}}|{{a.hasOwnProperty}}|{{a["cons" + "tructor"]}}|{{list.length}}|{{text.length}}',
      {
        data: { a: {}, list: [1], text: 'ab' },
      },
    );
    expect(page.html).to.equal('|||1|2');
  });

  it('without reading again what was not set', async () => {
    const shown = await page.mount(
      '<i>{{a.b}}</i><i>{{a.c}}</i><i>{{list.length}}</i><i>{{x ? a.b : 0}}</i>',
      {
        data: { a: { b: 1, c: 2 }, list: [1], x: false },
      },
    );
    let reads = 0;
    Object.defineProperty(shown.data.a, 'b', { get: () => ++reads });
    shown.setData({ 'a.c': 3, 'list[0]': 9 });
    expect([page.document.body.textContent, reads]).to.deep.equal(['1310', 0]);
    shown.setData({ 'list[1]': 9 });
    expect([page.document.body.textContent, reads]).to.deep.equal(['1320', 0]);
  });

  it('all or none of what is set at once', async () => {
    const shown = await page.mount('{{a}}{{b}}', { data: { a: 1, b: 2 } });
    expect(() => shown.setData({ a: 3, '__proto__.b': 4 })).to.throw(TypeError);
    expect([page.html, shown.data]).to.deep.equal(['12', { a: 1, b: 2 }]);
  });

  it('and their callback comes after the script', async () => {
    const shown = await page.mount('{{n}}', { data: { n: 0 } });
    const seen: unknown[] = [];
    await new Promise<void>((resolve) => {
      shown.setData({ n: 1 }, function (this: unknown) {
        seen.push(page.html, this === shown);
        resolve();
      });
      seen.push(page.html);
    });
    expect(seen).to.deep.equal(['1', '1', true]);
  });
});
