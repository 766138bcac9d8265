// https://dom.spec.whatwg.org/#interface-document

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

// https://dom.spec.whatwg.org/#dom-document-createelement
test(() => {
  const element = document.createElement('DIV');
  assert_equals(element.localName, 'div');
  assert_equals(element.tagName, 'DIV');
  assert_equals(element.namespaceURI, XHTML);
  assert_equals(element.prefix, null);
}, 'createElement lowers names');

// https://dom.spec.whatwg.org/#valid-element-local-name
for (const name of ['', '1', ' ', 'a b', 'a>', '<a', '-a', '}']) {
  test(
    () => assert_throws_dom('InvalidCharacterError', () => document.createElement(name)),
    `createElement refuses ${JSON.stringify(name)}`,
  );
}
for (const name of ['my-element', 'a.b', 'x_1', 'é', 'a:b']) {
  test(() => assert_equals(document.createElement(name).localName, name), `createElement takes ${name}`);
}

// https://html.spec.whatwg.org/multipage/dom.html#elements-in-the-dom
for (const [name, interfaceName] of [
  ['a', 'HTMLAnchorElement'],
  ['body', 'HTMLBodyElement'],
  ['br', 'HTMLBRElement'],
  ['button', 'HTMLButtonElement'],
  ['canvas', 'HTMLCanvasElement'],
  ['details', 'HTMLDetailsElement'],
  ['dialog', 'HTMLDialogElement'],
  ['div', 'HTMLDivElement'],
  ['fieldset', 'HTMLFieldSetElement'],
  ['form', 'HTMLFormElement'],
  ['h1', 'HTMLHeadingElement'],
  ['img', 'HTMLImageElement'],
  ['input', 'HTMLInputElement'],
  ['label', 'HTMLLabelElement'],
  ['li', 'HTMLLIElement'],
  ['option', 'HTMLOptionElement'],
  ['p', 'HTMLParagraphElement'],
  ['progress', 'HTMLProgressElement'],
  ['script', 'HTMLScriptElement'],
  ['select', 'HTMLSelectElement'],
  ['span', 'HTMLSpanElement'],
  ['style', 'HTMLStyleElement'],
  ['table', 'HTMLTableElement'],
  ['td', 'HTMLTableCellElement'],
  ['template', 'HTMLTemplateElement'],
  ['textarea', 'HTMLTextAreaElement'],
  ['tr', 'HTMLTableRowElement'],
  ['ul', 'HTMLUListElement'],
  ['video', 'HTMLVideoElement'],
  ['audio', 'HTMLAudioElement'],
  ['section', 'HTMLElement'],
  ['my-own', 'HTMLElement'],
  ['nonsense', 'HTMLUnknownElement'],
]) {
  test(() => {
    const element = document.createElement(name);
    assert_equals(typeof window[interfaceName], 'function', `window.${interfaceName}`);
    assert_true(element instanceof window[interfaceName]);
    assert_true(element instanceof HTMLElement);
    assert_equals(Object.prototype.toString.call(element), `[object ${interfaceName}]`);
  }, `${name} is an ${interfaceName}`);
}

// https://dom.spec.whatwg.org/#dom-document-createelementns
test(() => {
  const svg = document.createElementNS(SVG, 'svg');
  assert_equals(svg.namespaceURI, SVG);
  assert_equals(svg.tagName, 'svg');
  assert_true(svg instanceof SVGElement);
  assert_false(svg instanceof HTMLElement);
  const html = document.createElementNS(XHTML, 'div');
  assert_equals(html.tagName, 'DIV');
  assert_true(html instanceof HTMLElement);
}, 'createElementNS');

test(() => {
  const qualified = document.createElementNS(SVG, 'x:rect');
  assert_equals(qualified.localName, 'rect');
  assert_equals(qualified.prefix, 'x');
  assert_throws_dom('NamespaceError', () => document.createElementNS(null, 'a:b'));
  assert_throws_dom('InvalidCharacterError', () => document.createElementNS(SVG, '<'));
}, 'createElementNS splits qualified names');

// https://dom.spec.whatwg.org/#dom-document-createdocumentfragment
test(() => {
  assert_true(document.createDocumentFragment() instanceof DocumentFragment);
  const fragment = new DocumentFragment();
  assert_equals(fragment.ownerDocument, document);
  fragment.append('a', document.createElement('b'));
  assert_equals(fragment.children.length, 1);
  assert_equals(fragment.firstElementChild.localName, 'b');
  assert_equals(fragment.lastElementChild.localName, 'b');
  assert_equals(fragment.childElementCount, 1);
  assert_equals(fragment.querySelector('b').localName, 'b');
}, 'fragments');

// https://dom.spec.whatwg.org/#dom-document-createtextnode
test(() => {
  assert_equals(document.createTextNode(null).data, 'null');
  assert_equals(document.createComment(undefined).data, 'undefined');
  assert_throws_js(TypeError, () => document.createTextNode());
}, 'texts and comments convert what they get');

// https://html.spec.whatwg.org/multipage/embedded-content.html#dom-image
test(() => {
  const image = new Image(20, 10);
  assert_equals(image.localName, 'img');
  assert_equals(image.getAttribute('width'), '20');
  assert_true(image instanceof HTMLImageElement);
  const option = new Option('Text', 'value', true);
  assert_equals(option.text, 'Text');
  assert_equals(option.value, 'value');
  assert_true(option.defaultSelected);
}, 'Image and Option');

// https://html.spec.whatwg.org/multipage/dom.html#htmlelement
test(() => {
  assert_throws_js(TypeError, () => new HTMLElement());
  assert_throws_js(TypeError, () => new HTMLDivElement());
  assert_throws_js(TypeError, () => new Node());
  assert_throws_js(TypeError, () => new Element());
}, 'interfaces of elements have no constructor of their own');
