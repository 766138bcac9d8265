const DAY = 86_400_000;
const PATTERNS: Readonly<Record<string, RegExp>> = {
  date: /^(\d{4,})-(\d\d)-(\d\d)$/,
  month: /^(\d{4,})-(\d\d)$/,
  week: /^(\d{4,})-W(\d\d)$/,
  time: /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/,
  'datetime-local': /^(\d{4,}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)$/,
};
/** Where the weeks' days begin: 1970-01-01 was a Thursday. */
const WEEKDAY_OF_EPOCH = 3;

/**
 * The value of a date or time as a number: milliseconds since 1970 or since midnight, months since 1970; undefined for
 * what is no valid string. https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#dates-and-times
 */
export function toDateTime(type: string, text: string): number | undefined {
  const found = PATTERNS[type]?.exec(text);
  if (!found) return undefined;
  const [, first = '', second = '', third, fourth] = found;
  switch (type) {
    case 'date':
      return days(Number(first), Number(second), Number(third));
    case 'month':
      return Number(first) > 0 && Number(second) >= 1 && Number(second) <= 12
        ? (Number(first) - 1970) * 12 + Number(second) - 1
        : undefined;
    case 'week': {
      const week = Number(second);
      if (Number(first) < 1 || week < 1 || week > weeksIn(Number(first))) return undefined;
      return firstMonday(Number(first)) + (week - 1) * 7 * DAY;
    }
    case 'time':
      return timeOf(Number(first), Number(second), Number(third ?? 0), Number((fourth ?? '').padEnd(3, '0')));
    default: {
      const date = toDateTime('date', first);
      const time = toDateTime('time', second);
      return date === undefined || time === undefined ? undefined : date + time;
    }
  }
}

/** The string of a number that `toDateTime` could have given; empty for what no string can say. */
export function fromDateTime(type: string, number: number): string {
  if (!Number.isFinite(number)) return '';
  if (type === 'month') {
    const year = Math.floor(number / 12) + 1970;
    return year < 1 ? '' : `${pad(year, 4)}-${pad(Math.floor(number) - (year - 1970) * 12 + 1)}`;
  }
  const moment = new Date(type === 'time' ? ((number % DAY) + DAY) % DAY : number);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1) return '';
  const date = `${pad(moment.getUTCFullYear(), 4)}-${pad(moment.getUTCMonth() + 1)}-${pad(moment.getUTCDate())}`;
  if (type === 'date') return date;
  if (type === 'week') return weekOf(number);
  const [seconds, milliseconds] = [moment.getUTCSeconds(), moment.getUTCMilliseconds()];
  const exact = milliseconds > 0 ? `.${`${pad(milliseconds, 3)}`.replace(/0+$/, '')}` : '';
  const time =
    `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}` +
    (seconds > 0 || milliseconds > 0 ? `:${pad(seconds)}${exact}` : '');
  return type === 'time' ? time : `${date}T${time}`;
}

function days(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDate = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDate && !Number.isNaN(date.getTime()) ? date.getTime() : undefined;
}

function timeOf(hours: number, minutes: number, seconds: number, milliseconds: number): number | undefined {
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds;
}

/** The Monday of the week that holds the year's first Thursday. */
function firstMonday(year: number): number {
  const fourth = days(year, 1, 4) ?? 0;
  return fourth - weekday(fourth) * DAY;
}

/** 0 for Monday. */
function weekday(time: number): number {
  return (((time / DAY + WEEKDAY_OF_EPOCH) % 7) + 7) % 7;
}

function weeksIn(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * DAY));
}

function weekOf(number: number): string {
  const day = Math.floor(number / DAY) * DAY;
  const thursday = day + (3 - weekday(day)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - firstMonday(year)) / (7 * DAY)) + 1)}`;
}

function pad(number: number, digits = 2): string {
  return `${number}`.padStart(digits, '0');
}
