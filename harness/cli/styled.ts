import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Text in colour where the stream shows colours; `NO_COLOR` and pipes get it plain. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(style, text, { stream, validateStream: true });
}
