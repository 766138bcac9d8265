// https://dom.spec.whatwg.org/#concept-event-dispatch
setup({ allow_uncaught_exception: true });

function nested() {
  const outer = document.createElement('div');
  const middle = outer.appendChild(document.createElement('p'));
  const inner = middle.appendChild(document.createElement('b'));
  return { outer, middle, inner };
}

// https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent
test(() => {
  const { outer, middle, inner } = nested();
  const order = [];
  for (const [name, target] of Object.entries({ outer, middle, inner })) {
    target.addEventListener('x', () => order.push(`${name} bubble`));
    target.addEventListener('x', () => order.push(`${name} capture`), true);
  }
  inner.dispatchEvent(new Event('x', { bubbles: true }));
  assert_array_equals(order, [
    'outer capture',
    'middle capture',
    'inner capture',
    'inner bubble',
    'middle bubble',
    'outer bubble',
  ]);
}, 'capture, target, bubble');

test(() => {
  const { outer, inner } = nested();
  const order = [];
  outer.addEventListener('x', () => order.push('bubble'));
  outer.addEventListener('x', () => order.push('capture'), { capture: true });
  inner.dispatchEvent(new Event('x'));
  assert_array_equals(order, ['capture']);
}, 'an event that does not bubble is captured all the same');

test(() => {
  const { outer, inner } = nested();
  document.body.append(outer);
  const order = [];
  const listen = (target, name) => target.addEventListener('to-window', () => order.push(name));
  listen(window, 'window');
  listen(document, 'document');
  listen(document.documentElement, 'html');
  listen(document.body, 'body');
  inner.dispatchEvent(new Event('to-window', { bubbles: true }));
  outer.remove();
  assert_array_equals(order, ['body', 'html', 'document', 'window']);
}, 'events bubble to the window');

// https://html.spec.whatwg.org/multipage/webappapis.html#events-and-the-window-object
test(() => {
  let heard = 0;
  const listener = () => heard++;
  window.addEventListener('load', listener);
  document.body.dispatchEvent(new Event('load', { bubbles: true }));
  window.removeEventListener('load', listener);
  assert_equals(heard, 0);
}, 'load does not bubble to the window');

// https://dom.spec.whatwg.org/#dom-event-target
test(() => {
  const { outer, middle, inner } = nested();
  const event = new Event('x', { bubbles: true });
  assert_equals(event.target, null);
  assert_equals(event.currentTarget, null);
  assert_equals(event.eventPhase, Event.NONE);
  const seen = [];
  const note = function (event) {
    seen.push([event.eventPhase, event.target === inner, event.currentTarget === this]);
  };
  outer.addEventListener('x', note, true);
  inner.addEventListener('x', note);
  middle.addEventListener('x', note);
  inner.dispatchEvent(event);
  assert_equals(JSON.stringify(seen), '[[1,true,true],[2,true,true],[3,true,true]]');
  assert_equals(event.target, inner, 'stays');
  assert_equals(event.srcElement, inner);
  assert_equals(event.currentTarget, null);
  assert_equals(event.eventPhase, 0);
}, 'target, currentTarget and eventPhase');

// https://dom.spec.whatwg.org/#dom-event-composedpath
test(() => {
  const { outer, middle, inner } = nested();
  document.body.append(outer);
  const event = new Event('x', { bubbles: true });
  let path;
  middle.addEventListener('x', () => (path = event.composedPath()));
  inner.dispatchEvent(event);
  outer.remove();
  assert_array_equals(path, [
    inner,
    middle,
    outer,
    document.body,
    document.documentElement,
    document,
    window,
  ]);
  assert_array_equals(event.composedPath(), []);
}, 'composedPath');

// https://dom.spec.whatwg.org/#dom-event-stoppropagation
test(() => {
  const { outer, middle, inner } = nested();
  const order = [];
  inner.addEventListener('x', (event) => {
    order.push('first');
    event.stopPropagation();
  });
  inner.addEventListener('x', () => order.push('second'));
  middle.addEventListener('x', () => order.push('middle'));
  outer.addEventListener('x', () => order.push('outer'));
  inner.dispatchEvent(new Event('x', { bubbles: true }));
  assert_array_equals(order, ['first', 'second']);
}, 'stopPropagation lets the other listeners of the target run');

test(() => {
  const { outer, inner } = nested();
  const order = [];
  outer.addEventListener('x', (event) => event.stopPropagation(), true);
  inner.addEventListener('x', () => order.push('inner'));
  inner.dispatchEvent(new Event('x', { bubbles: true }));
  assert_array_equals(order, []);
}, 'stopPropagation while capturing');

test(() => {
  const { inner } = nested();
  const event = new Event('x');
  event.stopPropagation();
  let heard = 0;
  inner.addEventListener('x', () => heard++);
  inner.dispatchEvent(event);
  assert_equals(heard, 0, 'stopped before');
  inner.dispatchEvent(event);
  assert_equals(heard, 1, 'the flag is unset after the dispatch');
}, 'stopPropagation before dispatch');

// https://dom.spec.whatwg.org/#dom-event-stopimmediatepropagation
test(() => {
  const { inner } = nested();
  const order = [];
  inner.addEventListener('x', (event) => event.stopImmediatePropagation());
  inner.addEventListener('x', () => order.push('second'));
  inner.dispatchEvent(new Event('x'));
  assert_array_equals(order, []);
}, 'stopImmediatePropagation');

// https://dom.spec.whatwg.org/#dom-event-cancelbubble
test(() => {
  const { outer, inner } = nested();
  let heard = 0;
  inner.addEventListener('x', (event) => (event.cancelBubble = true));
  outer.addEventListener('x', () => heard++);
  inner.dispatchEvent(new Event('x', { bubbles: true }));
  assert_equals(heard, 0);
}, 'cancelBubble');

// https://dom.spec.whatwg.org/#dom-event-preventdefault
test(() => {
  const { inner } = nested();
  const event = new Event('x', { cancelable: true });
  inner.addEventListener('x', (event) => event.preventDefault(), { once: true });
  assert_equals(inner.dispatchEvent(event), false);
  assert_true(event.defaultPrevented);
  assert_false(event.returnValue);
  assert_equals(inner.dispatchEvent(new Event('x', { cancelable: true })), true);
}, 'preventDefault');

test(() => {
  const { inner } = nested();
  const event = new Event('x');
  inner.addEventListener('x', (event) => event.preventDefault());
  assert_equals(inner.dispatchEvent(event), true);
  assert_false(event.defaultPrevented);
}, 'an event that is not cancelable can not be prevented');

// https://dom.spec.whatwg.org/#in-passive-listener-flag
test(() => {
  const { inner } = nested();
  const event = new Event('x', { cancelable: true });
  inner.addEventListener('x', (event) => event.preventDefault(), { passive: true });
  assert_equals(inner.dispatchEvent(event), true);
  assert_false(event.defaultPrevented);
}, 'a passive listener can not prevent');

// https://dom.spec.whatwg.org/#dom-event-returnvalue
test(() => {
  const { inner } = nested();
  const event = new Event('x', { cancelable: true });
  inner.addEventListener('x', (event) => (event.returnValue = false));
  assert_equals(inner.dispatchEvent(event), false);
}, 'returnValue');

test(() => {
  const { inner } = nested();
  const event = new Event('x');
  let error;
  inner.addEventListener('x', () => {
    try {
      inner.dispatchEvent(event);
    } catch (thrown) {
      error = thrown;
    }
  });
  inner.dispatchEvent(event);
  assert_equals(error?.name, 'InvalidStateError');
}, 'an event that is being dispatched can not be dispatched');

test(() => {
  const { inner } = nested();
  assert_throws_js(TypeError, () => inner.dispatchEvent({ type: 'x' }));
  assert_throws_js(TypeError, () => inner.dispatchEvent(null));
}, 'dispatchEvent takes events only');

test(() => {
  const { outer, middle, inner } = nested();
  const order = [];
  inner.addEventListener('x', () => {
    inner.remove();
    order.push('inner');
  });
  middle.addEventListener('x', () => order.push('middle'));
  outer.addEventListener('x', () => order.push('outer'));
  inner.dispatchEvent(new Event('x', { bubbles: true }));
  assert_array_equals(order, ['inner', 'middle', 'outer']);
}, 'the path is fixed before the first listener');

// https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke
test(() => {
  const { inner } = nested();
  const order = [];
  inner.addEventListener('x', () => {
    throw new Error('of a listener');
  });
  inner.addEventListener('x', () => order.push('second'));
  assert_true(inner.dispatchEvent(new Event('x')));
  assert_array_equals(order, ['second']);
}, 'a listener that throws does not keep the others from running');

// https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception
test(() => {
  const { inner } = nested();
  const seen = [];
  const note = (event) => seen.push(event.error?.message);
  window.addEventListener('error', note);
  inner.addEventListener('x', () => {
    throw new Error('reported');
  });
  inner.dispatchEvent(new Event('x'));
  window.removeEventListener('error', note);
  assert_array_equals(seen, ['reported']);
}, 'what a listener throws is reported to the window');

test(() => {
  const { inner } = nested();
  const event = new Event('x');
  inner.addEventListener('x', () => inner.dispatchEvent(new Event('y')));
  let current;
  inner.addEventListener('y', () => (current = window.event?.type));
  inner.dispatchEvent(event);
  assert_equals(current, 'y');
  assert_equals(window.event, undefined);
}, 'window.event is the current event');
