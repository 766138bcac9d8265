// https://dom.spec.whatwg.org/#old-style-collections

function sample(html) {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

// https://dom.spec.whatwg.org/#interface-nodelist
test(() => {
  const box = sample('a<b></b>c');
  const { childNodes } = box;
  assert_true(childNodes instanceof NodeList);
  assert_equals(childNodes, box.childNodes, 'the same object');
  assert_equals(childNodes.length, 3);
  box.append('d');
  assert_equals(childNodes.length, 4, 'is live');
  assert_equals(childNodes[3].data, 'd');
  assert_equals(childNodes.item(0).data, 'a');
  assert_equals(childNodes.item(9), null);
  assert_equals(childNodes[9], undefined);
  box.textContent = '';
  assert_equals(childNodes.length, 0);
}, 'childNodes is a live NodeList');

test(() => {
  const { childNodes } = sample('a<b></b>');
  const seen = [];
  childNodes.forEach((node, index, list) => seen.push(node.nodeName + index + (list === childNodes)));
  assert_array_equals(seen, ['#text0true', 'B1true']);
  assert_array_equals([...childNodes.keys()], [0, 1]);
  assert_equals([...childNodes.entries()][1][1].nodeName, 'B');
  assert_equals([...childNodes.values()].length, 2);
  assert_equals(Array.from(childNodes).length, 2);
  assert_equals(Array.prototype.map.call(childNodes, (node) => node.nodeName).join(), '#text,B');
}, 'a NodeList is iterable');

test(() => {
  const { childNodes } = sample('a');
  assert_false(Array.isArray(childNodes));
  assert_equals(childNodes.map, undefined);
  assert_equals(childNodes.push, undefined);
  assert_equals(Object.prototype.toString.call(childNodes), '[object NodeList]');
}, 'a NodeList is no array');

// https://dom.spec.whatwg.org/#dom-parentnode-children
test(() => {
  const box = sample('a<b id="x"></b>c<i name="y"></i>');
  const { children } = box;
  assert_true(children instanceof HTMLCollection);
  assert_equals(children, box.children);
  assert_equals(children.length, 2);
  assert_equals(box.childElementCount, 2);
  assert_equals(children[1].localName, 'i');
  assert_equals(children.item(0).localName, 'b');
  assert_equals(children.item(2), null);
  assert_equals(children.namedItem('x'), children[0]);
  assert_equals(children.x, children[0]);
  assert_equals(children.y, children[1], 'by name too');
  assert_equals(children.none, undefined);
  assert_equals(children.namedItem('none'), null);
  children[0].remove();
  assert_equals(children.length, 1, 'is live');
  assert_array_equals(
    [...children].map((child) => child.localName),
    ['i'],
  );
}, 'children is a live HTMLCollection');

// https://dom.spec.whatwg.org/#dom-parentnode-firstelementchild
test(() => {
  const box = sample('a<b></b>c<i></i>d');
  assert_equals(box.firstElementChild.localName, 'b');
  assert_equals(box.lastElementChild.localName, 'i');
  assert_equals(box.firstElementChild.nextElementSibling.localName, 'i');
  assert_equals(box.lastElementChild.previousElementSibling.localName, 'b');
  assert_equals(box.lastElementChild.nextElementSibling, null);
  assert_equals(sample('a').firstElementChild, null);
}, 'element children and siblings');

// https://dom.spec.whatwg.org/#concept-getelementsbytagname
test(() => {
  const box = sample('<p></p><ul><li></li><li></li></ul>');
  const items = box.getElementsByTagName('LI');
  assert_true(items instanceof HTMLCollection);
  assert_equals(items.length, 2);
  box.querySelector('ul').append(document.createElement('li'));
  assert_equals(items.length, 3, 'is live');
  assert_equals(box.getElementsByTagName('*').length, 5);
  assert_equals(box.getElementsByTagName('div').length, 0, 'without the root itself');
}, 'getElementsByTagName');

test(() => {
  const box = sample('<svg><linearGradient></linearGradient></svg>');
  assert_equals(box.getElementsByTagName('linearGradient').length, 1);
  assert_equals(box.getElementsByTagNameNS('http://www.w3.org/2000/svg', '*').length, 2);
  assert_equals(box.getElementsByTagNameNS('*', 'svg').length, 1);
}, 'getElementsByTagName of SVG elements');

// https://dom.spec.whatwg.org/#concept-getelementsbyclassname
test(() => {
  const box = sample('<p class="a b"></p><p class="b"></p><p class="ab"></p>');
  const found = box.getElementsByClassName(' a  b ');
  assert_equals(found.length, 1);
  assert_equals(box.getElementsByClassName('b').length, 2);
  assert_equals(box.getElementsByClassName('').length, 0);
  box.lastChild.className = 'b a';
  assert_equals(found.length, 2, 'is live');
}, 'getElementsByClassName');

test(() => {
  const box = sample('<p></p><p></p><p></p>');
  const found = box.getElementsByTagName('p');
  while (found.length > 0) found[0].remove();
  assert_equals(box.childNodes.length, 0);
}, 'a live collection shrinks while its elements are removed');

// https://dom.spec.whatwg.org/#dom-parentnode-queryselectorall
test(() => {
  const box = sample('<p></p><p></p>');
  const found = box.querySelectorAll('p');
  assert_true(found instanceof NodeList);
  box.append(document.createElement('p'));
  assert_equals(found.length, 2, 'is static');
  const names = [];
  found.forEach((element) => names.push(element.localName));
  assert_array_equals(names, ['p', 'p']);
  assert_equals(found.item(1), box.children[1]);
}, 'querySelectorAll gives a static NodeList');

test(() => {
  const { childNodes, children } = sample('<b></b>');
  assert_true(0 in children);
  assert_false(1 in children);
  assert_array_equals(Object.keys(childNodes), ['0']);
  assert_true('length' in childNodes);
}, 'indices are properties');
