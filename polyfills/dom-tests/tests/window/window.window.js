// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object
setup({ allow_uncaught_exception: true });

// https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-window
test(() => {
  assert_equals(window.window, window);
  assert_equals(window.self, window);
  assert_equals(window.document, document);
  assert_equals(window.parent, window);
  assert_equals(window.top, window);
  assert_equals(window.frames, window);
  assert_equals(window.length, 0);
  assert_equals(window.opener, null);
  assert_equals(window.frameElement, null);
  assert_false(window.closed);
}, 'the window and its relatives');

test(() => {
  assert_equals(self, window);
  assert_equals(globalThis, window);
}, 'self and globalThis are the window');

test(() => {
  window.domTestGlobal = 1;
  assert_equals(domTestGlobal, 1, 'a member of the window is a variable');
  delete window.domTestGlobal;
  assert_equals(typeof domTestGlobal, 'undefined');
}, 'members of the window are variables');

// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object
for (const [name, type] of [
  ...['location', 'history', 'navigator', 'performance', 'localStorage', 'sessionStorage', 'screen'].map(
    (name) => [name, 'object'],
  ),
  ...['customElements', 'crypto', 'visualViewport'].map((name) => [name, 'object']),
  ...['getComputedStyle', 'matchMedia', 'addEventListener', 'dispatchEvent', 'scrollTo', 'fetch'].map(
    (name) => [name, 'function'],
  ),
  ...['alert', 'getSelection', 'requestAnimationFrame', 'btoa', 'structuredClone', 'postMessage'].map(
    (name) => [name, 'function'],
  ),
  ...['XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'Blob', 'File', 'FileReader', 'Headers'].map(
    (name) => [name, 'function'],
  ),
  ...['TextEncoder', 'ReadableStream', 'DOMException', 'DOMParser', 'XMLSerializer', 'Audio'].map((name) => [
    name,
    'function',
  ]),
]) {
  test(() => {
    assert_true(name in window, `"${name}" in window`);
    assert_equals(typeof window[name], type);
  }, `window.${name} is there`);
}
test(() => {
  assert_equals(typeof getComputedStyle, 'function');
  assert_equals(typeof matchMedia, 'function');
  assert_equals(location, window.location);
  assert_equals(history, window.history);
  assert_equals(localStorage, window.localStorage);
  assert_equals(innerWidth, window.innerWidth);
  assert_equals(typeof addEventListener, 'function');
}, 'members of the window without its name');

// https://html.spec.whatwg.org/multipage/window-object.html#dom-navigator
test(() => {
  assert_equals(typeof navigator.userAgent, 'string');
  assert_equals(typeof navigator.language, 'string');
  assert_equals(typeof navigator.onLine, 'boolean');
  assert_true(navigator.languages.length > 0);
  assert_equals(typeof navigator.maxTouchPoints, 'number');
  assert_equals(typeof navigator.platform, 'string');
}, 'navigator');

// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-location-interface
test(() => {
  for (const member of ['href', 'pathname', 'search', 'hash', 'origin', 'protocol', 'host', 'hostname']) {
    assert_equals(typeof location[member], 'string', member);
  }
  assert_equals(String(location), location.href);
  assert_true(location.href.endsWith(location.pathname + location.search + location.hash));
  assert_equals(new URL('x', document.baseURI).protocol, location.protocol);
  assert_equals(typeof location.reload, 'function');
  assert_equals(typeof location.assign, 'function');
  assert_equals(typeof location.replace, 'function');
}, 'location');

// https://html.spec.whatwg.org/multipage/browsing-the-web.html#scroll-to-fragid
promise_test(async () => {
  const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  location.hash = 'there';
  assert_equals(location.hash, '#there');
  const event = await changed;
  assert_true(event instanceof HashChangeEvent);
  assert_true(event.newURL.endsWith('#there'));
}, 'location.hash fires hashchange');

// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-history-interface
promise_test(async () => {
  const { length } = history;
  history.replaceState({ at: 'start' }, '', '?start');
  assert_equals(location.search, '?start');
  assert_equals(history.state.at, 'start');
  history.pushState({ at: 'next' }, '', '?next');
  assert_equals(history.length, length + 1);
  assert_equals(location.search, '?next');
  const popped = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.back();
  const event = await popped;
  assert_equals(event.state.at, 'start');
  assert_equals(location.search, '?start');
}, 'pushState, replaceState and popstate');

// https://html.spec.whatwg.org/multipage/webstorage.html#the-storage-interface
test(() => {
  localStorage.clear();
  localStorage.setItem('a', 1);
  localStorage.b = 'two';
  assert_equals(localStorage.getItem('a'), '1');
  assert_equals(localStorage.b, 'two');
  assert_equals(localStorage.length, 2);
  assert_array_equals(Object.keys(localStorage).sort(), ['a', 'b']);
  assert_true('a' in localStorage);
  delete localStorage.b;
  assert_equals(localStorage.getItem('b'), null);
  assert_equals(localStorage.none, undefined);
  assert_equals(localStorage.key(0), 'a');
  assert_equals(localStorage.key(1), null);
  localStorage.removeItem('a');
  assert_equals(localStorage.length, 0);
  assert_true(localStorage instanceof Storage);
}, 'localStorage');

test(() => {
  sessionStorage.setItem('s', 'x');
  assert_equals(sessionStorage.s, 'x');
  assert_not_equals(sessionStorage, localStorage);
  sessionStorage.clear();
  assert_equals(sessionStorage.getItem('s'), null);
}, 'sessionStorage');

test(() => {
  let error;
  try {
    localStorage.setItem('big', 'x'.repeat(20_000_000));
  } catch (thrown) {
    error = thrown;
  }
  assert_equals(error?.name, 'QuotaExceededError');
  assert_equals(localStorage.getItem('big'), null);
}, 'the quota of localStorage');

// https://html.spec.whatwg.org/multipage/webappapis.html#dom-reporterror
test(() => {
  const seen = [];
  const note = (event) => seen.push(event);
  window.addEventListener('error', note);
  const error = new RangeError('reported');
  window.reportError(error);
  window.removeEventListener('error', note);
  assert_equals(seen[0].error, error);
  assert_true(seen[0] instanceof ErrorEvent);
}, 'reportError');

promise_test(async (t) => {
  const heard = new Promise((resolve, reject) => {
    window.addEventListener('unhandledrejection', resolve, { once: true });
    t.step_timeout(() => reject(new Error('no event came')), 3000);
  });
  const error = new Error('rejected');
  Promise.reject(error);
  const event = await heard;
  event.preventDefault();
  assert_equals(event.reason, error);
}, 'unhandledrejection');

// https://html.spec.whatwg.org/multipage/structured-data.html#dom-structuredclone
test(() => {
  const copy = structuredClone({ date: new Date(0), map: new Map([[1, 2]]) });
  assert_equals(copy.date.getTime(), 0);
  assert_equals(copy.map.get(1), 2);
  assert_equals(atob(btoa('text')), 'text');
}, 'structuredClone, atob and btoa');

// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#the-xmlserializer-interface
test(() => {
  const element = document.createElement('p');
  element.append('a<b');
  const text = new XMLSerializer().serializeToString(element);
  assert_true(text.includes('a&lt;b'));
  assert_true(text.startsWith('<p'));
}, 'XMLSerializer');

// https://w3c.github.io/FileAPI/
promise_test(async () => {
  const blob = new Blob(['abc'], { type: 'text/plain' });
  assert_equals(await blob.text(), 'abc');
  const reader = new FileReader();
  const loaded = new Promise((resolve) => (reader.onload = resolve));
  reader.readAsText(blob);
  await loaded;
  assert_equals(reader.result, 'abc');
  assert_true(URL.createObjectURL(blob).startsWith('blob:'));
}, 'Blob, FileReader and object URLs');

// https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-window-postmessage
promise_test(async (t) => {
  const heard = new Promise((resolve, reject) => {
    window.addEventListener('message', resolve, { once: true });
    t.step_timeout(() => reject(new Error('no message came')), 3000);
  });
  window.postMessage({ a: 1 }, '*');
  const { data } = await heard;
  assert_equals(data.a, 1);
}, 'postMessage to the window itself');

// https://html.spec.whatwg.org/multipage/webstorage.html#the-storage-interface
test(() => {
  sessionStorage.clear();
  assert_equals(Object.prototype.toString.call(sessionStorage), '[object Storage]');
  assert_throws_js(TypeError, () => sessionStorage.setItem('a'));
  Storage.prototype.setItem.call(sessionStorage, 'a', '1');
  assert_equals(Storage.prototype.getItem.call(sessionStorage, 'a'), '1');
  sessionStorage['b c'] = 2;
  assert_equals(JSON.parse(JSON.stringify(sessionStorage))['b c'], '2');
  assert_equals(Object.entries(sessionStorage).length, 2);
  assert_true(Object.hasOwn(sessionStorage, 'a'));
  assert_false(Object.hasOwn(sessionStorage, 'getItem'));
  sessionStorage.setItem('getItem', 'x');
  assert_equals(typeof sessionStorage.getItem, 'function', 'methods are not hidden');
  assert_equals(sessionStorage.getItem('getItem'), 'x');
  sessionStorage.clear();
  assert_equals(Object.keys(sessionStorage).length, 0);
}, 'the interface Storage');
