const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]/u;
/** They make what follows read in the other direction; the marks of direction, in right-to-left text, only order it. */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/;

const JOINED_SCRIPTS = [
  ...['Arab', 'Syrc', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
  ...['Khmr', 'Mymr'],
];
const joined = `[${JOINED_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`;
const RIGHT_TO_LEFT = '[\\p{Script=Hebr}\\p{Script=Arab}\\p{Script=Syrc}\\p{Script=Thaa}]';

/** Where characters that cannot be seen are spelling: in emoji, between letters that join, beside right-to-left letters. */
const SPELLING = new RegExp(
  [
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{Emoji}\\p{Script=Han}])[\\uFE0E\\uFE0F]',
    `(?<=${joined})[\\u200C\\u200D](?=${joined})`,
    `(?<=${RIGHT_TO_LEFT})[\\u200E\\u200F\\u061C]|[\\u200E\\u200F\\u061C](?=${RIGHT_TO_LEFT})`,
  ].join('|'),
  'gu',
);

/** What a text holds that a person does not see: controls of direction, other characters without a shape, or none. */
export function hiddenIn(text: string): 'bidi' | 'invisible' | undefined {
  if (BIDI_CONTROL.test(text)) return 'bidi';
  return INVISIBLE.test(text.replace(SPELLING, '')) ? 'invisible' : undefined;
}
