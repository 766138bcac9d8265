// https://dom.spec.whatwg.org/#concept-node-clone

function sample() {
  const box = document.createElement('section');
  box.id = 'x';
  box.setAttribute('data-a', '1');
  box.append('text', document.createComment('note'), document.createElement('b'));
  box.lastChild.append('inner');
  return box;
}

// https://dom.spec.whatwg.org/#dom-node-clonenode
test(() => {
  const box = sample();
  const clone = box.cloneNode();
  assert_not_equals(clone, box);
  assert_equals(clone.localName, 'section');
  assert_equals(clone.id, 'x');
  assert_equals(clone.getAttribute('data-a'), '1');
  assert_equals(clone.childNodes.length, 0);
  assert_equals(clone.parentNode, null);
}, 'a shallow clone has attributes and no children');

test(() => {
  const box = sample();
  const clone = box.cloneNode(true);
  assert_true(clone.isEqualNode(box));
  assert_not_equals(clone.lastChild, box.lastChild);
  clone.lastChild.textContent = 'other';
  assert_equals(box.lastChild.textContent, 'inner', 'the original is left alone');
}, 'a deep clone has everything');

test(() => {
  const box = sample();
  let heard = 0;
  box.addEventListener('x', () => heard++);
  box.cloneNode(true).dispatchEvent(new Event('x'));
  assert_equals(heard, 0);
}, 'listeners are not cloned');

test(() => {
  const clone = document.createTextNode('t').cloneNode();
  assert_equals(clone.nodeType, Node.TEXT_NODE);
  assert_equals(clone.data, 't');
  assert_equals(document.createComment('c').cloneNode(true).data, 'c');
  const fragment = document.createDocumentFragment();
  fragment.append('a', sample());
  assert_equals(fragment.cloneNode(true).childNodes.length, 2);
  assert_equals(fragment.cloneNode(false).childNodes.length, 0);
}, 'clones of texts, comments and fragments');

test(() => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 1 1');
  const clone = svg.cloneNode(true);
  assert_equals(clone.namespaceURI, 'http://www.w3.org/2000/svg');
  assert_equals(clone.getAttribute('viewBox'), '0 0 1 1');
}, 'a clone keeps its namespace');

// https://html.spec.whatwg.org/multipage/scripting.html#the-template-element:concept-node-clone-ext
test(() => {
  const template = document.createElement('template');
  template.content.append('a', document.createElement('b'));
  assert_equals(template.cloneNode(true).content.childNodes.length, 2);
  assert_equals(template.cloneNode(false).content.childNodes.length, 0);
}, 'a deep clone of a template has its content');

// https://html.spec.whatwg.org/multipage/input.html#the-input-element:concept-node-clone-ext
test(() => {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = true;
  assert_true(input.cloneNode().checked);
  const field = document.createElement('input');
  field.value = 'typed';
  assert_equals(field.cloneNode().value, 'typed');
}, 'a clone of an input keeps what it holds');

// https://dom.spec.whatwg.org/#dom-document-importnode
test(() => {
  const box = sample();
  assert_equals(document.importNode(box).childNodes.length, 0, 'shallow by default');
  const deep = document.importNode(box, true);
  assert_true(deep.isEqualNode(box));
  assert_equals(deep.ownerDocument, document);
  const template = document.createElement('template');
  template.innerHTML = '<p>a</p><p>b</p>';
  assert_equals(document.importNode(template.content, true).childNodes.length, 2);
  assert_throws_dom('NotSupportedError', () => document.importNode(document, true));
}, 'importNode');

// https://dom.spec.whatwg.org/#dom-document-adoptnode
test(() => {
  const box = sample();
  const inner = box.lastChild;
  assert_equals(document.adoptNode(inner), inner);
  assert_equals(inner.parentNode, null, 'taken from its parent');
  assert_equals(box.childNodes.length, 2);
  assert_throws_dom('NotSupportedError', () => document.adoptNode(document));
}, 'adoptNode');

// https://dom.spec.whatwg.org/#dom-domimplementation-createhtmldocument
test(() => {
  const other = document.implementation.createHTMLDocument('Other');
  assert_equals(other.title, 'Other');
  other.body.innerHTML = '<p>one</p>';
  const p = other.body.firstChild;
  assert_equals(p.ownerDocument, other);
  document.body.append(p);
  assert_equals(p.ownerDocument, document, 'adopted by insertion');
  p.remove();
}, 'nodes of another document are adopted by insertion');
