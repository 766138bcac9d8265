// https://dom.spec.whatwg.org/#interface-domtokenlist

function list(text) {
  const element = document.createElement('div');
  if (text !== undefined) element.setAttribute('class', text);
  return [element.classList, element];
}

// https://dom.spec.whatwg.org/#dom-element-classlist
test(() => {
  const [classList, element] = list(' a  b a ');
  assert_true(classList instanceof DOMTokenList);
  assert_equals(element.classList, classList, 'the same object');
  assert_equals(classList.length, 2);
  assert_equals(classList[0], 'a');
  assert_equals(classList.item(1), 'b');
  assert_equals(classList.item(2), null);
  assert_equals(classList[2], undefined);
  assert_equals(classList.value, ' a  b a ');
  assert_equals(String(classList), ' a  b a ');
  element.className = 'c';
  assert_equals(classList.length, 1, 'is live');
}, 'reading');

// https://dom.spec.whatwg.org/#dom-domtokenlist-add
test(() => {
  const [classList, element] = list(' a  a b');
  classList.add('c', 'a', 'd');
  assert_equals(element.className, 'a b c d', 'serialized in order, without doubles');
  classList.add();
  assert_equals(element.className, 'a b c d');
}, 'add');

// https://dom.spec.whatwg.org/#dom-domtokenlist-remove
test(() => {
  const [classList, element] = list('a b c a');
  classList.remove('a', 'none');
  assert_equals(element.className, 'b c');
  classList.remove('b', 'c');
  assert_equals(element.getAttribute('class'), '');
}, 'remove');

test(() => {
  const [classList, element] = list();
  classList.remove('a');
  assert_false(element.hasAttribute('class'));
}, 'remove does not make an attribute');

// https://dom.spec.whatwg.org/#dom-domtokenlist-contains
test(() => {
  const [classList] = list('a B');
  assert_true(classList.contains('a'));
  assert_false(classList.contains('b'));
  assert_false(classList.contains(''));
}, 'contains');

// https://dom.spec.whatwg.org/#dom-domtokenlist-toggle
test(() => {
  const [classList, element] = list('a');
  assert_equals(classList.toggle('a'), false);
  assert_equals(classList.toggle('a'), true);
  assert_equals(classList.toggle('b', false), false);
  assert_equals(classList.toggle('a', true), true);
  assert_equals(classList.toggle('a', false), false);
  assert_equals(classList.toggle('c', undefined), true, 'undefined is not given');
  for (const force of [null, 0, '']) {
    assert_equals(classList.toggle('a', 1), true);
    assert_equals(classList.toggle('a', force), false);
    assert_false(classList.contains('a'), `${JSON.stringify(force)} is false`);
  }
  assert_equals(element.className, 'c');
}, 'toggle');

// https://dom.spec.whatwg.org/#dom-domtokenlist-replace
test(() => {
  const [classList, element] = list('a b c');
  assert_equals(classList.replace('b', 'x'), true);
  assert_equals(element.className, 'a x c');
  assert_equals(classList.replace('none', 'y'), false);
  assert_equals(classList.replace('c', 'a'), true);
  assert_equals(element.className, 'a x');
}, 'replace');

for (const method of ['add', 'remove', 'toggle']) {
  test(() => {
    const [classList] = list('a');
    assert_throws_dom('SyntaxError', () => classList[method](''));
    assert_throws_dom('InvalidCharacterError', () => classList[method]('a b'));
  }, `${method} refuses empty tokens and blanks`);
}

// https://dom.spec.whatwg.org/#dom-domtokenlist-value
test(() => {
  const [classList, element] = list('a');
  classList.value = 'x  y';
  assert_equals(element.getAttribute('class'), 'x  y');
  element.classList = 'z';
  assert_equals(element.className, 'z', 'assigned to classList itself');
}, 'value');

test(() => {
  const [classList] = list('a b');
  assert_array_equals([...classList], ['a', 'b']);
  const seen = [];
  classList.forEach((token, index) => seen.push(`${index}${token}`));
  assert_array_equals(seen, ['0a', '1b']);
  assert_array_equals([...classList.entries()][1], [1, 'b']);
  assert_array_equals([...classList.keys()], [0, 1]);
}, 'iteration');

// https://html.spec.whatwg.org/multipage/links.html#dom-a-rellist
test(() => {
  const link = document.createElement('a');
  link.relList.add('noopener');
  assert_equals(link.rel, 'noopener');
  assert_true(document.createElement('link').relList.supports('stylesheet'));
}, 'relList');

test(() => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.classList.add('a');
  assert_equals(svg.getAttribute('class'), 'a');
}, 'classList of an SVG element');
