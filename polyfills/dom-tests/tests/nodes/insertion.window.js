// https://dom.spec.whatwg.org/#mutation-algorithms

const names = (parent) => [...parent.childNodes].map((node) => node.localName ?? node.data).join();
function makeList() {
  const list = document.createElement('ul');
  const [a, b, c] = ['a', 'b', 'i'].map((name) => list.appendChild(document.createElement(name)));
  return { list, a, b, c };
}

// https://dom.spec.whatwg.org/#dom-node-appendchild
test(() => {
  const { list, a } = makeList();
  assert_equals(list.appendChild(a), a, 'gives the node back');
  assert_equals(names(list), 'b,i,a');
}, 'appendChild moves a node that is there already');

test(() => {
  const { list } = makeList();
  const other = document.createElement('div');
  other.appendChild(list.firstChild);
  assert_equals(names(list), 'b,i');
  assert_equals(names(other), 'a');
}, 'appendChild takes a node from its old parent');

test(() => {
  assert_throws_js(TypeError, () => document.createElement('p').appendChild('text'));
  assert_throws_js(TypeError, () => document.createElement('p').appendChild(null));
  assert_throws_js(TypeError, () => document.createElement('p').appendChild());
}, 'appendChild of what is no node throws a TypeError');

// https://dom.spec.whatwg.org/#concept-node-ensure-pre-insertion-validity
test(() => {
  const { list, a } = makeList();
  assert_throws_dom('HierarchyRequestError', () => a.appendChild(list));
  assert_throws_dom('HierarchyRequestError', () => list.appendChild(list));
  assert_throws_dom('HierarchyRequestError', () => list.appendChild(document));
  assert_throws_dom('HierarchyRequestError', () => document.createTextNode('').appendChild(a));
  assert_throws_dom('HierarchyRequestError', () => document.createComment('').appendChild(a));
  assert_equals(names(list), 'a,b,i', 'nothing changed');
}, 'insertions that would break the tree throw HierarchyRequestError');

test(() => {
  assert_throws_dom('HierarchyRequestError', () => document.appendChild(document.createElement('p')));
  assert_throws_dom('HierarchyRequestError', () => document.appendChild(document.createTextNode('x')));
}, 'a document has one element and no text');

// https://dom.spec.whatwg.org/#dom-node-insertbefore
test(() => {
  const { list, b } = makeList();
  const node = document.createElement('u');
  assert_equals(list.insertBefore(node, b), node);
  assert_equals(names(list), 'a,u,b,i');
  list.insertBefore(node, null);
  assert_equals(names(list), 'a,b,i,u');
  list.insertBefore(node, undefined);
  assert_equals(names(list), 'a,b,i,u');
  list.insertBefore(node, node);
  assert_equals(names(list), 'a,b,i,u', 'before itself');
  list.insertBefore(node, list.firstChild);
  assert_equals(names(list), 'u,a,b,i');
}, 'insertBefore');

test(() => {
  const { list } = makeList();
  const stranger = document.createElement('p');
  assert_throws_dom('NotFoundError', () => list.insertBefore(document.createElement('u'), stranger));
  assert_throws_js(TypeError, () => list.insertBefore(document.createElement('u')));
}, 'insertBefore needs a child of the parent, or null');

// https://dom.spec.whatwg.org/#concept-node-insert
test(() => {
  const { list, b } = makeList();
  const fragment = document.createDocumentFragment();
  fragment.append(document.createElement('u'), 'text', document.createElement('s'));
  assert_equals(list.insertBefore(fragment, b), fragment);
  assert_equals(names(list), 'a,u,text,s,b,i');
  assert_equals(fragment.childNodes.length, 0, 'the fragment is empty now');
}, 'a fragment is replaced by its children');

// https://dom.spec.whatwg.org/#dom-node-replacechild
test(() => {
  const { list, a, b, c } = makeList();
  const node = document.createElement('u');
  assert_equals(list.replaceChild(node, b), b);
  assert_equals(names(list), 'a,u,i');
  assert_equals(b.parentNode, null);
  list.replaceChild(c, a);
  assert_equals(names(list), 'i,u');
  list.replaceChild(c, c);
  assert_equals(names(list), 'i,u');
  assert_throws_dom('NotFoundError', () => list.replaceChild(node, a));
}, 'replaceChild');

test(() => {
  const { list, b } = makeList();
  const fragment = document.createDocumentFragment();
  fragment.append('x', 'y');
  list.replaceChild(fragment, b);
  assert_equals(names(list), 'a,x,y,i');
}, 'replaceChild by a fragment');

// https://dom.spec.whatwg.org/#dom-node-removechild
test(() => {
  const { list, b } = makeList();
  assert_equals(list.removeChild(b), b);
  assert_equals(names(list), 'a,i');
  assert_equals(b.nextSibling, null);
  assert_throws_dom('NotFoundError', () => list.removeChild(b));
  assert_throws_js(TypeError, () => list.removeChild(null));
}, 'removeChild');

// https://dom.spec.whatwg.org/#dom-parentnode-append
test(() => {
  const { list } = makeList();
  assert_equals(list.append('x', document.createElement('u'), 1, null, undefined), undefined);
  assert_equals(names(list), 'a,b,i,x,u,1,null,undefined');
  list.append();
  assert_equals(list.childNodes.length, 8);
}, 'append');

// https://dom.spec.whatwg.org/#dom-parentnode-prepend
test(() => {
  const { list, c } = makeList();
  list.prepend('x', c);
  assert_equals(names(list), 'x,i,a,b');
}, 'prepend');

// https://dom.spec.whatwg.org/#dom-parentnode-replacechildren
test(() => {
  const { list, a, b } = makeList();
  list.replaceChildren(b, 'x');
  assert_equals(names(list), 'b,x');
  assert_equals(a.parentNode, null);
  list.replaceChildren();
  assert_equals(list.firstChild, null);
  const holder = document.createElement('p');
  holder.append(list);
  assert_throws_dom('HierarchyRequestError', () => list.replaceChildren(holder));
}, 'replaceChildren');

// https://dom.spec.whatwg.org/#dom-childnode-before
test(() => {
  const { list, a, b } = makeList();
  b.before('x', 'y');
  assert_equals(names(list), 'a,x,y,b,i');
  a.before(b);
  assert_equals(names(list), 'b,a,x,y,i');
  b.before(b, 'z');
  assert_equals(names(list), 'b,z,a,x,y,i', 'itself among the nodes');
  document.createElement('p').before('nothing happens without a parent');
}, 'before');

// https://dom.spec.whatwg.org/#dom-childnode-after
test(() => {
  const { list, a, b, c } = makeList();
  a.after('x', 'y');
  assert_equals(names(list), 'a,x,y,b,i');
  c.after(a);
  assert_equals(names(list), 'x,y,b,i,a');
  b.after(c, b);
  assert_equals(names(list), 'x,y,i,b,a');
}, 'after');

// https://dom.spec.whatwg.org/#dom-childnode-replacewith
test(() => {
  const { list, a, b } = makeList();
  b.replaceWith('x', 'y');
  assert_equals(names(list), 'a,x,y,i');
  a.replaceWith(a, 'z');
  assert_equals(names(list), 'a,z,x,y,i');
  a.replaceWith();
  assert_equals(names(list), 'z,x,y,i');
}, 'replaceWith');

// https://dom.spec.whatwg.org/#dom-childnode-remove
test(() => {
  const { list, a } = makeList();
  const text = document.createTextNode('x');
  list.append(text);
  a.remove();
  text.remove();
  assert_equals(names(list), 'b,i');
  a.remove();
}, 'remove');

// https://dom.spec.whatwg.org/#dom-parentnode-movebefore
test(() => {
  const { list, b } = makeList();
  if (!('moveBefore' in list)) return;
  document.body.append(list);
  list.moveBefore(b, list.firstChild);
  assert_equals(names(list), 'b,a,i');
  list.remove();
}, 'moveBefore, where it exists');

test(() => {
  const box = document.createElement('div');
  document.body.append(box);
  for (let index = 0; index < 200; index++) box.append(String(index));
  for (let index = 0; index < 100; index++) box.insertBefore(box.lastChild, box.firstChild);
  assert_equals(box.firstChild.data, '100');
  assert_equals(box.lastChild.data, '99');
  assert_equals(box.childNodes.length, 200);
  box.remove();
}, 'many moves keep the order');
