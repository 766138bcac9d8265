// https://dom.spec.whatwg.org/#ranges

function sample() {
  const box = document.createElement('div');
  box.innerHTML = '<p>abc</p><p>de<b>f</b></p><p>ghi</p>';
  document.body.append(box);
  const range = document.createRange();
  return { box, range, first: box.children[0], second: box.children[1], third: box.children[2] };
}

// https://dom.spec.whatwg.org/#interface-range
test(() => {
  const { box, range, first, third } = sample();
  assert_true(range.collapsed);
  assert_equals(range.startContainer, document);
  range.setStart(first.firstChild, 1);
  range.setEnd(third.firstChild, 2);
  assert_equals(range.startContainer, first.firstChild);
  assert_equals(range.startOffset, 1);
  assert_equals(range.endContainer, third.firstChild);
  assert_equals(range.endOffset, 2);
  assert_false(range.collapsed);
  assert_equals(range.commonAncestorContainer, box);
  assert_equals(range.toString(), 'bcdefgh');
}, 'boundaries and text');

test(() => {
  const { box, range, first, second } = sample();
  range.selectNode(second);
  assert_equals(range.startContainer, box);
  assert_equals(range.startOffset, 1);
  assert_equals(range.endOffset, 2);
  range.selectNodeContents(second);
  assert_equals(range.startContainer, second);
  assert_equals(range.endOffset, 2);
  range.setStartBefore(first);
  range.setEndAfter(first);
  assert_equals(range.toString(), 'abc');
  range.collapse(true);
  assert_true(range.collapsed);
  range.setStart(second, 0);
  assert_true(range.collapsed, 'a start after the end moves the end');
}, 'selecting nodes');

test(() => {
  const { range, first } = sample();
  assert_throws_dom('IndexSizeError', () => range.setStart(first.firstChild, 4));
  assert_throws_dom('InvalidNodeTypeError', () => range.selectNode(document));
}, 'what a range refuses');

// https://dom.spec.whatwg.org/#dom-range-deletecontents
test(() => {
  const { box, range, first, third } = sample();
  range.setStart(first.firstChild, 1);
  range.setEnd(third.firstChild, 2);
  range.deleteContents();
  assert_equals(box.innerHTML, '<p>a</p><p>i</p>');
  assert_true(range.collapsed);
}, 'deleteContents');

// https://dom.spec.whatwg.org/#dom-range-extractcontents
test(() => {
  const { box, range, first, second } = sample();
  range.setStart(first.firstChild, 2);
  range.setEnd(second.firstChild, 1);
  const fragment = range.extractContents();
  const holder = document.createElement('div');
  holder.append(fragment);
  assert_equals(holder.innerHTML, '<p>c</p><p>d</p>');
  assert_equals(box.innerHTML, '<p>ab</p><p>e<b>f</b></p><p>ghi</p>');
}, 'extractContents');

// https://dom.spec.whatwg.org/#dom-range-clonecontents
test(() => {
  const { box, range, second } = sample();
  range.selectNodeContents(second);
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  assert_equals(holder.innerHTML, 'de<b>f</b>');
  assert_equals(box.children[1].innerHTML, 'de<b>f</b>');
}, 'cloneContents');

// https://dom.spec.whatwg.org/#dom-range-insertnode
test(() => {
  const { range, first, second } = sample();
  range.setStart(first.firstChild, 1);
  range.insertNode(document.createElement('hr'));
  assert_equals(first.innerHTML, 'a<hr>bc');
  range.selectNodeContents(second);
  range.surroundContents(document.createElement('u'));
  assert_equals(second.innerHTML, '<u>de<b>f</b></u>');
}, 'insertNode and surroundContents');

// https://dom.spec.whatwg.org/#dom-range-compareboundarypoints
test(() => {
  const { range, first, second, third } = sample();
  range.selectNode(second);
  const other = range.cloneRange();
  assert_equals(range.compareBoundaryPoints(Range.START_TO_START, other), 0);
  other.selectNode(first);
  assert_equals(range.compareBoundaryPoints(Range.START_TO_START, other), 1);
  assert_equals(range.comparePoint(first, 0), -1);
  assert_true(range.isPointInRange(second, 0));
  assert_true(range.intersectsNode(second));
  assert_false(range.intersectsNode(third));
}, 'comparing');

// https://dom.spec.whatwg.org/#concept-live-range
test(() => {
  const { box, range, first, second } = sample();
  range.setStart(second.firstChild, 1);
  range.setEnd(box, 3);
  first.remove();
  assert_equals(range.endOffset, 2, 'offsets move with removed siblings');
  second.remove();
  assert_equals(range.startContainer, box);
  assert_equals(range.startOffset, 0);
}, 'a range is live');

test(() => {
  const { range, first } = sample();
  range.setStart(first.firstChild, 2);
  first.firstChild.insertData(0, 'xx');
  assert_equals(range.startOffset, 4);
  first.firstChild.deleteData(0, 3);
  assert_equals(range.startOffset, 1);
}, 'a range follows the data of a text');

// https://dom.spec.whatwg.org/#interface-staticrange
test(() => {
  const { first } = sample();
  const range = new StaticRange({
    startContainer: first,
    startOffset: 0,
    endContainer: first,
    endOffset: 1,
  });
  first.textContent = '';
  assert_equals(range.endOffset, 1);
  assert_true(new Range() instanceof AbstractRange);
}, 'StaticRange');

// https://w3c.github.io/selection-api/#selection-interface
test(() => {
  const { range, first } = sample();
  const selection = document.getSelection();
  selection.removeAllRanges();
  assert_equals(selection.rangeCount, 0);
  range.selectNodeContents(first);
  selection.addRange(range);
  assert_equals(selection.rangeCount, 1);
  assert_equals(selection.toString(), 'abc');
  assert_equals(selection.anchorNode, first);
  assert_false(selection.isCollapsed);
  selection.collapse(first.firstChild, 1);
  assert_true(selection.isCollapsed);
  assert_equals(selection.focusOffset, 1);
  assert_equals(window.getSelection(), selection);
  selection.removeAllRanges();
}, 'the selection');
