// https://dom.spec.whatwg.org/#interface-characterdata

// https://dom.spec.whatwg.org/#dom-characterdata-data
test(() => {
  const text = document.createTextNode('abc');
  assert_equals(text.length, 3);
  text.data = null;
  assert_equals(text.data, '', 'null is the empty string');
  text.data = undefined;
  assert_equals(text.data, 'undefined');
  text.data = '\u{1f600}';
  assert_equals(text.length, 2, 'units of UTF-16');
}, 'data and length');

const METHODS = [
  // https://dom.spec.whatwg.org/#dom-characterdata-appenddata
  ['appendData', ['x'], 'abcdefx'],
  // https://dom.spec.whatwg.org/#dom-characterdata-insertdata
  ['insertData', [2, 'x'], 'abxcdef'],
  ['insertData', [6, 'x'], 'abcdefx'],
  // https://dom.spec.whatwg.org/#dom-characterdata-deletedata
  ['deleteData', [1, 2], 'adef'],
  ['deleteData', [4, 100], 'abcd'],
  // https://dom.spec.whatwg.org/#dom-characterdata-replacedata
  ['replaceData', [1, 2, 'x'], 'axdef'],
  ['replaceData', [0, 0, 'x'], 'xabcdef'],
];
for (const [method, args, wanted] of METHODS) {
  test(
    () => {
      const text = document.createTextNode('abcdef');
      text[method](...args);
      assert_equals(text.data, wanted);
      const comment = document.createComment('abcdef');
      comment[method](...args);
      assert_equals(comment.data, wanted);
    },
    `${method}(${args.join(', ')})`,
  );
}

// https://dom.spec.whatwg.org/#dom-characterdata-substringdata
test(() => {
  const text = document.createTextNode('abcdef');
  assert_equals(text.substringData(1, 2), 'bc');
  assert_equals(text.substringData(4, 10), 'ef');
  assert_equals(text.substringData(6, 1), '');
  assert_throws_dom('IndexSizeError', () => text.substringData(7, 1));
}, 'substringData');

test(() => {
  const text = document.createTextNode('abc');
  assert_throws_dom('IndexSizeError', () => text.insertData(4, 'x'));
  assert_throws_dom('IndexSizeError', () => text.deleteData(4, 1));
  assert_throws_dom('IndexSizeError', () => text.replaceData(-1, 1, 'x'));
  assert_equals(text.data, 'abc');
}, 'offsets beyond the data throw IndexSizeError');

// https://dom.spec.whatwg.org/#dom-text-splittext
test(() => {
  const box = document.createElement('p');
  const text = box.appendChild(document.createTextNode('abcdef'));
  const rest = text.splitText(2);
  assert_equals(text.data, 'ab');
  assert_equals(rest.data, 'cdef');
  assert_equals(text.nextSibling, rest);
  assert_throws_dom('IndexSizeError', () => text.splitText(3));
}, 'splitText');

// https://dom.spec.whatwg.org/#dom-text-wholetext
test(() => {
  const box = document.createElement('p');
  box.append('a', 'b', document.createElement('i'), 'c');
  assert_equals(box.firstChild.wholeText, 'ab');
  assert_equals(box.lastChild.wholeText, 'c');
}, 'wholeText');

// https://dom.spec.whatwg.org/#dom-text-text
test(() => {
  const text = new Text('a');
  assert_equals(text.data, 'a');
  assert_equals(text.ownerDocument, document);
  assert_equals(new Text().data, '');
  assert_equals(new Comment('b').data, 'b');
  assert_true(new Comment() instanceof CharacterData);
}, 'Text and Comment have constructors');

// https://dom.spec.whatwg.org/#dom-nondocumenttypechildnode-nextelementsibling
test(() => {
  const box = document.createElement('p');
  const before = box.appendChild(document.createElement('i'));
  const text = box.appendChild(document.createTextNode('x'));
  const after = box.appendChild(document.createElement('b'));
  assert_equals(text.previousElementSibling, before);
  assert_equals(text.nextElementSibling, after);
  text.remove();
  assert_equals(text.nextElementSibling, null);
}, 'element siblings of a text');
