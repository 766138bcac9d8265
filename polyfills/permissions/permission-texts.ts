/** The sheet's words in one language. `{app}`, `{what}`, `{amount}`, `{host}` and `{reason}` are put in. */
export interface PermissionTexts {
  /** BCP 47, for screen readers, hyphenation and amounts of money. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Above the sheet, where no MiniApp can draw. */
  readonly asker: string;
  readonly question: string;
  readonly payment: string;
  readonly together: string;
  /** Before the developer's reason, and around it. */
  readonly says: string;
  readonly quote: string;
  readonly noReason: string;
  readonly allow: string;
  /** Where the answer is not remembered. */
  readonly allowOnce: string;
  readonly deny: string;
  readonly pay: string;
  readonly notPay: string;
  readonly notNow: string;
  readonly done: string;
  /** By feature, to be read after "may"; what is missing is said in the words of spec's table, which are English. */
  readonly features: Readonly<Record<string, string>>;
}

export const ENGLISH: PermissionTexts = {
  lang: 'en',
  dir: 'ltr',
  asker: '{host} asks for you to decide',
  question: 'May {app} {what}?',
  payment: 'Pay {amount} to {app}?',
  together: 'What may {app} do?',
  says: '{app} says why:',
  quote: '“{reason}”',
  noReason: '{app} gives no reason.',
  allow: 'Allow',
  allowOnce: 'Allow once',
  deny: 'Don’t allow',
  pay: 'Pay',
  notPay: 'Don’t pay',
  notNow: 'Not now',
  done: 'Done',
  features: {},
};

/** Longest texts of a MiniApp that a sheet shows, in UTF-16 units. */
const NAME = 60;
export const NAME_IN_SENTENCE = 30;
const REASON = 400;

/** Puts values into a text, each kept apart from the direction of what is around it. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : `\u2068${value}\u2069`;
  });
}

/** A MiniApp's name as one plain line. @param limit so long that within a sentence the sentence stays what it is */
export function plainName(name: string, limit = NAME): string {
  return plain(name, limit) || '?';
}

export function plainReason(reason: string): string {
  return plain(reason, REASON);
}

/** Without controls, such as those that turn the direction of the host's own words, and of bounded length. */
function plain(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  const units = [...line];
  return units.length > limit ? `${units.slice(0, limit - 1).join('')}…` : line;
}
