import type { SourceFile } from './source-files.ts';
import { citedText, type Text } from './texts.ts';

/** A URL with a fragment that points into one of the texts. */
export interface Citation {
  readonly path: string;
  readonly line: number;
  readonly text: Text;
  readonly anchor: string;
}

/** Every place where a file cites an anchor of one of the texts. */
export function citationsIn({ path, text: source }: SourceFile): Citation[] {
  return source.split('\n').flatMap((words, index) =>
    [...words.matchAll(/https:\/\/(?:w3c\.github\.io|www\.w3\.org\/TR)\/[^\s"'`<>()[\]{}|,;$]+/g)].flatMap(
      ([url]) => {
        const cited = citedText(url.replace(/[.:*]+$/, ''));
        if (cited?.anchor === undefined || cited.anchor === '') return [];
        return [{ path, line: index + 1, text: cited.text, anchor: cited.anchor }];
      },
    ),
  );
}
