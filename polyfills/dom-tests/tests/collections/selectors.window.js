// https://dom.spec.whatwg.org/#dom-parentnode-queryselector

const box = document.createElement('div');
box.id = 'box';
box.innerHTML = `
  <h1 id="h" title="A title" lang="en-GB">x</h1>
  <ul id="u" class="list big">
    <li id="l1" class="item" data-n="1">one</li>
    <li id="l2" class="item odd" data-n="22">two</li>
    <li id="l3" class="item" data-n="3"><a id="a" href="#x">link</a></li>
  </ul>
  <p id="empty"></p>
  <p id="p">text<b id="b"></b></p>
  <form id="f">
    <input id="i1" type="checkbox" checked><input id="i2" disabled><input id="i3" required>
    <select id="s"><option id="o1">1<option id="o2" selected>2</select>
    <button id="bt">Go</button>
  </form>
  <svg id="v"><g id="g" class="item"></g></svg>
  <div id="a.b:c"></div>`;
document.body.append(box);

const ids = (selector) => [...box.querySelectorAll(selector)].map((element) => element.id).join(' ');

// https://drafts.csswg.org/selectors-4/
for (const [selector, wanted] of [
  ['ul', 'u'],
  ['UL', 'u'],
  ['#l2', 'l2'],
  ['.item', 'l1 l2 l3 g'],
  ['li.item.odd', 'l2'],
  ['#u > li', 'l1 l2 l3'],
  ['#l1 + li', 'l2'],
  ['#l1 ~ li', 'l2 l3'],
  ['ul a', 'a'],
  ['h1, p', 'h empty p'],
  ['[title]', 'h'],
  ['[title="A title"]', 'h'],
  ["[title='a title' i]", 'h'],
  ['[data-n^="2"]', 'l2'],
  ['[data-n$="3"]', 'l3'],
  ['[data-n*="2"]', 'l2'],
  ['[class~="big"]', 'u'],
  ['[lang|="en"]', 'h'],
  ['li:first-child', 'l1'],
  ['li:last-child', 'l3'],
  ['li:nth-child(2)', 'l2'],
  ['li:nth-child(odd)', 'l1 l3'],
  ['li:nth-child(-n+2)', 'l1 l2'],
  ['li:nth-last-child(1)', 'l3'],
  ['p:first-of-type', 'empty'],
  ['p:last-of-type', 'p'],
  ['b:only-child', 'b'],
  ['p:empty', 'empty'],
  ['li:not(.odd)', 'l1 l3'],
  ['li:not(.odd, #l1)', 'l3'],
  ['li:is(#l1, #l3)', 'l1 l3'],
  [':where(#l1, #l3)', 'l1 l3'],
  ['li:has(a)', 'l3'],
  ['li:has(> a)', 'l3'],
  ['p:has(+ form)', 'p'],
  [':scope > ul', 'u'],
  ['#box li', 'l1 l2 l3'],
  ['input:checked', 'i1'],
  ['option:checked', 'o2'],
  ['input:disabled', 'i2'],
  ['input:enabled', 'i1 i3'],
  ['input:required', 'i3'],
  ['a:any-link', 'a'],
  ['svg g', 'g'],
  ['#a\\.b\\:c', 'a.b:c'],
  ['li:nth-child(2 of .item)', 'l2'],
  ['li:first-child, li:last-child, li:first-child', 'l1 l3'],
  ['li:only-child', ''],
  ['b:only-of-type', 'b'],
  ['li:nth-child(even)', 'l2'],
  ['li:nth-child(3n - 2)', 'l1'],
  ['li:nth-last-child(-n+2)', 'l2 l3'],
  ['p:nth-of-type(2)', 'p'],
  ['p:nth-last-of-type(2)', 'empty'],
  ['li:nth-child(n + 2 of .item)', 'l2 l3'],
  ['#l1 ~ li:has(> a, b)', 'l3'],
  ['ul:has(.odd + li > a)', 'u'],
  ['h1:has(~ p b)', 'h'],
  ['li:not(:first-child):not(:last-child)', 'l2'],
  [':is(ul, form) > :first-child', 'l1 i1'],
  [':lang(en)', 'h'],
  [':lang(de)', ''],
  ['input:optional', 'i1 i2'],
  ['input:read-write', 'i3'],
  ['[type=CHECKBOX]', 'i1'],
  ['[id=L1]', ''],
  ['li:not(:root)', 'l1 l2 l3'],
  ['#p::before', ''],
  ['a:visited', ''],
  ['svg > *', 'g'],
  ['ul *|a', 'a'],
  ['[class=""]', ''],
  ['[class^=""]', ''],
  ['body #box > ul li a', 'a'],
  ['nonsense', ''],
]) {
  test(() => assert_equals(ids(selector), wanted), `querySelectorAll('${selector}')`);
}

// https://dom.spec.whatwg.org/#scope-match-a-selectors-string
for (const selector of [
  '',
  ' ',
  '>',
  'a >',
  '[',
  '[a=]',
  ':nonsense',
  'a,,b',
  '..a',
  '#',
  'a{}',
  ':not(',
  ':nth-child(x)',
  ':nonsense()',
  'a || b',
  ':contains(a)',
]) {
  test(() => {
    assert_throws_dom('SyntaxError', () => box.querySelector(selector));
    assert_throws_dom('SyntaxError', () => box.querySelectorAll(selector));
    assert_throws_dom('SyntaxError', () => box.matches(selector));
    assert_throws_dom('SyntaxError', () => box.closest(selector));
  }, `'${selector}' is no selector`);
}

// https://dom.spec.whatwg.org/#dom-parentnode-queryselector
test(() => {
  assert_equals(box.querySelector('li').id, 'l1', 'the first in tree order');
  assert_equals(box.querySelector('none'), null);
  assert_equals(box.querySelector('#box'), null, 'not the root itself');
  assert_equals(document.querySelector('#l2'), document.getElementById('l2'));
  assert_equals(document.querySelector('html'), document.documentElement);
  assert_equals(document.querySelector('body > #box'), box);
  assert_throws_js(TypeError, () => box.querySelector());
}, 'querySelector');

// https://dom.spec.whatwg.org/#dom-element-matches
test(() => {
  const item = document.getElementById('l2');
  assert_true(item.matches('li'));
  assert_true(item.matches('ul > .odd'));
  assert_false(item.matches('p'));
  assert_true(item.matches(':scope'));
  assert_true(item.webkitMatchesSelector('.odd'));
  assert_true(document.createElement('i').matches('i'), 'without a parent');
}, 'matches');

// https://dom.spec.whatwg.org/#dom-element-closest
test(() => {
  const link = document.getElementById('a');
  assert_equals(link.closest('a'), link);
  assert_equals(link.closest('ul').id, 'u');
  assert_equals(link.closest('#box ul'), document.getElementById('u'));
  assert_equals(link.closest('form'), null);
  assert_equals(link.closest('html'), document.documentElement);
}, 'closest');

// https://drafts.csswg.org/cssom/#the-css.escape()-method
test(() => {
  assert_equals(CSS.escape('a.b:c'), 'a\\.b\\:c');
  assert_equals(CSS.escape('1a'), '\\31 a');
  assert_equals(CSS.escape('-'), '\\-');
  assert_equals(box.querySelector(`#${CSS.escape('a.b:c')}`).id, 'a.b:c');
}, 'CSS.escape');

test(() => {
  const fragment = document.createDocumentFragment();
  fragment.append(box.cloneNode(true));
  assert_equals(fragment.querySelector('#box').localName, 'div');
  assert_equals(fragment.querySelectorAll('li').length, 3);
  assert_equals(fragment.getElementById('l2').localName, 'li');
}, 'selectors in a fragment');

test(() => {
  const input = document.getElementById('i2');
  input.disabled = false;
  assert_true(input.matches(':enabled'));
  document.getElementById('i1').checked = false;
  assert_equals(ids('input:checked'), '');
}, 'pseudo-classes follow the state');
