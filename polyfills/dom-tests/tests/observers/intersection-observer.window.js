// https://w3c.github.io/IntersectionObserver/

function scroller() {
  const root = document.createElement('div');
  root.style.cssText = 'position: relative; width: 100px; height: 100px; overflow: scroll';
  root.innerHTML =
    '<div style="height: 300px"></div><div id="target" style="width: 20px; height: 20px"></div><div style="height: 300px"></div>';
  document.body.prepend(root);
  return { root, target: root.querySelector('#target') };
}

function observing(target, options) {
  let called;
  const observer = new IntersectionObserver((entries, self) => called?.({ entries, self }), options);
  const next = () => new Promise((resolve) => (called = resolve));
  const first = next();
  observer.observe(target);
  return { observer, first, next };
}

// https://w3c.github.io/IntersectionObserver/#intersection-observer-entry
promise_test(async () => {
  const { root, target } = scroller();
  const { observer, first, next } = observing(target, { root });
  const outside = (await first).entries[0];
  assert_false(outside.isIntersecting);
  assert_equals(outside.intersectionRatio, 0);
  assert_equals(outside.target, target);
  const inside = next();
  root.scrollTop = 290;
  const { entries } = await inside;
  observer.disconnect();
  root.remove();
  assert_true(entries[0].isIntersecting);
  assert_equals(entries[0].intersectionRatio, 1);
  assert_equals(entries[0].boundingClientRect.width, 20);
  assert_equals(entries[0].intersectionRect.height, 20);
  assert_equals(typeof entries[0].time, 'number');
}, 'an element scrolls into its root');

promise_test(async () => {
  const { root, target } = scroller();
  const { observer, first } = observing(target, { root, rootMargin: '0px 0px 400px 0px' });
  const { entries, self } = await first;
  observer.disconnect();
  root.remove();
  assert_equals(self, observer);
  assert_true(entries[0].isIntersecting);
}, 'rootMargin');

promise_test(async () => {
  const element = document.createElement('div');
  element.style.cssText = 'position: fixed; left: 0; top: 0; width: 10px; height: 10px';
  document.body.append(element);
  const { observer, first } = observing(element);
  const { entries } = await first;
  observer.disconnect();
  element.remove();
  assert_true(entries[0].isIntersecting);
  assert_true(entries[0].rootBounds === null || entries[0].rootBounds.width > 0);
}, 'the viewport is the root by default');

// https://w3c.github.io/IntersectionObserver/#dom-intersectionobserver-thresholds
test(() => {
  const observer = new IntersectionObserver(() => {}, { threshold: [0.5, 0], rootMargin: '1px' });
  assert_array_equals(observer.thresholds, [0, 0.5]);
  assert_equals(observer.rootMargin, '1px 1px 1px 1px');
  assert_equals(observer.root, null);
  assert_array_equals(observer.takeRecords(), []);
  assert_throws_js(RangeError, () => new IntersectionObserver(() => {}, { threshold: 2 }));
  assert_throws_js(TypeError, () => new IntersectionObserver());
  assert_throws_js(TypeError, () => observer.observe(null));
}, 'options');
