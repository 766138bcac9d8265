// https://html.spec.whatwg.org/multipage/custom-elements.html
setup({ allow_uncaught_exception: true });

let count = 0;
const freshName = () => `dom-test-${++count}`;

/** Defines an element that notes its reactions. */
function noting(observed = []) {
  const name = freshName();
  const notes = [];
  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = observed;
      constructor() {
        super();
        notes.push('constructed');
      }
      connectedCallback() {
        notes.push('connected');
      }
      disconnectedCallback() {
        notes.push('disconnected');
      }
      adoptedCallback() {
        notes.push('adopted');
      }
      attributeChangedCallback(attribute, old, value) {
        notes.push(`${attribute}:${old}>${value}`);
      }
    },
  );
  return { name, notes };
}

// https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define
test(() => {
  const name = freshName();
  class Own extends HTMLElement {
    greet() {
      return this.localName;
    }
  }
  customElements.define(name, Own);
  assert_equals(customElements.get(name), Own);
  assert_equals(customElements.get('no-such-element'), undefined);
  const element = document.createElement(name);
  assert_true(element instanceof Own);
  assert_equals(element.greet(), name);
  const made = new Own();
  assert_equals(made.localName, name);
  assert_equals(made.ownerDocument, document);
}, 'define, get and the constructor');

// https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name
for (const name of ['div', 'nodash', 'Upper-case', '1-a', 'font-face', '-a']) {
  test(
    () => assert_throws_dom('SyntaxError', () => customElements.define(name, class extends HTMLElement {})),
    `${name} is no name of a custom element`,
  );
}

test(() => {
  const name = freshName();
  class Own extends HTMLElement {}
  customElements.define(name, Own);
  assert_throws_dom('NotSupportedError', () => customElements.define(name, class extends HTMLElement {}));
  assert_throws_dom('NotSupportedError', () => customElements.define(freshName(), Own));
  assert_throws_js(TypeError, () => customElements.define(freshName(), {}));
  class Undefined extends HTMLElement {}
  assert_throws_js(TypeError, () => new Undefined());
}, 'what define refuses');

// https://html.spec.whatwg.org/multipage/custom-elements.html#custom-element-reactions
test(() => {
  const { name, notes } = noting(['a']);
  const element = document.createElement(name);
  element.setAttribute('a', '1');
  element.setAttribute('b', 'not observed');
  document.body.append(element);
  element.setAttribute('a', '1');
  element.remove();
  element.removeAttribute('a');
  assert_array_equals(notes, ['constructed', 'a:null>1', 'connected', 'a:1>1', 'disconnected', 'a:1>null']);
}, 'reactions come at once and in order');

// https://html.spec.whatwg.org/multipage/custom-elements.html#concept-upgrade-an-element
test(() => {
  const name = freshName();
  const box = document.createElement('div');
  box.innerHTML = `<${name} a="1"><b></b></${name}>`;
  document.body.append(box);
  const element = box.firstChild;
  assert_false(element.matches(':defined'));
  const notes = [];
  class Own extends HTMLElement {
    static observedAttributes = ['a'];
    attributeChangedCallback(...change) {
      notes.push(change.slice(0, 3).join());
    }
    connectedCallback() {
      notes.push(`connected with ${this.childNodes.length}`);
    }
  }
  customElements.define(name, Own);
  assert_equals(box.firstChild, element, 'the same object');
  assert_true(element instanceof Own);
  assert_true(element.matches(':defined'));
  assert_array_equals(notes, ['a,,1', 'connected with 1']);
  box.remove();
}, 'elements in the document are upgraded');

test(() => {
  const name = freshName();
  const element = document.createElement(name);
  class Own extends HTMLElement {}
  customElements.define(name, Own);
  assert_false(element instanceof Own, 'not in a document');
  customElements.upgrade(element);
  assert_true(element instanceof Own);
}, 'upgrade');

test(() => {
  const { name, notes } = noting();
  const box = document.createElement('div');
  box.innerHTML = `<${name}></${name}>`;
  document.body.append(box);
  assert_array_equals(notes, ['constructed', 'connected']);
  box.remove();
}, 'innerHTML makes and connects custom elements');

test(() => {
  const { name, notes } = noting();
  const outer = document.createElement('div');
  const element = document.createElement(name);
  outer.append(element);
  assert_array_equals(notes, ['constructed'], 'not connected yet');
  document.body.append(outer);
  document.body.prepend(outer);
  outer.remove();
  assert_array_equals(notes, ['constructed', 'connected', 'disconnected', 'connected', 'disconnected']);
}, 'connecting with an ancestor');

test(() => {
  const { name, notes } = noting();
  const original = document.createElement(name);
  const clone = original.cloneNode(true);
  assert_equals(clone.constructor, original.constructor);
  assert_array_equals(notes, ['constructed', 'constructed']);
}, 'clones are custom elements too');

test(() => {
  const { name, notes } = noting();
  const template = document.createElement('template');
  template.innerHTML = `<${name}></${name}>`;
  assert_array_equals(notes, [], 'inert in a template');
  document.importNode(template.content, true);
  assert_array_equals(notes, ['constructed'], 'upgraded by importNode');
}, 'custom elements in templates');

// https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-whendefined
promise_test(async (t) => {
  const name = freshName();
  const waiting = customElements.whenDefined(name);
  class Own extends HTMLElement {}
  customElements.define(name, Own);
  assert_equals(await waiting, Own);
  assert_equals(await customElements.whenDefined(name), Own);
  await promise_rejects_dom(t, 'SyntaxError', customElements.whenDefined('nodash'));
}, 'whenDefined');

// https://html.spec.whatwg.org/multipage/custom-elements.html#custom-elements-customized-builtin-example
test(() => {
  const name = freshName();
  class Own extends HTMLButtonElement {}
  customElements.define(name, Own, { extends: 'button' });
  const element = document.createElement('button', { is: name });
  assert_true(element instanceof Own);
  assert_equals(element.localName, 'button');
}, 'customized built-in elements');

// https://dom.spec.whatwg.org/#dom-element-attachshadow
test(() => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  assert_true(root instanceof ShadowRoot);
  assert_equals(host.shadowRoot, root);
  assert_equals(root.host, host);
  assert_equals(root.mode, 'open');
  root.innerHTML = '<p>shadow</p><slot></slot>';
  assert_equals(root.querySelector('p').textContent, 'shadow');
  assert_equals(host.querySelector('p'), null);
  assert_equals(host.childNodes.length, 0);
  assert_equals(root.firstChild.getRootNode(), root);
  assert_throws_dom('NotSupportedError', () => host.attachShadow({ mode: 'open' }));
  assert_equals(document.createElement('input').shadowRoot, null);
}, 'attachShadow');

test(() => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'closed' });
  assert_equals(host.shadowRoot, null);
  assert_throws_dom('NotSupportedError', () =>
    document.createElement('input').attachShadow({ mode: 'open' }),
  );
}, 'closed roots, and elements that have none');

test(() => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const inner = root.appendChild(document.createElement('b'));
  assert_true(inner.isConnected);
  const targets = [];
  host.addEventListener('x', (event) => targets.push(event.target));
  inner.dispatchEvent(new Event('x', { bubbles: true, composed: true }));
  inner.dispatchEvent(new Event('x', { bubbles: true }));
  host.remove();
  assert_array_equals(targets, [host], 'retargeted; not composed, it stays inside');
}, 'events of a shadow tree');

// https://dom.spec.whatwg.org/#concept-slotable
test(() => {
  const host = document.createElement('div');
  host.innerHTML = '<b slot="named"></b><i></i>';
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<slot name="named"></slot><slot></slot>';
  const [named, rest] = root.children;
  assert_equals(named.assignedNodes()[0], host.firstChild);
  assert_equals(rest.assignedElements()[0], host.lastChild);
  assert_equals(host.firstChild.assignedSlot, named);
}, 'slots');

test(() => {
  const name = freshName();
  customElements.define(
    name,
    class extends HTMLElement {
      #internals = this.attachInternals();
      get internals() {
        return this.#internals;
      }
    },
  );
  const element = document.createElement(name);
  assert_true(element.internals instanceof ElementInternals);
  assert_throws_dom('NotSupportedError', () => element.attachInternals());
}, 'attachInternals');

// https://html.spec.whatwg.org/multipage/parsing.html#create-an-element-for-the-token
test(() => {
  const { name, notes } = noting(['a']);
  const markup = `<${name} a="1"></${name}>`;
  const parent = document.createElement('div');
  parent.innerHTML = markup;
  assert_array_equals(notes.splice(0), ['constructed', 'a:null>1'], 'innerHTML');
  parent.firstChild.outerHTML = markup;
  assert_array_equals(notes.splice(0), ['constructed', 'a:null>1'], 'outerHTML');
  parent.insertAdjacentHTML('beforeend', markup);
  assert_array_equals(notes.splice(0), ['constructed', 'a:null>1'], 'insertAdjacentHTML');
  document.createRange().createContextualFragment(markup);
  assert_array_equals(notes.splice(0), ['constructed', 'a:null>1'], 'createContextualFragment');
  const template = document.createElement('template');
  template.innerHTML = markup;
  assert_array_equals(notes, [], 'the content of a template');
}, 'markup outside the document makes custom elements');

test(() => {
  const { name, notes } = noting();
  const parent = document.createElement('div');
  document.body.append(parent);
  parent.innerHTML = `<${name}></${name}>`;
  parent.innerHTML = `<${name}></${name}>`;
  parent.remove();
  assert_array_equals(notes, [
    ...['constructed', 'connected'],
    ...['constructed', 'connected', 'disconnected', 'disconnected'],
  ]);
}, 'the order of reactions when markup takes the place of markup');

// https://dom.spec.whatwg.org/#concept-create-element
test(() => {
  const [throws, furnished] = [freshName(), freshName()];
  customElements.define(
    throws,
    class extends HTMLElement {
      constructor() {
        super();
        throw new Error('from a constructor, as it should');
      }
    },
  );
  customElements.define(
    furnished,
    class extends HTMLElement {
      constructor() {
        super();
        this.append('a child');
      }
    },
  );
  for (const name of [throws, furnished]) {
    const element = document.createElement(name);
    assert_true(element instanceof HTMLUnknownElement);
    assert_equals(element.localName, name);
    assert_false(element.matches(':defined'));
  }
}, 'a constructor that fails is reported, and the element is an unknown one');

// https://html.spec.whatwg.org/multipage/custom-elements.html#custom-element-reactions-stack
test(() => {
  const name = freshName();
  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = ['a'];
      value = 'initial';
      constructor() {
        super();
        document.createElement('p').append('x');
        this.value = 'from the constructor';
      }
      attributeChangedCallback(attribute, old, value) {
        this.value = value;
      }
    },
  );
  const parent = document.createElement('div');
  document.body.append(parent);
  parent.innerHTML = `<${name} a="from markup"></${name}>`;
  assert_equals(parent.firstChild.value, 'from markup');
  parent.remove();
}, 'what a constructor changes elsewhere doesn’t run the reactions of its element');

// https://drafts.csswg.org/css-scoping/#flattening
test(() => {
  const outer = document.createElement('div');
  outer.innerHTML = '<b>x</b>';
  document.body.append(outer);
  const [shown] = outer.children;
  outer.attachShadow({ mode: 'open' }).innerHTML = '<p><slot></slot></p>';
  const inner = outer.shadowRoot.firstChild;
  assert_greater_than(shown.offsetWidth, 0);
  const root = inner.attachShadow({ mode: 'open' });
  shown.setAttribute('title', 'not shown now');
  shown.append('y');
  assert_equals(shown.offsetWidth, 0);
  root.innerHTML = '<slot></slot>';
  assert_greater_than(shown.offsetWidth, 0);
  root.firstChild.remove();
  shown.append('z');
  assert_equals(shown.offsetWidth, 0);
  outer.remove();
}, 'what a slot of a slot shows can change while nothing shows it');
