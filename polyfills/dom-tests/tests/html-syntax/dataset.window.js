// https://html.spec.whatwg.org/multipage/dom.html#dom-dataset

const make = (html = '<p></p>') => {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box.firstChild;
};

test(() => {
  const { dataset } = make('<p data-one="1" data-two-words="2" data-="3" data-x-1="4" other="5"></p>');
  assert_true(dataset instanceof DOMStringMap);
  assert_equals(dataset.one, '1');
  assert_equals(dataset.twoWords, '2');
  assert_equals(dataset[''], '3');
  assert_equals(dataset['x-1'], '4');
  assert_equals(dataset.none, undefined);
  assert_array_equals(Object.keys(dataset), ['one', 'twoWords', '', 'x-1']);
}, 'reading');

test(() => {
  const element = make();
  element.dataset.userId = 7;
  assert_equals(element.getAttribute('data-user-id'), '7');
  element.dataset.flag = null;
  assert_equals(element.getAttribute('data-flag'), 'null');
  assert_equals(element.dataset, element.dataset);
}, 'writing');

test(() => {
  const element = make('<p data-a="1"></p>');
  assert_true('a' in element.dataset);
  assert_true(delete element.dataset.a);
  assert_false('a' in element.dataset);
  assert_false(element.hasAttribute('data-a'));
}, 'in and delete');

// https://html.spec.whatwg.org/multipage/dom.html#dom-domstringmap-setitem
test(() => {
  assert_throws_dom('SyntaxError', () => (make().dataset['a-b'] = 1));
  assert_throws_dom('InvalidCharacterError', () => (make().dataset['a b'] = 1));
}, 'names that can not be written');

test(() => {
  const element = make('<p data-a="1" data-b="2"></p>');
  assert_equals(JSON.stringify(element.dataset), '{"a":"1","b":"2"}');
  const { a, ...rest } = element.dataset;
  assert_equals(a, '1');
  assert_equals(rest.b, '2');
  Object.assign(element.dataset, { c: 'x' });
  assert_equals(element.getAttribute('data-c'), 'x');
}, 'as an object');
