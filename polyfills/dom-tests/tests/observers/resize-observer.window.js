// https://drafts.csswg.org/resize-observer/

const make = (css) => {
  const element = document.createElement('div');
  element.style.cssText = css;
  document.body.append(element);
  return element;
};

// A change inside an observer's callback would be one of the same frame.
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits for the next call of an observer's callback. */
function observing(element, options) {
  let called;
  const observer = new ResizeObserver((entries, self) => called?.({ entries, self }));
  const next = () => new Promise((resolve) => (called = resolve));
  const first = next();
  observer.observe(element, options);
  return { observer, first, next };
}

// https://drafts.csswg.org/resize-observer/#dom-resizeobserver-observe
promise_test(async () => {
  await frame();
  const element = make('width: 40px; height: 30px; padding: 5px; box-sizing: content-box');
  const { observer, first } = observing(element);
  const { entries, self } = await first;
  observer.disconnect();
  assert_equals(self, observer);
  assert_equals(entries.length, 1);
  assert_equals(entries[0].target, element);
  assert_equals(entries[0].contentRect.width, 40);
  assert_equals(entries[0].contentRect.height, 30);
  assert_equals(entries[0].contentBoxSize[0].inlineSize, 40);
  assert_equals(entries[0].borderBoxSize[0].blockSize, 40);
}, 'the first observation comes by itself');

promise_test(async () => {
  await frame();
  const element = make('width: 40px; height: 30px');
  const { observer, first, next } = observing(element);
  await first;
  await frame();
  const changed = next();
  element.style.width = '50px';
  const { entries } = await changed;
  observer.disconnect();
  assert_equals(entries[0].contentRect.width, 50);
}, 'a change of size is told');

// https://drafts.csswg.org/resize-observer/#dom-resizeobserver-unobserve
promise_test(async (t) => {
  await frame();
  const element = make('width: 40px; height: 30px');
  const { observer, first, next } = observing(element);
  await first;
  await frame();
  observer.unobserve(element);
  next().then(t.unreached_func('told after unobserve'));
  element.style.width = '60px';
  await new Promise((resolve) => t.step_timeout(resolve, 100));
  observer.disconnect();
}, 'unobserve');

test(() => {
  assert_throws_js(TypeError, () => new ResizeObserver());
  const observer = new ResizeObserver(() => {});
  assert_throws_js(TypeError, () => observer.observe(null));
  assert_throws_js(TypeError, () => observer.observe(document.body, { box: 'nonsense' }));
}, 'arguments');

// https://drafts.csswg.org/resize-observer/#dom-resizeobserver-observe
promise_test(async () => {
  await frame();
  const element = document.createElement('div');
  element.style.cssText = 'width: 20px; height: 10px';
  const widths = [];
  let reported;
  const wide = new Promise((resolve) => (reported = resolve));
  const observer = new ResizeObserver((entries) => {
    widths.push(entries[0].contentRect.width);
    if (widths.at(-1) === 20) reported();
  });
  observer.observe(element);
  await frame();
  document.body.append(element);
  await wide;
  observer.disconnect();
}, 'an element that is observed before it comes into the page is observed there');
