import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { pageWords, type PageWords } from '../page-words.ts';

declare global {
  /** The words of pages of a package with these files and this sitemap. */
  var wordsOf: (files: Readonly<Record<string, string>>, closed?: string) => PageWords[];
}

globalThis.wordsOf = (files, closed) => {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const container = {
    paths: [...contents.keys()],
    has: (path: string) => contents.has(path),
    read: (path: string) => contents.get(path),
  };
  const rules = closed === undefined ? [] : [{ action: 'disallow', page: closed }];
  const manifest = { pages: [...contents.keys()], extensions: { mpt_sitemap: { rules } } };
  return pageWords({ container, manifest: manifest as unknown as ProcessedManifest });
};
