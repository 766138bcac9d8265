// https://html.spec.whatwg.org/multipage/form-elements.html

const make = (html) => {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  return box.firstElementChild;
};

// https://html.spec.whatwg.org/multipage/input.html#dom-input-checked
test(() => {
  const input = make('<input type="checkbox">');
  assert_false(input.checked);
  input.setAttribute('checked', '');
  assert_true(input.checked, 'follows the attribute until it was set');
  input.checked = false;
  assert_true(input.defaultChecked);
  assert_false(input.checked);
  assert_false(input.indeterminate);
  input.indeterminate = true;
  assert_true(input.matches(':indeterminate'));
}, 'checked, defaultChecked and indeterminate');

// https://html.spec.whatwg.org/multipage/input.html#radio-button-group
test(() => {
  const form = make(
    '<form><input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked><input type="radio" name="other" checked></form>',
  );
  const [one, two, other] = form.elements;
  one.checked = true;
  assert_false(two.checked, 'only one of a group');
  assert_true(other.checked);
  assert_equals(form.elements.r.value, '1');
  assert_true(form.elements.r instanceof RadioNodeList);
  form.elements.r.value = '2';
  assert_true(two.checked);
}, 'groups of radio buttons');

// https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element
test(() => {
  const select = make(
    '<select><option>a<option value="B">b<optgroup label="g"><option>c</optgroup></select>',
  );
  assert_equals(select.value, 'a', 'the first is selected');
  assert_equals(select.length, 3);
  assert_true(select.options instanceof HTMLOptionsCollection);
  select.value = 'B';
  assert_equals(select.selectedIndex, 1);
  assert_true(select.options[1].selected);
  assert_false(select.options[0].selected);
  assert_equals(select.selectedOptions.length, 1);
  select.value = 'none';
  assert_equals(select.selectedIndex, -1);
  assert_equals(select.value, '');
  select.selectedIndex = 2;
  assert_equals(select.value, 'c');
  assert_equals(select.type, 'select-one');
  assert_equals(select.options[2].index, 2);
  assert_equals(select[0].text, 'a');
}, 'select');

test(() => {
  const select = make('<select><option>a</select>');
  select.add(new Option('b', 'B'));
  assert_equals(select.length, 2);
  select.add(new Option('first'), 0);
  assert_equals(select.options[0].value, 'first');
  select.remove(0);
  assert_equals(select.length, 2);
  select.options[1].selected = true;
  assert_equals(select.value, 'B');
  select.options.length = 1;
  assert_equals(select.children.length, 1);
  assert_equals(select.value, 'a', 'the selection falls back to the first');
}, 'options are added and removed');

test(() => {
  const select = make('<select multiple><option selected>a<option>b<option selected>c</select>');
  assert_equals(select.type, 'select-multiple');
  assert_array_equals(
    [...select.selectedOptions].map((option) => option.value),
    ['a', 'c'],
  );
  select.options[1].selected = true;
  assert_equals(select.selectedOptions.length, 3);
  assert_true(select.options[0].selected);
  select.value = 'b';
  assert_equals(select.selectedOptions.length, 1);
}, 'a select of many');

test(() => {
  const select = document.createElement('select');
  for (const value of ['1', '2', '3']) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = ` item  ${value} `;
    select.append(option);
  }
  assert_equals(select.value, '1');
  select.options[2].selected = true;
  assert_equals(select.selectedIndex, 2);
  assert_equals(select.options[2].text, 'item 3', 'white space is collapsed');
  assert_equals(select.options[2].label, 'item 3');
  assert_equals(select.options[2].defaultSelected, false);
  select.options[2].remove();
  assert_equals(select.selectedIndex, 0);
}, 'a select made by script');

// https://html.spec.whatwg.org/multipage/form-elements.html#the-button-element
test(() => {
  const button = make('<button value="v">Text</button>');
  assert_equals(button.type, 'submit');
  assert_equals(button.value, 'v');
  button.type = 'button';
  assert_equals(button.getAttribute('type'), 'button');
}, 'button');

// https://html.spec.whatwg.org/multipage/forms.html#dom-label-control
test(() => {
  const box = make('<div><label for="f">x</label><label>y<input id="f"></label></div>');
  const [first, second] = box.children;
  const input = box.querySelector('input');
  assert_equals(first.control, input);
  assert_equals(second.control, input);
  assert_equals(input.labels.length, 2);
  assert_equals(input.labels[0], first);
}, 'labels');

// https://html.spec.whatwg.org/multipage/form-elements.html#concept-fieldset-disabled
test(() => {
  const set = make(
    '<fieldset disabled><legend><input id="in-legend"></legend><input id="in-set"></fieldset>',
  );
  assert_true(set.querySelector('#in-set').matches(':disabled'));
  assert_false(set.querySelector('#in-legend').matches(':disabled'));
  assert_false(set.querySelector('#in-set').disabled, 'the property is the attribute');
  assert_equals(set.elements.length, 2);
}, 'a disabled fieldset');

// https://html.spec.whatwg.org/multipage/interactive-elements.html#the-details-element
promise_test(async () => {
  const details = make('<details><summary>s</summary>x</details>');
  const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve));
  details.open = true;
  await toggled;
  assert_true(details.hasAttribute('open'));
}, 'details fires toggle');

// https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element
promise_test(async () => {
  const dialog = make('<dialog>x</dialog>');
  assert_false(dialog.open);
  dialog.showModal();
  assert_true(dialog.open);
  assert_throws_dom('InvalidStateError', () => dialog.show());
  const closed = new Promise((resolve) => dialog.addEventListener('close', resolve));
  dialog.close('answer');
  assert_false(dialog.open);
  assert_equals(dialog.returnValue, 'answer');
  await closed;
}, 'dialog');

// https://html.spec.whatwg.org/multipage/interactive-elements.html#close-the-dialog
promise_test(async () => {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  let closed = 0;
  dialog.addEventListener('close', () => closed++);
  dialog.showModal();
  dialog.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert_equals(closed, 1);
  dialog.remove();
}, 'a dialog that a script closes tells it once');
