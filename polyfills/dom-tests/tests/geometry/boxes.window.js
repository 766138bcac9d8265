// https://drafts.csswg.org/cssom-view/

const stage = document.createElement('div');
stage.style.cssText = 'position: absolute; left: 0; top: 0; width: 300px; height: 200px; overflow: hidden';
document.body.append(stage);

function place(css, html = '') {
  const element = document.createElement('div');
  element.style.cssText = css;
  element.innerHTML = html;
  stage.replaceChildren(element);
  return element;
}
const PLACED =
  'position: absolute; box-sizing: content-box; left: 10px; top: 20px; width: 50px; height: 30px; padding: 5px; border: 2px solid; margin: 0';

// https://drafts.csswg.org/cssom-view/#dom-element-getboundingclientrect
test(() => {
  const rect = place(PLACED).getBoundingClientRect();
  assert_equals(rect.left, 10);
  assert_equals(rect.top, 20);
  assert_equals(rect.width, 64);
  assert_equals(rect.height, 44);
  assert_equals(rect.right, 74);
  assert_equals(rect.bottom, 64);
  assert_equals(rect.x, 10);
  assert_equals(rect.y, 20);
  assert_true(rect instanceof DOMRect);
  assert_equals(rect.toJSON().width, 64);
}, 'getBoundingClientRect');

test(() => {
  const rect = document.createElement('div').getBoundingClientRect();
  assert_equals(rect.width, 0);
  assert_equals(rect.top, 0);
  assert_equals(place('display: none').getBoundingClientRect().height, 0);
}, 'what is not rendered has an empty rectangle');

test(() => {
  const element = place(PLACED);
  element.style.transform = 'scale(2)';
  assert_equals(element.getBoundingClientRect().width, 128);
  assert_equals(element.offsetWidth, 64, 'offsetWidth ignores transforms');
}, 'transforms count');

// https://drafts.csswg.org/cssom-view/#dom-element-getclientrects
test(() => {
  const rects = place(PLACED).getClientRects();
  assert_equals(rects.length, 1);
  assert_equals(rects[0].width, 64);
  assert_equals(document.createElement('p').getClientRects().length, 0);
}, 'getClientRects');

// https://drafts.csswg.org/cssom-view/#dom-htmlelement-offsetwidth
test(() => {
  const element = place(PLACED);
  assert_equals(element.offsetWidth, 64);
  assert_equals(element.offsetHeight, 44);
  assert_equals(element.offsetLeft, 10);
  assert_equals(element.offsetTop, 20);
  assert_equals(element.offsetParent, stage);
  element.style.display = 'none';
  assert_equals(element.offsetParent, null);
  assert_equals(element.offsetWidth, 0);
}, 'offsetWidth and the like');

// https://drafts.csswg.org/cssom-view/#dom-element-clientwidth
test(() => {
  const element = place(PLACED);
  assert_equals(element.clientWidth, 60);
  assert_equals(element.clientHeight, 40);
  assert_equals(element.clientLeft, 2);
  assert_equals(element.clientTop, 2);
}, 'clientWidth and the like');

test(() => {
  const element = place('width: 10px; height: 10px');
  const widths = [];
  for (const width of [20, 30, 40]) {
    element.style.width = `${width}px`;
    widths.push(element.offsetWidth);
  }
  assert_array_equals(widths, [20, 30, 40]);
}, 'a read sees the write before it');

test(() => {
  const element = place('');
  element.innerHTML = '<div style="height: 7px"></div><div style="height: 8px"></div>';
  assert_equals(element.offsetHeight, 15);
  element.firstChild.remove();
  assert_equals(element.offsetHeight, 8);
  element.textContent = '';
  assert_equals(element.offsetHeight, 0);
}, 'a read sees inserted and removed nodes');

// https://drafts.csswg.org/cssom-view/#dom-element-scrollwidth
const scroller = () =>
  place('width: 100px; height: 50px; overflow: scroll', '<div style="width: 400px; height: 300px"></div>');
test(() => {
  const element = scroller();
  assert_equals(element.scrollWidth, 400);
  assert_equals(element.scrollHeight, 300);
}, 'scrollWidth and scrollHeight');

// https://drafts.csswg.org/cssom-view/#dom-element-scrolltop
test(() => {
  const element = scroller();
  assert_equals(element.scrollTop, 0);
  element.scrollTop = 30;
  element.scrollLeft = 20;
  assert_equals(element.scrollTop, 30);
  assert_equals(element.scrollLeft, 20);
  element.scrollTop = 100_000;
  assert_true(element.scrollTop < 300);
  element.scrollTop = -5;
  assert_equals(element.scrollTop, 0);
}, 'scrollTop and scrollLeft');

// https://drafts.csswg.org/cssom-view/#dom-element-scroll
test(() => {
  const element = scroller();
  element.scrollTo(10, 20);
  assert_equals(element.scrollLeft, 10);
  assert_equals(element.scrollTop, 20);
  element.scrollBy({ top: 5 });
  assert_equals(element.scrollTop, 25);
  element.scroll({ left: 0, top: 0, behavior: 'instant' });
  assert_equals(element.scrollTop, 0);
}, 'scrollTo, scrollBy and scroll');

promise_test(async () => {
  const element = scroller();
  const scrolled = new Promise((resolve) => element.addEventListener('scroll', resolve));
  element.scrollTop = 15;
  const event = await scrolled;
  assert_equals(event.target, element);
  assert_false(event.bubbles);
}, 'scrolling fires scroll');

// https://drafts.csswg.org/cssom-view/#dom-element-scrollintoview
test(() => {
  const element = place(
    'width: 100px; height: 50px; overflow: scroll',
    '<div style="height: 200px"></div><div id="target" style="height: 10px"></div><div style="height: 200px"></div>',
  );
  element.querySelector('#target').scrollIntoView();
  assert_equals(element.scrollTop, 200);
  element.querySelector('#target').scrollIntoView({ block: 'nearest' });
  assert_equals(element.scrollTop, 200);
}, 'scrollIntoView');

// https://drafts.csswg.org/cssom-view/#dom-document-elementfrompoint
test(() => {
  const element = place(PLACED);
  assert_equals(document.elementFromPoint(15, 25), element);
  assert_equals(document.elementFromPoint(5, 5), stage);
  assert_equals(document.elementFromPoint(-1, -1), null);
  const stacked = document.elementsFromPoint(15, 25);
  assert_equals(stacked[0], element);
  assert_equals(stacked[1], stage);
  assert_equals(stacked.at(-1), document.documentElement);
}, 'elementFromPoint and elementsFromPoint');

// https://drafts.csswg.org/cssom/#dom-window-getcomputedstyle
test(() => {
  const element = place(PLACED + '; color: rgb(1, 2, 3); --own: 5px');
  const style = window.getComputedStyle(element);
  assert_equals(style.width, '50px');
  assert_equals(style.color, 'rgb(1, 2, 3)');
  assert_equals(style.display, 'block');
  assert_equals(style.getPropertyValue('padding-left'), '5px');
  assert_equals(style.getPropertyValue('--own').trim(), '5px');
  assert_equals(style.borderTopWidth, '2px');
  element.style.color = 'rgb(4, 5, 6)';
  assert_equals(style.color, 'rgb(4, 5, 6)', 'is live');
}, 'getComputedStyle');

test(() => {
  const style = document.createElement('style');
  style.textContent = '.from-sheet { width: 33px } .from-sheet::before { content: "x"; color: rgb(7, 8, 9) }';
  document.head.append(style);
  const element = place('');
  element.className = 'from-sheet';
  assert_equals(element.offsetWidth, 33);
  assert_equals(window.getComputedStyle(element, '::before').color, 'rgb(7, 8, 9)');
  style.remove();
  assert_not_equals(element.offsetWidth, 33);
}, 'style sheets that scripts add');

test(() => {
  const style = window.getComputedStyle(place(''));
  assert_throws_dom('NoModificationAllowedError', () => (style.color = 'red'));
  assert_throws_dom('NoModificationAllowedError', () => style.setProperty('color', 'red'));
}, 'a computed style can not be written');

// https://drafts.csswg.org/cssom-view/#dom-element-checkvisibility
test(() => {
  const element = place(PLACED);
  assert_true(element.checkVisibility());
  element.style.display = 'none';
  assert_false(element.checkVisibility());
  element.style.cssText = 'visibility: hidden';
  assert_true(element.checkVisibility());
  assert_false(element.checkVisibility({ visibilityProperty: true }));
}, 'checkVisibility');

// https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute
test(() => {
  const element = place('', '<p>a   b</p><p style="display: none">hidden</p><p>c<br>d</p>');
  assert_equals(element.innerText, 'a b\n\nc\nd');
}, 'innerText is what is rendered');

// https://drafts.csswg.org/cssom-view/#dom-window-innerwidth
test(() => {
  assert_true(window.innerWidth > 0);
  assert_true(window.innerHeight > 0);
  assert_true(window.devicePixelRatio > 0);
  assert_equals(document.documentElement.clientHeight <= window.innerHeight, true);
  assert_equals(typeof window.scrollX, 'number');
  assert_equals(window.pageYOffset, window.scrollY);
  assert_true(screen.width > 0);
}, 'sizes of the window');

// https://drafts.csswg.org/cssom-view/#dom-window-matchmedia
test(() => {
  const list = window.matchMedia('(min-width: 1px)');
  assert_true(list.matches);
  assert_equals(list.media, '(min-width: 1px)');
  assert_false(window.matchMedia('(max-width: 1px)').matches);
  assert_true(list instanceof EventTarget);
  assert_equals(typeof list.addListener, 'function');
  assert_false(window.matchMedia('nonsense at all').matches);
  assert_equals(window.matchMedia('print').matches, false);
}, 'matchMedia');

// https://drafts.csswg.org/cssom-view/#dom-window-scroll
promise_test(async () => {
  const tall = document.createElement('div');
  tall.style.cssText = 'height: 5000px; width: 1px';
  document.body.append(tall);
  const scrolled = new Promise((resolve) => document.addEventListener('scroll', resolve, { once: true }));
  window.scrollTo(0, 100);
  assert_equals(window.scrollY, 100);
  assert_equals(document.scrollingElement, document.documentElement);
  assert_equals(document.documentElement.scrollTop, 100);
  await scrolled;
  window.scrollBy(0, -100);
  assert_equals(window.scrollY, 0);
  tall.remove();
}, 'scrolling the window');

// https://drafts.csswg.org/cssom-view/#dom-range-getboundingclientrect
test(() => {
  const element = place('font: 20px monospace', 'abcdef');
  const range = document.createRange();
  range.setStart(element.firstChild, 0);
  range.setEnd(element.firstChild, 2);
  const two = range.getBoundingClientRect().width;
  range.setEnd(element.firstChild, 4);
  assert_true(two > 0);
  assert_approx_equals(range.getBoundingClientRect().width, two * 2, 0.5);
}, 'the rectangle of a range');

// https://drafts.csswg.org/css-images/#intrinsic-dimensions
promise_test(async () => {
  const image = document.createElement('img');
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
  });
  image.src =
    'data:image/svg+xml,' +
    encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"></svg>');
  stage.replaceChildren(image);
  await loaded;
  assert_equals(image.naturalWidth, 12);
  assert_equals(image.naturalHeight, 6);
  assert_true(image.complete);
  assert_equals(image.width, 12);
}, 'sizes of an image');

// https://drafts.fxtf.org/geometry/#DOMRect
test(() => {
  const rect = new DOMRect(1, 2, 3, 4);
  assert_equals(rect.right, 4);
  assert_equals(DOMRect.fromRect({ width: -5 }).left, -5);
  assert_equals(new DOMPoint(1, 2).y, 2);
  assert_equals(new DOMMatrix('scale(2)').a, 2);
}, 'DOMRect, DOMPoint and DOMMatrix');

test(() => {
  const element = place('font: 20px monospace', '<i>ab</i><b>cd</b><u>ef</u>');
  const range = document.createRange();
  range.setStart(element, 1);
  range.setEnd(element, 2);
  const rect = range.getBoundingClientRect();
  const bold = element.querySelector('b').getBoundingClientRect();
  assert_approx_equals(rect.left, bold.left, 0.5);
  assert_approx_equals(rect.width, bold.width, 0.5);
  assert_equals(range.getClientRects().length > 0, true);
  assert_equals(range.getClientRects().item(99), null);
  element.remove();
  assert_equals(range.getBoundingClientRect().width, 0);
}, 'the rectangle of a range between children');

// https://html.spec.whatwg.org/multipage/dom.html#dom-outertext
test(() => {
  const element = place('', '<p>a</p>');
  assert_equals(element.outerText, 'a');
  const detached = document.createElement('p');
  detached.innerHTML = 'a  <b>b</b>';
  assert_equals(detached.innerText, 'a  b', 'what is not rendered is as it is in the tree');
  assert_throws_dom('NoModificationAllowedError', () => (detached.outerText = 'x'));
  detached.innerText = 'a\n\nb';
  assert_equals(detached.innerHTML, 'a<br><br>b');
  element.remove();
}, 'outerText, and innerText of what is not rendered');
