import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Text in colour where the stream shows colours; `NO_COLOR` and pipes get it plain. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(style, text, { stream, validateStream: true });
}

/** Text of strangers, such as a file's name in a package, must not steer the terminal; lines stay lines. */
export function printable(text: string): string {
  return text.replace(
    /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
