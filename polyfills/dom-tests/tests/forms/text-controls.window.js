// https://html.spec.whatwg.org/multipage/input.html#the-input-element

const make = (html) => {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  return box.firstElementChild;
};

// https://html.spec.whatwg.org/multipage/input.html#dom-input-value
test(() => {
  const input = make('<input value="a">');
  assert_equals(input.value, 'a');
  input.setAttribute('value', 'b');
  assert_equals(input.value, 'b', 'follows the attribute until it was set');
  input.value = 'c';
  assert_equals(input.getAttribute('value'), 'b');
  input.setAttribute('value', 'd');
  assert_equals(input.value, 'c', 'the dirty value flag');
  assert_equals(input.defaultValue, 'd');
  input.value = null;
  assert_equals(input.value, '', 'null is the empty string');
}, 'value and defaultValue of an input');

// https://html.spec.whatwg.org/multipage/input.html#value-sanitization-algorithm
for (const [type, given, wanted] of [
  ['text', 'a\nb', 'ab'],
  ['number', '12', '12'],
  ['number', 'twelve', ''],
  ['number', '1e2', '1e2'],
  ['email', ' a@b ', 'a@b'],
  ['url', ' https://a.test/ ', 'https://a.test/'],
  ['date', '2026-11-21', '2026-11-21'],
  ['date', '2026-13-01', ''],
  ['color', 'nonsense', '#000000'],
  ['color', '#ABCDEF', '#abcdef'],
  ['range', 'nonsense', '50'],
  ['range', '200', '100'],
  ['time', '09:30', '09:30'],
]) {
  test(
    () => {
      const input = document.createElement('input');
      input.type = type;
      input.value = given;
      assert_equals(input.value, wanted);
    },
    `value ${JSON.stringify(given)} of type ${type}`,
  );
}

test(() => {
  const box = document.createElement('input');
  box.type = 'checkbox';
  assert_equals(box.value, 'on');
  box.value = 'x';
  assert_equals(box.getAttribute('value'), 'x', 'default/on mode');
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.value = 'y';
  assert_equals(hidden.getAttribute('value'), 'y', 'default mode');
}, 'value of checkboxes and hidden inputs is the attribute');

// https://html.spec.whatwg.org/multipage/input.html#dom-input-valueasnumber
test(() => {
  const input = make('<input type="number" value="5" min="0" max="10" step="2">');
  assert_equals(input.valueAsNumber, 5);
  input.valueAsNumber = 6;
  assert_equals(input.value, '6');
  input.stepUp();
  assert_equals(input.value, '8');
  input.stepDown(2);
  assert_equals(input.value, '4');
  input.value = '';
  assert_true(Number.isNaN(input.valueAsNumber));
  assert_equals(input.min, '0');
  assert_equals(input.step, '2');
}, 'valueAsNumber, stepUp and stepDown');

// https://html.spec.whatwg.org/multipage/input.html#dom-input-valueasdate
test(() => {
  const input = make('<input type="date" value="2026-11-21">');
  assert_equals(input.valueAsDate.getTime(), Date.UTC(2026, 10, 21));
  input.valueAsDate = new Date(0);
  assert_equals(input.value, '1970-01-01');
}, 'valueAsDate');

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-textarea/input-selectionstart
test(() => {
  const input = make('<input value="abcdef">');
  input.setSelectionRange(1, 3);
  assert_equals(input.selectionStart, 1);
  assert_equals(input.selectionEnd, 3);
  input.setRangeText('X');
  assert_equals(input.value, 'aXdef');
  input.setSelectionRange(4, 2, 'backward');
  assert_equals(input.selectionStart, 2, 'start after end');
  input.select();
  assert_equals(input.selectionStart, 0);
  assert_equals(input.selectionEnd, 5);
  input.value = 'new';
  assert_equals(input.selectionStart, 3, 'a new value puts the cursor at its end');
}, 'selection of an input');

test(() => {
  const input = make('<input type="email" value="a@b">');
  assert_equals(input.selectionStart, null);
  assert_throws_dom('InvalidStateError', () => input.setSelectionRange(0, 1));
}, 'inputs that have no selection');

// https://html.spec.whatwg.org/multipage/form-elements.html#the-textarea-element
test(() => {
  const area = make('<textarea>\na\nb</textarea>');
  assert_equals(area.value, 'a\nb');
  assert_equals(area.defaultValue, 'a\nb');
  assert_equals(area.textLength, 3);
  area.value = 'x\r\ny';
  assert_equals(area.value, 'x\ny', 'line ends are normalized');
  assert_equals(area.textContent, 'a\nb');
  area.setSelectionRange(0, 1);
  area.setRangeText('zz', 0, 1, 'end');
  assert_equals(area.value, 'zz\ny');
  assert_equals(area.selectionStart, 2);
  assert_equals(area.type, 'textarea');
}, 'textarea');

test(() => {
  const area = document.createElement('textarea');
  area.textContent = 'default';
  assert_equals(area.value, 'default');
  area.defaultValue = 'other';
  assert_equals(area.textContent, 'other');
}, 'the default value of a textarea is its text');

// https://html.spec.whatwg.org/multipage/form-elements.html#dom-output-value
test(() => {
  const output = make('<output>1</output>');
  assert_equals(output.value, '1');
  output.value = 2;
  assert_equals(output.textContent, '2');
  const progress = make('<progress max="4" value="1"></progress>');
  assert_equals(progress.position, 0.25);
  progress.value = 2;
  assert_equals(progress.getAttribute('value'), '2');
  const meter = make('<meter min="0" max="10" value="20"></meter>');
  assert_equals(meter.value, 10);
}, 'output, progress and meter');
