// https://html.spec.whatwg.org/multipage/custom-elements.html#the-elementinternals-interface

let count = 0;
const define = (members = {}, statics = { formAssociated: true }) => {
  const name = `element-internals-${count++}`;
  class Made extends HTMLElement {
    internals = this.attachInternals();
  }
  Object.assign(Made, statics);
  Object.assign(Made.prototype, members);
  customElements.define(name, Made);
  return name;
};
const formWith = (name) => {
  const form = document.createElement('form');
  form.innerHTML = `<label for="internals">L</label><${name} id="internals" name="n"></${name}><input name="i" value="v">`;
  document.body.append(form);
  return { form, element: form.children[1] };
};

test(() => {
  const { form, element } = formWith(define());
  const { internals } = element;
  assert_equals(internals.form, form);
  assert_equals(internals.labels.length, 1);
  assert_true([...form.elements].includes(element));
  assert_array_equals([...new FormData(form).keys()], ['i'], 'nothing before a value is set');
  internals.setFormValue('x');
  assert_equals(new FormData(form).get('n'), 'x');
  const several = new FormData();
  several.append('a', '1');
  several.append('b', '2');
  internals.setFormValue(several);
  assert_array_equals([...new FormData(form)].flat(), ['a', '1', 'b', '2', 'i', 'v']);
  element.setAttribute('disabled', '');
  assert_array_equals([...new FormData(form).keys()], ['i']);
  form.remove();
}, 'the value of a form-associated custom element');

test(() => {
  const { form, element } = formWith(define());
  const { internals } = element;
  assert_true(internals.willValidate);
  assert_true(internals.validity.valid);
  assert_true(form.checkValidity());
  internals.setValidity({ valueMissing: true }, 'Choose one');
  assert_true(internals.validity.valueMissing);
  assert_equals(internals.validationMessage, 'Choose one');
  let invalid = 0;
  element.addEventListener('invalid', () => invalid++);
  assert_false(internals.checkValidity());
  assert_false(form.checkValidity());
  assert_equals(invalid, 2);
  assert_throws_js(TypeError, () => internals.setValidity({ tooLong: true }));
  internals.setValidity({});
  assert_true(form.checkValidity());
  form.remove();
}, 'the validity of a form-associated custom element');

test(() => {
  let resets = 0;
  const { form } = formWith(
    define({
      formResetCallback() {
        resets++;
      },
    }),
  );
  form.reset();
  assert_equals(resets, 1);
  form.remove();
}, 'formResetCallback');

test(() => {
  const element = document.createElement(define({}, {}));
  const root = element.attachShadow({ mode: 'closed' });
  assert_equals(element.internals.shadowRoot, root);
  element.internals.states.add('busy');
  assert_true(element.internals.states.has('busy'));
  assert_throws_dom('NotSupportedError', () => element.internals.setFormValue('x'));
  assert_throws_dom('NotSupportedError', () => document.createElement('div').attachInternals());
}, 'elements of no form');
