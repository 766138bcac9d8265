// https://dom.spec.whatwg.org/#interface-event

// https://dom.spec.whatwg.org/#dom-event-event
test(() => {
  const event = new Event('x');
  assert_equals(event.type, 'x');
  assert_false(event.bubbles);
  assert_false(event.cancelable);
  assert_false(event.composed);
  assert_false(event.isTrusted);
  assert_false(event.defaultPrevented);
  assert_equals(typeof event.timeStamp, 'number');
  assert_throws_js(TypeError, () => new Event());
  const given = new Event('y', { bubbles: 1, cancelable: 'yes', composed: true });
  assert_true(given.bubbles && given.cancelable && given.composed);
}, 'Event');

// https://dom.spec.whatwg.org/#interface-customevent
test(() => {
  assert_equals(new CustomEvent('x').detail, null);
  const detail = {};
  const event = new CustomEvent('x', { detail, bubbles: true });
  assert_equals(event.detail, detail);
  assert_true(event instanceof Event);
}, 'CustomEvent');

// https://dom.spec.whatwg.org/#dom-document-createevent
test(() => {
  const event = document.createEvent('Event');
  assert_equals(event.type, '');
  assert_throws_dom('InvalidStateError', () => document.body.dispatchEvent(event));
  event.initEvent('x', true, true);
  assert_equals(event.type, 'x');
  assert_true(event.bubbles && event.cancelable);
  let heard = 0;
  document.body.addEventListener('x', () => heard++);
  document.body.dispatchEvent(event);
  assert_equals(heard, 1);
}, 'createEvent and initEvent');

test(() => {
  const custom = document.createEvent('CustomEvent');
  custom.initCustomEvent('y', true, false, { a: 1 });
  assert_equals(custom.detail.a, 1);
  assert_true(document.createEvent('MouseEvents') instanceof MouseEvent);
  assert_true(document.createEvent('HTMLEvents') instanceof Event);
  assert_throws_dom('NotSupportedError', () => document.createEvent('nonsense'));
}, 'createEvent by old names');

// https://w3c.github.io/uievents/
for (const [name, parent, init, members] of [
  ['UIEvent', 'Event', { detail: 3, view: null }, { detail: 3, view: null }],
  [
    'MouseEvent',
    'UIEvent',
    { clientX: 5, clientY: 6, button: 1, buttons: 2, ctrlKey: true, screenX: 7 },
    { clientX: 5, clientY: 6, x: 5, y: 6, button: 1, buttons: 2, ctrlKey: true, shiftKey: false, screenX: 7 },
  ],
  [
    'PointerEvent',
    'MouseEvent',
    { pointerId: 4, pointerType: 'touch', isPrimary: true, pressure: 0.5, clientX: 1 },
    { pointerId: 4, pointerType: 'touch', isPrimary: true, pressure: 0.5, width: 1, height: 1, clientX: 1 },
  ],
  [
    'WheelEvent',
    'MouseEvent',
    { deltaY: 10, deltaMode: 1 },
    { deltaX: 0, deltaY: 10, deltaZ: 0, deltaMode: 1 },
  ],
  [
    'KeyboardEvent',
    'UIEvent',
    { key: 'a', code: 'KeyA', repeat: true, altKey: true },
    { key: 'a', code: 'KeyA', repeat: true, altKey: true, metaKey: false, location: 0, isComposing: false },
  ],
  [
    'InputEvent',
    'UIEvent',
    { data: 'x', inputType: 'insertText' },
    { data: 'x', inputType: 'insertText', isComposing: false },
  ],
  ['FocusEvent', 'UIEvent', {}, { relatedTarget: null }],
  ['CompositionEvent', 'UIEvent', { data: 'é' }, { data: 'é' }],
  [
    'AnimationEvent',
    'Event',
    { animationName: 'a', elapsedTime: 1 },
    { animationName: 'a', elapsedTime: 1, pseudoElement: '' },
  ],
  [
    'TransitionEvent',
    'Event',
    { propertyName: 'top', elapsedTime: 2 },
    { propertyName: 'top', elapsedTime: 2, pseudoElement: '' },
  ],
  ['SubmitEvent', 'Event', {}, { submitter: null }],
  ['PopStateEvent', 'Event', { state: 1 }, { state: 1 }],
  [
    'HashChangeEvent',
    'Event',
    { oldURL: 'https://a.test/', newURL: 'https://b.test/' },
    { oldURL: 'https://a.test/', newURL: 'https://b.test/' },
  ],
  ['MessageEvent', 'Event', { data: 1, origin: 'x' }, { data: 1, origin: 'x', lastEventId: '' }],
  ['ErrorEvent', 'Event', { message: 'm', lineno: 3 }, { message: 'm', lineno: 3, filename: '' }],
  ['ProgressEvent', 'Event', { loaded: 1, total: 2 }, { loaded: 1, total: 2, lengthComputable: false }],
  ['ClipboardEvent', 'Event', {}, { clipboardData: null }],
]) {
  test(() => {
    assert_equals(typeof window[name], 'function', `window.${name}`);
    const event = new window[name]('x', init);
    assert_true(event instanceof window[parent], `is a ${parent}`);
    assert_true(event instanceof Event);
    for (const [member, value] of Object.entries(members)) assert_equals(event[member], value, member);
    assert_equals(new window[name]('y', { bubbles: true }).bubbles, true);
    assert_equals(Object.prototype.toString.call(event), `[object ${name}]`);
  }, name);
}

// https://w3c.github.io/uievents/#dom-mouseevent-getmodifierstate
test(() => {
  const event = new MouseEvent('click', { shiftKey: true, relatedTarget: document.body });
  assert_true(event.getModifierState('Shift'));
  assert_false(event.getModifierState('Control'));
  assert_equals(event.relatedTarget, document.body);
}, 'getModifierState and relatedTarget');

// https://html.spec.whatwg.org/multipage/interaction.html#dom-click
test(() => {
  const button = document.createElement('button');
  document.body.append(button);
  let event;
  button.addEventListener('click', (heard) => (event = heard));
  button.click();
  button.remove();
  assert_true(event instanceof PointerEvent || event instanceof MouseEvent);
  assert_true(event.bubbles && event.cancelable && event.composed);
  assert_equals(event.isTrusted, false);
  assert_equals(event.target, button);
}, 'click() dispatches a mouse event');

test(() => {
  const button = document.createElement('button');
  let heard = 0;
  button.addEventListener('click', () => heard++);
  button.disabled = true;
  button.click();
  assert_equals(heard, 0);
}, 'click() of a disabled control does nothing');

test(() => {
  const input = document.createElement('input');
  input.type = 'checkbox';
  document.body.append(input);
  const order = [];
  for (const type of ['click', 'input', 'change']) {
    input.addEventListener(type, () => order.push(type + input.checked));
  }
  input.click();
  assert_array_equals(order, ['clicktrue', 'inputtrue', 'changetrue']);
  input.addEventListener('click', (event) => event.preventDefault());
  input.click();
  assert_true(input.checked, 'prevented, it goes back');
  input.remove();
}, 'click() of a checkbox');

test(() => {
  const label = document.createElement('label');
  label.innerHTML = 'Name <input type="checkbox">';
  document.body.append(label);
  label.click();
  assert_true(label.firstElementChild.checked);
  label.remove();
}, 'click() of a label activates its control');

// https://w3c.github.io/uievents/#idl-wheelevent
test(() => {
  for (const holder of [WheelEvent, new WheelEvent('wheel')]) {
    assert_equals(holder.DOM_DELTA_PIXEL, 0);
    assert_equals(holder.DOM_DELTA_PAGE, 2);
  }
  for (const holder of [KeyboardEvent, new KeyboardEvent('keydown')]) {
    assert_equals(holder.DOM_KEY_LOCATION_NUMPAD, 3);
  }
}, 'constants of events are those of the class and of each event');
