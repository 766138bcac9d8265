// https://dom.spec.whatwg.org/#traversal

const box = document.createElement('div');
box.innerHTML = 'a<p>b<i>c</i></p><!--d--><u></u>';

// https://dom.spec.whatwg.org/#interface-treewalker
test(() => {
  const walker = document.createTreeWalker(box);
  const seen = [];
  while (walker.nextNode()) seen.push(walker.currentNode.nodeName);
  assert_array_equals(seen, ['#text', 'P', '#text', 'I', '#text', '#comment', 'U']);
  assert_equals(walker.nextNode(), null);
  assert_equals(walker.previousNode().nodeName, '#comment');
  assert_equals(walker.root, box);
  assert_equals(walker.whatToShow, NodeFilter.SHOW_ALL);
  assert_equals(walker.filter, null);
}, 'a TreeWalker goes through the tree');

test(() => {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const seen = [];
  while (walker.nextNode()) seen.push(walker.currentNode.data);
  assert_array_equals(seen, ['a', 'b', 'c']);
}, 'whatToShow');

test(() => {
  const comments = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const seen = [];
  while (comments.nextNode()) seen.push(comments.currentNode.nodeName);
  assert_array_equals(seen, ['P', 'I', '#comment', 'U']);
}, 'elements and comments');

// https://dom.spec.whatwg.org/#concept-node-filter
test(() => {
  const seen = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) => (node.localName === 'p' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  while (walker.nextNode()) seen.push(walker.currentNode.localName);
  assert_array_equals(seen, ['u'], 'rejected with what is in it');
  const skipping = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT, (node) =>
    node.localName === 'p' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT,
  );
  assert_equals(skipping.nextNode().localName, 'i', 'skipped alone');
}, 'filters reject or skip');

test(() => {
  const walker = document.createTreeWalker(box);
  assert_equals(walker.firstChild().data, 'a');
  assert_equals(walker.nextSibling().localName, 'p');
  assert_equals(walker.lastChild().localName, 'i');
  assert_equals(walker.parentNode().localName, 'p');
  assert_equals(walker.previousSibling().data, 'a');
  assert_equals(walker.previousSibling(), null);
  assert_equals(walker.parentNode(), box);
  assert_equals(walker.parentNode(), null, 'not beyond the root');
  walker.currentNode = box.lastChild;
  assert_equals(walker.previousNode().nodeName, '#comment');
}, 'steps of a TreeWalker');

// https://dom.spec.whatwg.org/#interface-nodeiterator
test(() => {
  const iterator = document.createNodeIterator(box, NodeFilter.SHOW_ELEMENT);
  assert_equals(iterator.nextNode(), box, 'with the root');
  assert_equals(iterator.nextNode().localName, 'p');
  assert_equals(iterator.previousNode().localName, 'p');
  assert_equals(iterator.previousNode(), box);
  assert_equals(iterator.previousNode(), null);
  assert_true(iterator.pointerBeforeReferenceNode);
  assert_equals(iterator.referenceNode, box);
  iterator.detach();
}, 'NodeIterator');

test(() => {
  const copy = box.cloneNode(true);
  const iterator = document.createNodeIterator(copy, NodeFilter.SHOW_ELEMENT);
  iterator.nextNode();
  iterator.nextNode();
  copy.querySelector('p').remove();
  assert_equals(iterator.nextNode().localName, 'u');
}, 'a NodeIterator survives removals');

test(() => {
  assert_throws_js(TypeError, () => document.createTreeWalker());
  assert_equals(NodeFilter.SHOW_ALL, 0xffffffff);
  assert_equals(NodeFilter.FILTER_ACCEPT, 1);
}, 'arguments and constants');
