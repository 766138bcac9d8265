import { expect } from 'chai';
import { changeField, isAhead, TextField, type TextControl } from './text-field.ts';

/** An input without a person. */
function control(): TextControl {
  return {
    ...{ type: 'text', defaultValue: '', value: '', selectionStart: 0, selectionEnd: 0 },
    setSelectionRange() {},
  };
}

describe('the host’s end of a text field', () => {
  it('is harmed by a wrong number in nothing but its text', () => {
    for (const number of [-1, 0.5, NaN, 2 ** 31, Infinity]) {
      const input = control();
      const field = new TextField(input);
      for (const value of ['a', 'ab']) {
        input.value = value;
        field.edit(false);
      }
      field.seen(number);
      field.write('x');
      expect(input.value, `${number}`).to.be.oneOf(['x', 'xab']);
      input.value += 'c';
      expect(field.edit(false).slice(2), `${number}`).to.deep.equal([-1, 0, 'c']);
    }
  });

  it('does few edits again, and fewer in a long text', () => {
    const input = control();
    const field = new TextField(input);
    for (let edit = 0; edit < 600; edit++) {
      input.value += 'a';
      field.edit(false);
    }
    field.write('');
    expect(input.value).to.equal('a'.repeat(500));
    field.write('b'.repeat(8_001));
    expect(input.value).to.equal('b'.repeat(8_001));
  });

  it('is none where there is no text', () => {
    const element = {};
    expect(changeField(element, 'value', 'x')).to.equal(false);
    expect(isAhead(element)).to.equal(false);
    expect(changeField(control(), 'checked', true)).to.equal(false);
  });
});
