// https://dom.spec.whatwg.org/#interface-element

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const make = () => document.createElement('div');

// https://dom.spec.whatwg.org/#dom-element-setattribute
test(() => {
  const element = make();
  assert_equals(element.getAttribute('title'), null);
  assert_equals(element.setAttribute('TITLE', 1), undefined);
  assert_equals(element.getAttribute('title'), '1');
  assert_equals(element.getAttribute('Title'), '1');
  assert_true(element.hasAttribute('tiTle'));
  element.setAttribute('title', null);
  assert_equals(element.getAttribute('title'), 'null');
}, 'names of attributes of HTML elements are lowered, values converted');

// https://dom.spec.whatwg.org/#valid-attribute-local-name
for (const name of ['', ' ', 'a b', 'a=', 'a>', 'a/']) {
  test(
    () => assert_throws_dom('InvalidCharacterError', () => make().setAttribute(name, '')),
    `setAttribute refuses ${JSON.stringify(name)}`,
  );
}
for (const name of ['@click', ':value', 'v-on:click.prevent', '_x', 'data-é', '[prop]', '(event)']) {
  test(() => {
    const element = make();
    element.innerHTML = `<i ${name}="1"></i>`;
    assert_equals(element.firstChild.getAttribute(name), '1');
  }, `an attribute ${name} comes through the parser`);
}

// https://dom.spec.whatwg.org/#dom-element-removeattribute
test(() => {
  const element = make();
  element.setAttribute('a', '');
  element.removeAttribute('A');
  assert_false(element.hasAttribute('a'));
  element.removeAttribute('none');
}, 'removeAttribute');

// https://dom.spec.whatwg.org/#dom-element-toggleattribute
test(() => {
  const element = make();
  assert_true(element.toggleAttribute('a'));
  assert_equals(element.getAttribute('a'), '');
  assert_false(element.toggleAttribute('a'));
  assert_true(element.toggleAttribute('a', true));
  assert_true(element.toggleAttribute('a', true));
  assert_false(element.toggleAttribute('b', false));
  assert_array_equals(element.getAttributeNames(), ['a']);
  assert_throws_dom('InvalidCharacterError', () => element.toggleAttribute('a b'));
}, 'toggleAttribute');

// https://dom.spec.whatwg.org/#dom-element-getattributenames
test(() => {
  const element = make();
  assert_false(element.hasAttributes());
  for (const name of ['c', 'a', 'b']) element.setAttribute(name, '');
  element.setAttribute('a', '2');
  assert_array_equals(element.getAttributeNames(), ['c', 'a', 'b'], 'in order of creation');
  assert_true(element.hasAttributes());
}, 'getAttributeNames');

// https://dom.spec.whatwg.org/#interface-namednodemap
test(() => {
  const element = make();
  element.setAttribute('id', 'x');
  element.setAttribute('class', 'y');
  const { attributes } = element;
  assert_true(attributes instanceof NamedNodeMap);
  assert_equals(attributes.length, 2);
  assert_equals(attributes[0].name, 'id');
  assert_equals(attributes[1].value, 'y');
  assert_equals(attributes.item(1).name, 'class');
  assert_equals(attributes.item(2), null);
  assert_equals(attributes.getNamedItem('id').value, 'x');
  assert_equals(attributes.class.value, 'y');
  element.removeAttribute('id');
  assert_equals(attributes.length, 1, 'is live');
  assert_equals(element.attributes, attributes, 'is the same object');
  assert_array_equals(
    [...attributes].map((attribute) => attribute.name),
    ['class'],
  );
}, 'attributes is a live NamedNodeMap');

test(() => {
  const element = make();
  element.setAttribute('a', '1');
  const removed = element.attributes.removeNamedItem('a');
  assert_equals(removed.value, '1');
  assert_false(element.hasAttribute('a'));
  assert_throws_dom('NotFoundError', () => element.attributes.removeNamedItem('a'));
}, 'removeNamedItem');

// https://dom.spec.whatwg.org/#interface-attr
test(() => {
  const element = make();
  element.setAttribute('a', '1');
  const attribute = element.getAttributeNode('a');
  assert_true(attribute instanceof Attr);
  assert_equals(attribute.name, 'a');
  assert_equals(attribute.localName, 'a');
  assert_equals(attribute.ownerElement, element);
  assert_equals(attribute.namespaceURI, null);
  assert_true(attribute.specified);
  attribute.value = '2';
  assert_equals(element.getAttribute('a'), '2', 'writes through');
  assert_equals(element.getAttributeNode('a'), attribute, 'the same object');
  assert_equals(element.getAttributeNode('b'), null);
}, 'Attr');

// https://dom.spec.whatwg.org/#dom-document-createattribute
test(() => {
  const element = make();
  const attribute = document.createAttribute('A');
  assert_equals(attribute.name, 'a');
  attribute.value = 'x';
  assert_equals(element.setAttributeNode(attribute), null);
  assert_equals(element.getAttribute('a'), 'x');
  assert_throws_dom('InUseAttributeError', () => make().setAttributeNode(attribute));
  assert_equals(element.removeAttributeNode(attribute), attribute);
  assert_equals(attribute.ownerElement, null);
}, 'attribute nodes');

// https://dom.spec.whatwg.org/#dom-element-setattributens
test(() => {
  const use = document.createElementNS(SVG, 'use');
  use.setAttributeNS(XLINK, 'xlink:href', '#a');
  assert_equals(use.getAttributeNS(XLINK, 'href'), '#a');
  assert_equals(use.getAttribute('xlink:href'), '#a');
  assert_true(use.hasAttributeNS(XLINK, 'href'));
  assert_equals(use.attributes[0].localName, 'href');
  assert_equals(use.attributes[0].prefix, 'xlink');
  assert_equals(use.attributes[0].namespaceURI, XLINK);
  use.setAttributeNS(null, 'width', '5');
  assert_equals(use.getAttribute('width'), '5');
  use.removeAttributeNS(XLINK, 'href');
  assert_false(use.hasAttribute('xlink:href'));
}, 'attributes with a namespace');

test(() => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 1 1');
  assert_equals(svg.getAttribute('viewBox'), '0 0 1 1');
  assert_equals(svg.getAttribute('viewbox'), null, 'names of SVG keep their case');
}, 'attributes of SVG elements');

// https://dom.spec.whatwg.org/#dom-element-id
test(() => {
  const element = make();
  element.id = 5;
  assert_equals(element.getAttribute('id'), '5');
  element.className = 'a b';
  assert_equals(element.getAttribute('class'), 'a b');
  element.removeAttribute('class');
  assert_equals(element.className, '');
  element.slot = 's';
  assert_equals(element.getAttribute('slot'), 's');
}, 'id, className and slot reflect');

// https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflecting-content-attributes-in-idl-attributes
for (const [name, property, attribute, value] of [
  ['a', 'target', 'target', '_x'],
  ['a', 'rel', 'rel', 'noopener'],
  ['a', 'download', 'download', 'f.txt'],
  ['div', 'title', 'title', 't'],
  ['div', 'lang', 'lang', 'de'],
  ['div', 'accessKey', 'accesskey', 'k'],
  ['img', 'alt', 'alt', 'words'],
  ['img', 'srcset', 'srcset', 'a.png 2x'],
  ['input', 'name', 'name', 'n'],
  ['input', 'placeholder', 'placeholder', 'p'],
  ['input', 'defaultValue', 'value', 'v'],
  ['label', 'htmlFor', 'for', 'i'],
  ['meta', 'content', 'content', 'c'],
  ['option', 'label', 'label', 'l'],
  ['td', 'headers', 'headers', 'h'],
  ['textarea', 'wrap', 'wrap', 'hard'],
]) {
  test(() => {
    const element = document.createElement(name);
    assert_equals(element[property], '', 'empty at first');
    element[property] = value;
    assert_equals(element.getAttribute(attribute), value);
    element.setAttribute(attribute, 'other');
    assert_equals(element[property], 'other');
  }, `${name}.${property} reflects ${attribute}`);
}

// https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflecting-content-attributes-in-idl-attributes
for (const [name, property, attribute = property.toLowerCase()] of [
  ['div', 'hidden'],
  ['div', 'inert'],
  ['button', 'disabled'],
  ['details', 'open'],
  ['input', 'required'],
  ['input', 'readOnly'],
  ['input', 'multiple'],
  ['input', 'defaultChecked', 'checked'],
  ['option', 'defaultSelected', 'selected'],
  ['ol', 'reversed'],
  ['form', 'noValidate'],
  ['video', 'controls'],
  ['video', 'loop'],
  ['video', 'autoplay'],
]) {
  test(() => {
    const element = document.createElement(name);
    assert_equals(element[property], false);
    element[property] = 'yes';
    assert_equals(element.getAttribute(attribute), '');
    assert_equals(element[property], true);
    element[property] = 0;
    assert_false(element.hasAttribute(attribute));
  }, `${name}.${property} reflects the presence of ${attribute}`);
}

// https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflecting-content-attributes-in-idl-attributes
for (const [name, property, missing, attribute = property.toLowerCase()] of [
  ['td', 'colSpan', 1],
  ['td', 'rowSpan', 1],
  ['ol', 'start', 1],
  ['input', 'size', 20],
  ['input', 'maxLength', -1],
  ['textarea', 'rows', 2],
  ['textarea', 'cols', 20],
  ['canvas', 'width', 300],
  ['canvas', 'height', 150],
  ['div', 'tabIndex', -1],
  ['button', 'tabIndex', 0],
  ['a', 'tabIndex', 0],
]) {
  test(() => {
    const element = document.createElement(name);
    assert_equals(element[property], missing, 'without the attribute');
    element[property] = 7;
    assert_equals(element.getAttribute(attribute), '7');
    assert_equals(element[property], 7);
    element.setAttribute(attribute, 'nonsense');
    assert_equals(element[property], missing, 'what is no number counts as missing');
  }, `${name}.${property} reflects a number`);
}

// https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#limited-to-only-known-values
for (const [name, property, cases] of [
  ['input', 'type', { '': 'text', CheckBox: 'checkbox', nonsense: 'text', number: 'number' }],
  ['button', 'type', { '': 'submit', BUTTON: 'button', nonsense: 'submit' }],
  ['form', 'method', { '': 'get', POST: 'post', dialog: 'dialog', nonsense: 'get' }],
  ['div', 'dir', { '': '', RTL: 'rtl', auto: 'auto', nonsense: '' }],
  ['img', 'loading', { LAZY: 'lazy', eager: 'eager' }],
]) {
  test(() => {
    const element = document.createElement(name);
    for (const [given, wanted] of Object.entries(cases)) {
      element.setAttribute(property, given);
      assert_equals(element[property], wanted, `${property}="${given}"`);
      assert_equals(element.getAttribute(property), given, 'the attribute stays as it is');
    }
  }, `${name}.${property} is limited to known values`);
}

// https://html.spec.whatwg.org/multipage/interaction.html#dom-draggable
test(() => {
  const element = make();
  assert_equals(element.draggable, false);
  element.draggable = true;
  assert_equals(element.getAttribute('draggable'), 'true');
  assert_equals(element.spellcheck, true);
  element.spellcheck = false;
  assert_equals(element.getAttribute('spellcheck'), 'false');
  assert_equals(element.contentEditable, 'inherit');
  element.contentEditable = 'true';
  assert_equals(element.getAttribute('contenteditable'), 'true');
}, 'draggable, spellcheck and contentEditable');

// https://w3c.github.io/aria/#ARIAMixin
test(() => {
  const element = make();
  assert_equals(element.ariaLabel, null);
  element.ariaLabel = 'name';
  assert_equals(element.getAttribute('aria-label'), 'name');
  element.ariaExpanded = 'true';
  assert_equals(element.getAttribute('aria-expanded'), 'true');
  element.role = 'button';
  assert_equals(element.getAttribute('role'), 'button');
}, 'ARIA attributes reflect');
