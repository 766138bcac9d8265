import { expect } from 'chai';
import { fromDateTime, toDateTime } from './date-strings.ts';
import { inputType } from './input-types.ts';

const limits = (attributes: Record<string, string> = {}) => ({
  multiple: false,
  getAttribute: (name: string) => attributes[name] ?? null,
});

describe('types of inputs', () => {
  for (const [type, given, sanitized] of [
    ['text', 'a\r\nb', 'ab'],
    ['url', '  https://a.example \n', 'https://a.example'],
    ['number', '1e3', '1e3'],
    ['number', '+1', ''],
    ['number', '1.', ''],
    ['color', '#FFEE00', '#ffee00'],
    ['color', 'red', '#000000'],
    ['range', '120', '100'],
    ['range', 'x', '50'],
    ['date', '2024-02-30', ''],
    ['date', '2024-02-29', '2024-02-29'],
    ['week', '2020-W53', '2020-W53'],
    ['week', '2021-W53', ''],
    ['datetime-local', '2024-01-01 10:00:00', '2024-01-01T10:00'],
    ['unknown', 'a\nb', 'ab'],
  ] as const) {
    it(`make of "${JSON.stringify(given)}" as ${type} "${sanitized}"`, () => {
      expect(inputType(type).sanitize(given, limits())).to.equal(sanitized);
    });
  }

  it('keep a range on its steps', () => {
    expect(inputType('range').sanitize('7', limits({ min: '0', max: '10', step: '4' }))).to.equal('8');
    expect(inputType('range').sanitize('10', limits({ min: '0', max: '10', step: '4' }))).to.equal('8');
  });

  it('read and write dates and times', () => {
    expect(toDateTime('month', '1970-03')).to.equal(2);
    expect(fromDateTime('month', 2)).to.equal('1970-03');
    expect(fromDateTime('time', 45_296_500)).to.equal('12:34:56.5');
    expect(fromDateTime('week', toDateTime('week', '2026-W47')!)).to.equal('2026-W47');
  });
});
