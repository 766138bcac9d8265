// https://webidl.spec.whatwg.org/#interface-prototype-object

// https://webidl.spec.whatwg.org/#es-attributes
for (const [interfaceName, member] of [
  ['Node', 'nodeType'],
  ['Node', 'textContent'],
  ['Node', 'parentNode'],
  ['Node', 'childNodes'],
  ['Node', 'firstChild'],
  ['Node', 'nextSibling'],
  ['Element', 'innerHTML'],
  ['Element', 'className'],
  ['Element', 'id'],
  ['Element', 'attributes'],
  ['Element', 'classList'],
  ['Element', 'scrollTop'],
  ['CharacterData', 'data'],
  ['HTMLElement', 'style'],
  ['HTMLElement', 'innerText'],
  ['HTMLElement', 'onclick'],
  ['HTMLElement', 'dataset'],
  ['HTMLInputElement', 'value'],
  ['HTMLInputElement', 'checked'],
  ['HTMLTextAreaElement', 'value'],
  ['HTMLSelectElement', 'value'],
  ['HTMLOptionElement', 'selected'],
  ['HTMLTemplateElement', 'content'],
  ['Document', 'body'],
  ['Document', 'title'],
  ['Event', 'type'],
  ['Event', 'target'],
]) {
  test(() => {
    const descriptor = Object.getOwnPropertyDescriptor(window[interfaceName].prototype, member);
    assert_not_equals(descriptor, undefined, 'is a property of the prototype');
    assert_equals(typeof descriptor.get, 'function');
    assert_true(descriptor.configurable, 'can be wrapped');
    assert_true(descriptor.enumerable, 'is enumerable');
  }, `${interfaceName}.prototype.${member} is an accessor`);
}

// https://webidl.spec.whatwg.org/#es-operations
for (const [interfaceName, method] of [
  ['EventTarget', 'addEventListener'],
  ['EventTarget', 'dispatchEvent'],
  ['Node', 'appendChild'],
  ['Node', 'insertBefore'],
  ['Node', 'removeChild'],
  ['Node', 'cloneNode'],
  ['Element', 'setAttribute'],
  ['Element', 'getAttribute'],
  ['Element', 'append'],
  ['Element', 'remove'],
  ['Element', 'matches'],
  ['Element', 'attachShadow'],
  ['Element', 'getBoundingClientRect'],
  ['HTMLElement', 'click'],
  ['HTMLElement', 'focus'],
  ['Document', 'createElement'],
  ['Document', 'createElementNS'],
  ['Document', 'createTextNode'],
  ['Document', 'querySelector'],
  ['Document', 'importNode'],
  ['Event', 'preventDefault'],
  ['HTMLFormElement', 'requestSubmit'],
]) {
  test(() => {
    const descriptor = Object.getOwnPropertyDescriptor(window[interfaceName].prototype, method);
    assert_not_equals(descriptor, undefined, 'is a property of the prototype');
    assert_equals(typeof descriptor.value, 'function');
    assert_true(descriptor.writable, 'can be replaced');
    assert_equals(descriptor.value.name, method);
  }, `${interfaceName}.prototype.${method} is a method`);
}

// https://html.spec.whatwg.org/multipage/input.html#dom-input-value
test(() => {
  const input = document.createElement('input');
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const seen = [];
  Object.defineProperty(input, 'value', {
    configurable: true,
    get() {
      return get.call(this);
    },
    set(value) {
      seen.push(value);
      set.call(this, value);
    },
  });
  input.value = 'typed';
  assert_array_equals(seen, ['typed']);
  assert_equals(input.value, 'typed');
  delete input.value;
  assert_equals(input.value, 'typed');
}, 'a library can watch the value of one input');

// https://dom.spec.whatwg.org/#dom-node-insertbefore
test(() => {
  const box = document.createElement('div');
  const original = Node.prototype.insertBefore;
  let calls = 0;
  Node.prototype.insertBefore = function (...args) {
    calls++;
    return original.apply(this, args);
  };
  box.insertBefore(document.createElement('b'), null);
  Node.prototype.insertBefore = original;
  assert_equals(calls, 1);
  assert_equals(box.childNodes.length, 1);
}, 'a library can wrap a method of all nodes');

test(() => {
  const element = document.createElement('div');
  element.own = 1;
  element.__private = { a: 1 };
  assert_equals(element.own, 1);
  document.body.append(element);
  assert_equals(document.body.lastChild.own, 1, 'the same object each time');
  assert_equals(document.body.lastChild, element);
  element.remove();
  assert_equals(new WeakMap([[element, 2]]).get(element), 2);
}, 'nodes keep the properties that scripts give them');

test(() => {
  const chain = [];
  let prototype = Object.getPrototypeOf(document.createElement('input'));
  while (prototype !== Object.prototype) {
    chain.push(prototype.constructor.name);
    prototype = Object.getPrototypeOf(prototype);
  }
  assert_array_equals(chain, ['HTMLInputElement', 'HTMLElement', 'Element', 'Node', 'EventTarget']);
}, 'the chain of prototypes of an input');

test(() => {
  const names = [];
  for (const name in document.createElement('div')) names.push(name);
  for (const name of ['id', 'innerHTML', 'onclick', 'appendChild', 'style', 'nodeType']) {
    assert_in_array(name, names);
  }
  assert_array_equals(Object.keys(document.createElement('div')), [], 'nothing is the element’s own');
}, 'members are enumerable and inherited');

// https://webidl.spec.whatwg.org/#es-attributes
test(() => {
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeType');
  assert_throws_js(TypeError, () => get.call({}));
  assert_throws_js(TypeError, () => Node.prototype.appendChild.call({}, document.createTextNode('')));
}, 'members refuse what is no node');

// https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-content-attributes
test(() => {
  const element = document.createElement('div');
  element.setAttribute('onclick', '');
  assert_equals(element.getAttribute('onclick'), '');
  element.removeAttribute('onclick');
  assert_equals(element.onclick, null);
}, 'an empty event handler attribute does no harm');

// https://webidl.spec.whatwg.org/#interface-object
test(() => {
  for (const name of ['EventTarget', 'Node', 'Document', 'Event', 'MouseEvent', 'Range', 'NodeList']) {
    assert_equals(window[name].name, name);
  }
  for (const name of ['a', 'div', 'h1', 'input', 'td', 'nothing']) {
    const { constructor } = document.createElement(name);
    assert_equals(window[constructor.name], constructor, name);
  }
}, 'Interfaces are called what they are known by');
