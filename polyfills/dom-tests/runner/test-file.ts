import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A test in the ways of https://web-platform-tests.org/writing-tests/testharness.html */
export interface TestFile {
  /** Path in the folder, with slashes. */
  readonly path: string;
  /** The page that runs it: the file itself, or one made around a script. */
  readonly html: string;
  /** Milliseconds that it may take. */
  readonly patience: number;
}

export interface TestFolder {
  readonly tests: readonly TestFile[];
  /** All files of the folder, tests and what they load, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const NORMAL_PATIENCE = 12_000;
const LONG_PATIENCE = 65_000;
/** Folders of files that tests load, as web-platform-tests names them. */
const SUPPORT = /(?:^|\/)(?:resources|support|tools|common)\//;
const META = /^\/\/\s*META:\s*(\w+)=(.*)$/;

/**
 * Reads the tests of a folder: `*.html` with testharness.js, `*.window.js`, `*.any.js` that run in a window.
 *
 * @param folder path of a folder, or of one test file
 */
export async function readTestFolder(folder: string): Promise<TestFolder> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
  const tests = [...files].map(([path, bytes]) => readTest(path, bytes)).filter((test) => test !== undefined);
  return { tests: tests.sort((one, other) => (one.path < other.path ? -1 : 1)), files };
}

function readTest(path: string, bytes: Uint8Array): TestFile | undefined {
  if (SUPPORT.test(path)) return undefined;
  const text = (): string => new TextDecoder().decode(bytes);
  if (/\.(?:window|any)\.js$/.test(path)) return scriptTest(path, text());
  return path.endsWith('.html') ? htmlTest(path, text()) : undefined;
}

function htmlTest(path: string, html: string): TestFile | undefined {
  if (!html.includes('/resources/testharness.js')) return undefined;
  const long = /<meta\s+name=["']?timeout["']?\s+content=["']?long/i.test(html);
  return { path, html, patience: long ? LONG_PATIENCE : NORMAL_PATIENCE };
}

/** https://web-platform-tests.org/writing-tests/testharness.html#tests-for-other-or-multiple-globals-any-js */
function scriptTest(path: string, text: string): TestFile | undefined {
  const meta = readMeta(text);
  const globals = meta.find(([name]) => name === 'global')?.[1] ?? 'window';
  if (path.endsWith('.any.js') && !/(?:^|,)\s*(?:window|default)\b/.test(globals)) return undefined;
  const long = meta.some(([name, value]) => name === 'timeout' && value === 'long');
  const title = meta.find(([name]) => name === 'title')?.[1] ?? path;
  const scripts = meta.filter(([name]) => name === 'script').map(([, value]) => value);
  const sources = ['/resources/testharness.js', '/resources/testharnessreport.js', ...scripts];
  const html = [
    '<!doctype html><meta charset="utf-8">',
    `<title>${escape(title)}</title>`,
    long ? '<meta name="timeout" content="long">' : '',
    ...sources.map((source) => `<script src="${escape(source)}"></script>`),
    '<div id="log"></div>',
    `<script src="${escape(path.split('/').at(-1) ?? '')}"></script>`,
  ].join('\n');
  return { path, html, patience: long ? LONG_PATIENCE : NORMAL_PATIENCE };
}

/** The META comments that a script begins with. */
function readMeta(text: string): [string, string][] {
  const meta: [string, string][] = [];
  for (const line of text.split('\n')) {
    const found = META.exec(line.trim());
    if (found === null) break;
    meta.push([found[1] ?? '', found[2]?.trim() ?? '']);
  }
  return meta;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Where the page of a test stands; no other file has the name, and what the test loads is beside it. */
export function pagePath({ path }: TestFile): string {
  return `${path}.page.html`;
}
