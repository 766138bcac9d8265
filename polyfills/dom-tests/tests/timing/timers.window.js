// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html
setup({ allow_uncaught_exception: true });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

// https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animation-frames
promise_test(async () => {
  const before = performance.now();
  const time = await frame();
  assert_equals(typeof time, 'number');
  assert_true(time <= performance.now());
  assert_true(time > before - 1000, 'of the same clock as performance.now()');
  const next = await frame();
  assert_true(next > time);
}, 'requestAnimationFrame gives the time of the frame');

promise_test(async () => {
  const times = [];
  requestAnimationFrame((time) => {
    times.push(time);
    const busyUntil = performance.now() + 5;
    while (performance.now() < busyUntil);
  });
  requestAnimationFrame((time) => times.push(time));
  await frame();
  assert_equals(times.length, 2);
  assert_equals(times[0], times[1]);
}, 'callbacks of one frame have one time');

promise_test(async (t) => {
  const handle = requestAnimationFrame(t.unreached_func('cancelled'));
  assert_equals(typeof handle, 'number');
  assert_true(handle > 0);
  cancelAnimationFrame(handle);
  cancelAnimationFrame(12345678);
  await frame();
  await frame();
}, 'cancelAnimationFrame');

promise_test(async (t) => {
  const order = [];
  requestAnimationFrame(() => {
    order.push('first');
    requestAnimationFrame(() => order.push('nested'));
  });
  requestAnimationFrame(() => order.push('second'));
  await frame();
  assert_array_equals(order, ['first', 'second']);
  await frame();
  assert_array_equals(order, ['first', 'second', 'nested']);
  void t;
}, 'a callback asks for the next frame');

test(() => {
  assert_throws_js(TypeError, () => requestAnimationFrame());
  assert_throws_js(TypeError, () => requestAnimationFrame('function'));
  assert_equals(typeof window.requestAnimationFrame, 'function');
}, 'requestAnimationFrame takes a function');

// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout
promise_test(async () => {
  const given = await new Promise((resolve) => setTimeout((...args) => resolve(args), 0, 1, 'a'));
  assert_array_equals(given, [1, 'a']);
}, 'setTimeout hands arguments on');

promise_test(async (t) => {
  const handle = window.setTimeout(t.unreached_func('cleared'), 5);
  assert_equals(typeof handle, 'number');
  window.clearTimeout(handle);
  let ticks = 0;
  await new Promise((resolve) => {
    const interval = window.setInterval(() => {
      if (++ticks === 3) {
        clearInterval(interval);
        resolve();
      }
    }, 1);
  });
  await new Promise((resolve) => t.step_timeout(resolve, 20));
  assert_equals(ticks, 3);
}, 'timers are cleared');

// https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model
promise_test(async () => {
  const order = [];
  const done = new Promise((resolve) => setTimeout(resolve, 0));
  setTimeout(() => order.push('task'), 0);
  queueMicrotask(() => order.push('microtask'));
  Promise.resolve().then(() => order.push('promise'));
  order.push('script');
  await done;
  await new Promise((resolve) => setTimeout(resolve, 0));
  assert_array_equals(order, ['script', 'microtask', 'promise', 'task']);
}, 'microtasks come before tasks');

// https://w3c.github.io/requestidlecallback/
promise_test(async () => {
  const deadline = await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  assert_equals(typeof deadline.timeRemaining(), 'number');
  assert_equals(typeof deadline.didTimeout, 'boolean');
  cancelIdleCallback(requestIdleCallback(() => {}));
}, 'requestIdleCallback');

// https://w3c.github.io/user-timing/
test(() => {
  performance.mark('a');
  performance.mark('b');
  const measure = performance.measure('c', 'a', 'b');
  assert_true(measure.duration >= 0);
  assert_equals(performance.getEntriesByName('a').length, 1);
  performance.clearMarks();
  assert_equals(performance.getEntriesByName('a').length, 0);
}, 'marks and measures');

// https://html.spec.whatwg.org/multipage/web-messaging.html#message-channels
promise_test(async () => {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  port2.postMessage({ a: [1] });
  assert_equals((await heard).a[0], 1);
  port1.close();
}, 'MessageChannel');

// https://dom.spec.whatwg.org/#aborting-ongoing-activities
test(() => {
  const controller = new AbortController();
  let heard = 0;
  controller.signal.addEventListener('abort', () => heard++);
  controller.abort('why');
  assert_equals(heard, 1);
  assert_equals(controller.signal.reason, 'why');
  assert_true(AbortSignal.any([controller.signal]).aborted);
}, 'AbortController');
