// https://html.spec.whatwg.org/multipage/webappapis.html#event-handlers-on-elements,-document-objects,-and-window-objects
setup({ allow_uncaught_exception: true });

// https://html.spec.whatwg.org/multipage/webappapis.html#handler-window-onerror
test(() => {
  const seen = [];
  window.onerror = (message, source, line, column, error) => {
    seen.push(typeof message, error?.message);
    return true;
  };
  const target = document.createElement('div');
  target.addEventListener('x', () => {
    throw new Error('for onerror');
  });
  target.dispatchEvent(new Event('x'));
  window.onerror = null;
  assert_array_equals(seen, ['string', 'for onerror']);
}, 'window.onerror gets message, place and error');

// https://html.spec.whatwg.org/multipage/webappapis.html#handler-window-onload
for (const name of [
  ...['onload', 'onerror', 'onresize', 'onscroll', 'onhashchange', 'onpopstate', 'onmessage', 'onstorage'],
  ...['onbeforeunload', 'onpagehide', 'onpageshow', 'onunhandledrejection', 'onfocus', 'onblur'],
]) {
  test(() => {
    assert_true(name in window);
    const handler = () => {};
    const before = window[name];
    window[name] = handler;
    assert_equals(window[name], handler);
    window[name] = before;
  }, `window.${name}`);
}

// https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent
test(() => {
  let heard;
  const listener = (event) => (heard = [event.target === window, event.currentTarget === window]);
  window.addEventListener('own-event', listener);
  window.dispatchEvent(new CustomEvent('own-event'));
  window.removeEventListener('own-event', listener);
  assert_array_equals(heard, [true, true]);
}, 'events of the window itself');

test(() => {
  let heard = 0;
  addEventListener('without-name', () => heard++, { once: true });
  dispatchEvent(new Event('without-name'));
  assert_equals(heard, 1);
}, 'addEventListener without a name is the window’s');

// https://html.spec.whatwg.org/multipage/webappapis.html#handler-onreadystatechange
test(() => {
  assert_true('onreadystatechange' in document);
  assert_true('onvisibilitychange' in document);
  assert_true('onselectionchange' in document);
}, 'handlers of the document');

// https://html.spec.whatwg.org/multipage/interaction.html#dom-click
test(() => {
  const order = [];
  const box = document.createElement('div');
  const button = box.appendChild(document.createElement('button'));
  document.body.append(box);
  const remove = [];
  for (const [name, target] of [
    ['window', window],
    ['document', document],
    ['box', box],
  ]) {
    const listener = (event) => order.push(`${name}:${event.target.localName}`);
    target.addEventListener('click', listener);
    remove.push(() => target.removeEventListener('click', listener));
  }
  button.click();
  for (const undo of remove) undo();
  box.remove();
  assert_array_equals(order, ['box:button', 'document:button', 'window:button']);
}, 'delegated clicks reach document and window');
