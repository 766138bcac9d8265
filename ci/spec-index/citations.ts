import type { SourceFile } from './source-files.ts';
import { citedText, type Text } from './texts.ts';

/** A URL with a fragment that points into one of the texts. */
export interface Citation {
  readonly path: string;
  readonly line: number;
  readonly text: Text;
  readonly anchor: string;
}

const URLS = /https:\/\/(?:w3c\.github\.io|www\.w3\.org\/TR)\/[^\s"'`<>()[\]{}|,;$]+/g;
/** A constant that holds a page's URL up to the fragment, and a template that goes on from it. */
const BEGINNINGS = /\bconst (\w+) = '(https:\/\/[^']+\/#)';/g;
const CONTINUED = /\$\{(\w+)\}([\w-]+)(?![\w$-])/g;

/** Every place where a file cites an anchor of one of the texts, also by a constant that holds the page's URL. */
export function citationsIn({ path, text: source }: SourceFile): Citation[] {
  const beginnings = new Map([...source.matchAll(BEGINNINGS)].map(([, name, url]) => [name, url]));
  return source.split('\n').flatMap((words, index) => {
    const whole = [...words.matchAll(URLS)].map(([url]) => url.replace(/[.:*]+$/, ''));
    const made = [...words.matchAll(CONTINUED)].flatMap(([, name, rest]) => {
      const beginning = beginnings.get(name);
      return beginning === undefined ? [] : [`${beginning}${rest ?? ''}`];
    });
    return [...whole, ...made].flatMap((url) => {
      const cited = citedText(url);
      if (cited?.anchor === undefined || cited.anchor === '') return [];
      return [{ path, line: index + 1, text: cited.text, anchor: cited.anchor }];
    });
  });
}
