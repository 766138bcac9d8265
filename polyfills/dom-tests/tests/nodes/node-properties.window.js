// https://dom.spec.whatwg.org/#interface-node

const element = document.createElement('div');
const comment = document.createComment('note');
const text = document.createTextNode('words');
const fragment = document.createDocumentFragment();

// https://dom.spec.whatwg.org/#dom-node-nodetype
for (const [name, node, type] of [
  ['an element', element, Node.ELEMENT_NODE],
  ['a text', text, Node.TEXT_NODE],
  ['a comment', comment, Node.COMMENT_NODE],
  ['a fragment', fragment, Node.DOCUMENT_FRAGMENT_NODE],
  ['the document', document, Node.DOCUMENT_NODE],
]) {
  test(() => {
    assert_equals(typeof type, 'number');
    assert_equals(node.nodeType, type);
    assert_true(node instanceof Node, 'instanceof Node');
  }, `nodeType of ${name}`);
}

// https://dom.spec.whatwg.org/#dom-node-nodename
for (const [node, name] of [
  [element, 'DIV'],
  [text, '#text'],
  [comment, '#comment'],
  [fragment, '#document-fragment'],
  [document, '#document'],
  [document.createElementNS('http://www.w3.org/2000/svg', 'linearGradient'), 'linearGradient'],
]) {
  test(() => assert_equals(node.nodeName, name), `nodeName ${name}`);
}

// https://dom.spec.whatwg.org/#dom-node-nodevalue
test(() => {
  const words = document.createTextNode('a');
  assert_equals(words.nodeValue, 'a');
  words.nodeValue = 'b';
  assert_equals(words.data, 'b');
  words.nodeValue = null;
  assert_equals(words.data, '');
  assert_equals(element.nodeValue, null);
  element.nodeValue = 'ignored';
  assert_equals(element.nodeValue, null);
}, 'nodeValue is the data of a text, and null of an element');

// https://dom.spec.whatwg.org/#dom-node-node_type constants
test(() => {
  assert_equals(Node.ELEMENT_NODE, 1);
  assert_equals(Node.TEXT_NODE, 3);
  assert_equals(Node.COMMENT_NODE, 8);
  assert_equals(Node.DOCUMENT_NODE, 9);
  assert_equals(Node.DOCUMENT_FRAGMENT_NODE, 11);
  assert_equals(element.TEXT_NODE, 3, 'on instances too');
}, 'constants of node types');

// https://dom.spec.whatwg.org/#dom-node-ownerdocument
test(() => {
  for (const node of [element, text, comment, fragment]) assert_equals(node.ownerDocument, document);
  assert_equals(document.ownerDocument, null);
}, 'ownerDocument');

// https://dom.spec.whatwg.org/#dom-node-parentnode
test(() => {
  const parent = document.createElement('p');
  const child = parent.appendChild(document.createElement('i'));
  assert_equals(child.parentNode, parent);
  assert_equals(child.parentElement, parent);
  assert_equals(parent.parentNode, null);
  const top = document.createDocumentFragment();
  top.append(parent);
  assert_equals(parent.parentNode, top);
  assert_equals(parent.parentElement, null);
  assert_equals(document.documentElement.parentNode, document);
  assert_equals(document.documentElement.parentElement, null);
}, 'parentNode and parentElement');

// https://dom.spec.whatwg.org/#dom-node-firstchild
test(() => {
  const list = document.createElement('ul');
  assert_equals(list.firstChild, null);
  assert_equals(list.lastChild, null);
  assert_false(list.hasChildNodes());
  const items = ['a', 'b', 'c'].map((letter) => list.appendChild(document.createTextNode(letter)));
  assert_equals(list.firstChild, items[0]);
  assert_equals(list.lastChild, items[2]);
  assert_equals(items[0].nextSibling, items[1]);
  assert_equals(items[2].previousSibling, items[1]);
  assert_equals(items[0].previousSibling, null);
  assert_equals(items[2].nextSibling, null);
  assert_true(list.hasChildNodes());
}, 'firstChild, lastChild and siblings');

// https://dom.spec.whatwg.org/#dom-node-textcontent
test(() => {
  const box = document.createElement('div');
  box.append('a', document.createComment('b'), document.createElement('i'));
  box.lastChild.append('c');
  assert_equals(box.textContent, 'ac');
  box.textContent = '<b>';
  assert_equals(box.childNodes.length, 1);
  assert_equals(box.firstChild.data, '<b>');
  box.textContent = '';
  assert_equals(box.firstChild, null);
  box.textContent = null;
  assert_equals(box.firstChild, null);
  box.textContent = undefined;
  assert_equals(box.firstChild, null, 'undefined is null for a nullable string');
  box.textContent = 7;
  assert_equals(box.textContent, '7');
  assert_equals(document.textContent, null);
}, 'textContent');

// https://dom.spec.whatwg.org/#dom-node-isconnected
test(() => {
  const box = document.createElement('div');
  const inner = box.appendChild(document.createElement('b'));
  assert_false(inner.isConnected);
  document.body.append(box);
  assert_true(inner.isConnected);
  box.remove();
  assert_false(inner.isConnected);
  assert_true(document.isConnected);
}, 'isConnected');

// https://dom.spec.whatwg.org/#dom-node-contains
test(() => {
  const box = document.createElement('div');
  const inner = box.appendChild(document.createElement('b'));
  assert_true(box.contains(inner));
  assert_true(box.contains(box));
  assert_false(inner.contains(box));
  assert_false(box.contains(null));
  assert_true(document.contains(document.body));
  assert_throws_js(TypeError, () => box.contains({}));
}, 'contains');

// https://dom.spec.whatwg.org/#dom-node-getrootnode
test(() => {
  const box = document.createElement('div');
  const inner = box.appendChild(document.createElement('b'));
  assert_equals(inner.getRootNode(), box);
  assert_equals(document.body.getRootNode(), document);
  assert_equals(box.getRootNode({ composed: true }), box);
}, 'getRootNode');

// https://dom.spec.whatwg.org/#dom-node-comparedocumentposition
test(() => {
  const box = document.createElement('div');
  const one = box.appendChild(document.createElement('b'));
  const two = box.appendChild(document.createElement('i'));
  assert_equals(one.compareDocumentPosition(one), 0);
  assert_equals(one.compareDocumentPosition(two), Node.DOCUMENT_POSITION_FOLLOWING);
  assert_equals(two.compareDocumentPosition(one), Node.DOCUMENT_POSITION_PRECEDING);
  assert_equals(
    box.compareDocumentPosition(one),
    Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING,
  );
  assert_equals(
    one.compareDocumentPosition(box),
    Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_PRECEDING,
  );
  const apart = one.compareDocumentPosition(document.createElement('u'));
  assert_true((apart & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0);
}, 'compareDocumentPosition');

// https://dom.spec.whatwg.org/#dom-node-isequalnode
test(() => {
  const make = () => {
    const box = document.createElement('div');
    box.setAttribute('a', '1');
    box.setAttribute('b', '2');
    box.append('text', document.createComment('c'));
    return box;
  };
  assert_true(make().isEqualNode(make()));
  const other = make();
  other.firstChild.data = 'TEXT';
  assert_false(make().isEqualNode(other));
  assert_false(make().isEqualNode(null));
  assert_true(other.isSameNode(other));
  assert_false(other.isSameNode(make()));
}, 'isEqualNode and isSameNode');

// https://dom.spec.whatwg.org/#dom-node-normalize
test(() => {
  const box = document.createElement('div');
  box.append('a', '', 'b', document.createElement('i'), 'c', 'd');
  box.normalize();
  assert_equals(box.childNodes.length, 3);
  assert_equals(box.firstChild.data, 'ab');
  assert_equals(box.lastChild.data, 'cd');
}, 'normalize');

// https://dom.spec.whatwg.org/#dom-node-baseuri
test(() => {
  assert_equals(typeof element.baseURI, 'string');
  assert_equals(element.baseURI, document.baseURI);
}, 'baseURI');

// https://dom.spec.whatwg.org/#dom-node-lookupnamespaceuri
test(() => {
  assert_true(document.body.isDefaultNamespace('http://www.w3.org/1999/xhtml'));
  assert_equals(document.body.lookupNamespaceURI(null), 'http://www.w3.org/1999/xhtml');
}, 'namespace look-up');

// https://dom.spec.whatwg.org/#interface-node
test(() => {
  const accessor = (name) => Object.getOwnPropertyDescriptor(Node.prototype, name);
  const element = document.createElement('p');
  element.textContent = 'x';
  for (const [node, name, value] of [
    [element, 'P', null],
    [element.firstChild, '#text', 'x'],
    [document.createComment('x'), '#comment', 'x'],
    [document, '#document', null],
    [document.createDocumentFragment(), '#document-fragment', null],
  ]) {
    assert_equals(accessor('nodeName').get.call(node), name);
    assert_equals(accessor('nodeValue').get.call(node), value);
    assert_equals(accessor('textContent').get.call(node), node.textContent);
  }
  accessor('textContent').set.call(element, 'y');
  assert_equals(element.firstChild.data, 'y');
  for (const owner of [Element, CharacterData, Text, DocumentFragment, Document]) {
    for (const name of ['nodeName', 'nodeValue', 'textContent'])
      assert_false(Object.hasOwn(owner.prototype, name));
  }
}, 'nodeName, nodeValue and textContent are members of Node');
