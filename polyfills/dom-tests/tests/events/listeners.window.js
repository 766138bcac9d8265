// https://dom.spec.whatwg.org/#interface-eventtarget

const make = () => document.createElement('div');

// https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener
test(() => {
  const target = make();
  let heard = 0;
  const listener = () => heard++;
  target.addEventListener('x', listener);
  target.addEventListener('x', listener);
  target.addEventListener('x', listener, { capture: false });
  target.dispatchEvent(new Event('x'));
  assert_equals(heard, 1);
  target.addEventListener('x', listener, true);
  target.dispatchEvent(new Event('x'));
  assert_equals(heard, 3, 'capturing it is another one');
}, 'a listener is added once');

test(() => {
  const target = make();
  assert_equals(target.addEventListener('x', null), undefined);
  target.addEventListener('x', undefined);
  assert_throws_js(TypeError, () => target.addEventListener('x', 'function'));
  assert_throws_js(TypeError, () => target.addEventListener('x'));
}, 'a listener is a function, an object or null');

test(() => {
  const target = make();
  const listener = {
    calls: 0,
    handleEvent(event) {
      this.calls++;
      this.type = event.type;
    },
  };
  target.addEventListener('x', listener);
  target.dispatchEvent(new Event('x'));
  assert_equals(listener.calls, 1);
  assert_equals(listener.type, 'x');
  listener.handleEvent = () => (listener.replaced = true);
  target.dispatchEvent(new Event('x'));
  assert_true(listener.replaced, 'looked up each time');
}, 'an object with handleEvent');

test(() => {
  const target = make();
  const seen = [];
  target.addEventListener('x', function () {
    seen.push(this);
  });
  target.dispatchEvent(new Event('x'));
  assert_array_equals(seen, [target]);
}, 'this is the current target');

// https://dom.spec.whatwg.org/#dom-addeventlisteneroptions-once
test(() => {
  const target = make();
  let heard = 0;
  target.addEventListener(
    'x',
    () => {
      heard++;
      target.dispatchEvent(new Event('x'));
    },
    { once: true },
  );
  target.dispatchEvent(new Event('x'));
  target.dispatchEvent(new Event('x'));
  assert_equals(heard, 1);
}, 'once');

// https://dom.spec.whatwg.org/#dom-addeventlisteneroptions-signal
test(() => {
  const target = make();
  const controller = new AbortController();
  let heard = 0;
  target.addEventListener('x', () => heard++, { signal: controller.signal });
  target.dispatchEvent(new Event('x'));
  controller.abort();
  target.dispatchEvent(new Event('x'));
  assert_equals(heard, 1);
  target.addEventListener('x', () => heard++, { signal: controller.signal });
  target.dispatchEvent(new Event('x'));
  assert_equals(heard, 1, 'an aborted signal');
}, 'signal');

// https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener
test(() => {
  const target = make();
  let heard = 0;
  const listener = () => heard++;
  target.addEventListener('x', listener, true);
  target.removeEventListener('x', listener);
  target.dispatchEvent(new Event('x'));
  assert_equals(heard, 1, 'capture must match');
  target.removeEventListener('x', listener, { capture: true, once: true });
  target.dispatchEvent(new Event('x'));
  assert_equals(heard, 1);
  target.removeEventListener('x', null);
  target.removeEventListener('never', listener);
}, 'removeEventListener');

test(() => {
  const target = make();
  const order = [];
  const second = () => order.push('second');
  target.addEventListener('x', () => {
    order.push('first');
    target.removeEventListener('x', second);
    target.addEventListener('x', () => order.push('added'));
  });
  target.addEventListener('x', second);
  target.dispatchEvent(new Event('x'));
  assert_array_equals(order, ['first'], 'removed ones are skipped, added ones wait');
}, 'listeners removed and added during a dispatch');

test(() => {
  const target = make();
  let options = 0;
  target.addEventListener('x', () => {}, {
    get passive() {
      options++;
      return false;
    },
    get once() {
      options++;
      return false;
    },
  });
  assert_equals(options, 2, 'feature detection by getters works');
}, 'options are read');

// https://dom.spec.whatwg.org/#dom-eventtarget-eventtarget
test(() => {
  class Store extends EventTarget {}
  const store = new Store();
  let heard;
  store.addEventListener('change', (event) => (heard = event));
  const event = new CustomEvent('change', { detail: { a: 1 } });
  store.dispatchEvent(event);
  assert_equals(heard, event);
  assert_equals(heard.target, store);
  assert_equals(heard.detail.a, 1);
}, 'EventTarget can be made and extended');

test(() => {
  assert_true(make() instanceof EventTarget);
  assert_true(document instanceof EventTarget);
  assert_true(window instanceof EventTarget);
}, 'nodes and the window are EventTargets');

// https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-idl-attributes
test(() => {
  const target = make();
  assert_equals(target.onclick, null);
  const order = [];
  target.addEventListener('click', () => order.push('a'));
  target.onclick = () => order.push('handler');
  target.addEventListener('click', () => order.push('b'));
  const second = () => order.push('second handler');
  target.onclick = second;
  assert_equals(target.onclick, second);
  target.dispatchEvent(new Event('click'));
  assert_array_equals(order, ['a', 'second handler', 'b'], 'a new handler takes the old one’s place');
  target.onclick = null;
  assert_equals(target.onclick, null);
  target.onclick = 'no function';
  assert_equals(target.onclick, null);
}, 'event handlers');

// https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm
test(() => {
  const target = make();
  target.onclick = () => false;
  assert_false(target.dispatchEvent(new Event('click', { cancelable: true })));
  target.onclick = () => 0;
  assert_true(target.dispatchEvent(new Event('click', { cancelable: true })), 'false only');
}, 'a handler that returns false prevents the default');

for (const name of [
  ...['onclick', 'oninput', 'onchange', 'onsubmit', 'onkeydown', 'onkeyup', 'onfocus', 'onblur', 'onscroll'],
  ...['onpointerdown', 'onwheel', 'onload', 'onerror', 'onanimationend', 'ontransitionend'],
]) {
  test(() => {
    assert_true(name in make(), 'on elements');
    assert_true(name in document, 'on the document');
    assert_equals(make()[name], null);
  }, `${name} is there`);
}
