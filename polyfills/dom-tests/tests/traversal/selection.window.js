// https://w3c.github.io/selection-api/#selection-interface

const sample = () => {
  const box = document.createElement('div');
  box.innerHTML = '<p>abc</p><p>def</p>';
  document.body.append(box);
  return { box, one: box.firstChild.firstChild, two: box.lastChild.firstChild };
};
const clear = (box) => {
  getSelection().removeAllRanges();
  box.remove();
};

test(() => {
  const { box, one, two } = sample();
  const selection = getSelection();
  assert_equals(selection, document.getSelection());
  assert_true(selection instanceof Selection);
  selection.removeAllRanges();
  assert_equals(selection.type, 'None');
  assert_equals(selection.anchorNode, null);
  assert_throws_dom('IndexSizeError', () => selection.getRangeAt(0));
  selection.setBaseAndExtent(one, 1, two, 2);
  assert_equals(selection.type, 'Range');
  assert_equals(selection.toString().replaceAll(/\s+/g, ''), 'bcde');
  assert_equals(selection.getRangeAt(0).endOffset, 2);
  selection.setBaseAndExtent(two, 2, one, 1);
  assert_equals(selection.anchorNode, two);
  assert_equals(selection.focusNode, one);
  assert_equals(selection.getRangeAt(0).startContainer, one, 'backward');
  selection.collapseToEnd();
  assert_equals(selection.type, 'Caret');
  assert_equals(selection.focusNode, two);
  clear(box);
}, 'anchor, focus and direction');

test(() => {
  const { box, one, two } = sample();
  const selection = getSelection();
  selection.collapse(one, 1);
  selection.extend(one, 3);
  assert_equals(`${selection}`, 'bc');
  selection.selectAllChildren(box);
  assert_true(selection.containsNode(one, true));
  assert_false(selection.containsNode(document.body));
  selection.setBaseAndExtent(one, 1, two, 2);
  selection.deleteFromDocument();
  assert_equals(box.textContent, 'af');
  assert_throws_dom('IndexSizeError', () => selection.collapse(one, 99));
  clear(box);
}, 'extending, asking and deleting');

test(() => {
  const { box, one } = sample();
  const selection = getSelection();
  selection.removeAllRanges();
  const outside = new Range();
  outside.selectNodeContents(document.createElement('p'));
  selection.addRange(outside);
  assert_equals(selection.rangeCount, 0, 'of another tree');
  const range = new Range();
  range.selectNodeContents(one);
  selection.addRange(range);
  assert_equals(selection.getRangeAt(0), range, 'the range itself');
  range.setEnd(one, 1);
  assert_equals(`${selection}`, 'a');
  selection.removeRange(range);
  assert_equals(selection.rangeCount, 0);
  assert_throws_dom('NotFoundError', () => selection.removeRange(range));
  clear(box);
}, 'adding and removing a range');

// https://w3c.github.io/selection-api/#selectionchange-event
promise_test(async () => {
  const { box, one } = sample();
  getSelection().removeAllRanges();
  await new Promise((resolve) => setTimeout(resolve, 50));
  let count = 0;
  document.onselectionchange = () => count++;
  getSelection().collapse(one, 0);
  getSelection().collapse(one, 1);
  assert_equals(count, 0, 'not at once');
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert_true(count > 0);
  document.onselectionchange = null;
  clear(box);
}, 'selectionchange');
