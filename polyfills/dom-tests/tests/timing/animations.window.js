// https://drafts.csswg.org/css-transitions/

const make = (css) => {
  const element = document.createElement('div');
  element.style.cssText = css;
  document.body.append(element);
  return element;
};

// https://drafts.csswg.org/css-transitions/#transition-events
promise_test(async () => {
  const element = make('opacity: 1; transition: opacity 30ms linear');
  assert_equals(window.getComputedStyle(element).opacity, '1', 'asking settles the style to begin from');
  const ended = new Promise((resolve) => element.addEventListener('transitionend', resolve));
  element.style.opacity = '0.5';
  const event = await ended;
  assert_equals(event.propertyName, 'opacity');
  assert_equals(event.target, element);
  assert_true(event instanceof TransitionEvent);
}, 'transitionend');

// https://drafts.csswg.org/css-animations/#events
promise_test(async () => {
  const style = document.createElement('style');
  style.textContent = '@keyframes dom-test { from { opacity: 0 } to { opacity: 1 } }';
  document.head.append(style);
  const element = make('animation: dom-test 30ms linear');
  const event = await new Promise((resolve) => element.addEventListener('animationend', resolve));
  assert_equals(event.animationName, 'dom-test');
  assert_true(event instanceof AnimationEvent);
}, 'animationend');

// https://drafts.csswg.org/web-animations-1/#dom-animatable-animate
promise_test(async () => {
  const element = make('');
  const animation = element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 20 });
  await animation.finished;
  assert_equals(animation.playState, 'finished');
}, 'element.animate');
