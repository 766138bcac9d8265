// https://html.spec.whatwg.org/multipage/forms.html#the-form-element

const make = (html) => {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  return box.firstElementChild;
};
const FORM = `<form name="f" action="/x" method="post">
  <input name="a" value="1"><input name="b" type="checkbox" value="2" checked><input name="c" type="checkbox">
  <select name="d"><option>3<option selected>4</select><textarea name="e">5</textarea>
  <input name="disabled" disabled value="no"><input value="unnamed"><input type="image">
  <button name="g" value="6">Go</button></form>`;

// https://html.spec.whatwg.org/multipage/forms.html#dom-form-elements
test(() => {
  const form = make(FORM);
  assert_true(form.elements instanceof HTMLFormControlsCollection);
  assert_equals(form.length, 8, 'without the image button');
  assert_equals(form.elements.length, 8);
  assert_equals(form.elements.a.value, '1');
  assert_equals(form.elements.namedItem('d').localName, 'select');
  assert_equals(form.elements[0], form[0]);
  assert_equals(form.a, form.elements.a, 'controls are members of the form');
  assert_equals(form.elements, form.elements);
}, 'elements');

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-fae-form
test(() => {
  const form = make('<form id="owner"></form>');
  const outside = make('<input form="owner" name="outside">');
  assert_equals(outside.form, form);
  assert_equals(form.elements.outside, outside);
  const apart = document.createElement('input');
  assert_equals(apart.form, null);
  form.append(apart);
  assert_equals(apart.form, form);
}, 'the form of a control');

// https://xhr.spec.whatwg.org/#dom-formdata
test(() => {
  const data = new FormData(make(FORM));
  assert_equals(JSON.stringify([...data]), '[["a","1"],["b","2"],["d","4"],["e","5"]]');
  data.append('a', 7);
  assert_array_equals(data.getAll('a'), ['1', '7']);
  data.set('a', 'x');
  assert_array_equals(data.getAll('a'), ['x']);
  data.delete('b');
  assert_false(data.has('b'));
  assert_equals(data.get('none'), null);
  assert_equals(new URLSearchParams(data).toString(), 'a=x&d=4&e=5');
}, 'FormData of a form');

test(() => {
  const form = make(FORM);
  const data = new FormData(form, form.querySelector('button'));
  assert_equals(data.get('g'), '6');
  assert_equals([...new FormData()].length, 0);
  assert_throws_js(TypeError, () => new FormData(document.createElement('div')));
}, 'FormData with a submitter');

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#event-formdata
test(() => {
  const form = make(FORM);
  form.addEventListener('formdata', (event) => event.formData.append('added', 'yes'));
  assert_equals(new FormData(form).get('added'), 'yes');
}, 'the event formdata');

// https://html.spec.whatwg.org/multipage/forms.html#dom-form-requestsubmit
test(() => {
  const form = make(FORM);
  let event;
  form.addEventListener('submit', (heard) => {
    heard.preventDefault();
    event = heard;
  });
  form.requestSubmit();
  assert_true(event instanceof SubmitEvent);
  assert_equals(event.submitter, null);
  assert_true(event.bubbles && event.cancelable);
  const button = form.querySelector('button');
  form.requestSubmit(button);
  assert_equals(event.submitter, button);
  assert_throws_js(TypeError, () => form.requestSubmit(form.elements.a));
}, 'requestSubmit');

// https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-type-submit-state
test(() => {
  const form = make(FORM);
  const heard = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    heard.push(event.submitter.name);
  });
  form.querySelector('button').click();
  form.querySelector('button').addEventListener('click', (event) => event.preventDefault());
  form.querySelector('button').click();
  assert_array_equals(heard, ['g']);
}, 'a submit button submits, unless its click is prevented');

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
test(() => {
  const form = make('<form><input required><button>x</button></form>');
  let submitted = 0;
  let invalid = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted++;
  });
  form.addEventListener('invalid', () => invalid++, true);
  form.requestSubmit();
  assert_equals(submitted, 0);
  assert_equals(invalid, 1);
  form.noValidate = true;
  form.requestSubmit();
  assert_equals(submitted, 1);
}, 'what is invalid is not submitted');

// https://html.spec.whatwg.org/multipage/forms.html#dom-form-reset
test(() => {
  const form = make(FORM);
  form.elements.a.value = 'changed';
  form.elements.b.checked = false;
  form.elements.d.selectedIndex = 0;
  form.elements.e.value = 'changed';
  let heard = 0;
  form.addEventListener('reset', () => heard++);
  form.reset();
  assert_equals(heard, 1);
  assert_equals(form.elements.a.value, '1');
  assert_true(form.elements.b.checked);
  assert_equals(form.elements.d.value, '4');
  assert_equals(form.elements.e.value, '5');
  form.addEventListener('reset', (event) => event.preventDefault());
  form.elements.a.value = 'kept';
  form.reset();
  assert_equals(form.elements.a.value, 'kept');
}, 'reset');

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#the-constraint-validation-api
for (const [html, value, flag] of [
  ['<input required>', '', 'valueMissing'],
  ['<input type="checkbox" required>', undefined, 'valueMissing'],
  ['<select required><option value="">none</select>', undefined, 'valueMissing'],
  ['<textarea required></textarea>', '', 'valueMissing'],
  ['<input type="email">', 'nonsense', 'typeMismatch'],
  ['<input type="url">', 'nonsense', 'typeMismatch'],
  ['<input pattern="[a-z]+">', 'A1', 'patternMismatch'],
  ['<input type="number" min="5">', '4', 'rangeUnderflow'],
  ['<input type="number" max="5">', '6', 'rangeOverflow'],
  ['<input type="number" step="2">', '3', 'stepMismatch'],
]) {
  test(() => {
    const control = make(html);
    if (value !== undefined) control.value = value;
    assert_true(control.willValidate);
    assert_true(control.validity instanceof ValidityState);
    assert_true(control.validity[flag]);
    assert_false(control.validity.valid);
    assert_false(control.checkValidity());
    assert_not_equals(control.validationMessage, '');
    assert_true(control.matches(':invalid'));
  }, `${flag} of ${html}`);
}

test(() => {
  const input = make('<input type="email" value="a@b.test" required pattern=".+">');
  assert_true(input.validity.valid);
  assert_true(input.checkValidity());
  assert_equals(input.validationMessage, '');
  assert_true(input.matches(':valid'));
}, 'a valid control');

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-cva-setcustomvalidity
test(() => {
  const input = make('<input>');
  input.setCustomValidity('Not so');
  assert_true(input.validity.customError);
  assert_equals(input.validationMessage, 'Not so');
  input.setCustomValidity('');
  assert_true(input.checkValidity());
}, 'setCustomValidity');

test(() => {
  const form = make('<form><input required><input></form>');
  const heard = [];
  form.elements[0].addEventListener('invalid', (event) => heard.push(event.cancelable));
  assert_false(form.checkValidity());
  assert_array_equals(heard, [true]);
  form.elements[0].value = 'x';
  assert_true(form.checkValidity());
  form.elements[1].disabled = true;
  assert_false(form.elements[1].willValidate);
}, 'checkValidity of a form');

// https://html.spec.whatwg.org/multipage/interaction.html#dom-focus
test(() => {
  document.activeElement.blur();
  const input = make('<input>');
  const order = [];
  for (const type of ['focus', 'focusin', 'blur', 'focusout']) {
    document.addEventListener(type, () => order.push(type), { capture: true, once: true });
  }
  input.focus();
  assert_equals(document.activeElement, input);
  assert_true(input.matches(':focus'));
  input.blur();
  assert_equals(document.activeElement, document.body);
  assert_array_equals(order, ['focus', 'focusin', 'blur', 'focusout']);
}, 'focus and blur');

test(() => {
  const box = make('<div><p>x</p><p tabindex="-1">y</p><button disabled>z</button></div>');
  const [plain, focusable, disabled] = box.children;
  focusable.focus();
  assert_equals(document.activeElement, focusable);
  plain.focus();
  disabled.focus();
  assert_equals(document.activeElement, focusable, 'what can not be focused changes nothing');
  focusable.remove();
  assert_equals(document.activeElement, document.body, 'removed, it loses the focus');
}, 'what can be focused');

test(() => {
  const first = make('<input>');
  const second = make('<input>');
  const seen = [];
  first.addEventListener('blur', (event) => seen.push(event.relatedTarget === second));
  second.addEventListener('focus', (event) => seen.push(event.relatedTarget === first));
  first.focus();
  second.focus();
  second.blur();
  assert_array_equals(seen, [true, true]);
}, 'relatedTarget of focus events');

// https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
test(() => {
  const form = make(
    '<form><input name="mail"><input id="phone"><input type="radio" name="way"><input type="radio" name="way"></form>',
  );
  const [mail] = form;
  assert_equals(form.mail, mail);
  assert_equals(form['phone'].id, 'phone');
  assert_equals(form.way.length, 2);
  mail.name = 'address';
  assert_equals(form.address, mail);
  assert_equals(document.createElement('form').address, undefined, 'another form');
  assert_equals(typeof form.submit, 'function');
  form.own = 1;
  assert_equals(form.own, 1);
  form.parentNode.remove();
}, 'controls as members of their form');

test(() => {
  const input = document.createElement('input');
  assert_equals(input.minLength, -1);
  assert_throws_dom('IndexSizeError', () => (input.maxLength = -2));
  input.maxLength = 3;
  input.value = 'abcdef';
  assert_false(input.validity.tooLong, 'what a script sets may be longer');
  const area = document.createElement('textarea');
  area.maxLength = 2;
  assert_equals(area.getAttribute('maxlength'), '2');
}, 'maxLength and minLength');
