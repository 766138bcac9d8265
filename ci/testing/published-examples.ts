import { join } from 'node:path';
import { until, type EnginePage } from '@miniapp-tests/polyfills/testing/engines/engine';
import {
  policyOf,
  promisedLines,
  readmeBlocks,
  type ReadmeExample,
} from '@miniapp-tests/polyfills/testing/readme-example';

export const POLYFILLS = join(import.meta.dirname, '..', '..', 'polyfills');

/** The example of a polyfill's README, as somebody puts it into their project. */
export interface PublishedExample extends ReadmeExample {
  /** What a person does before all is printed. */
  readonly act?: (page: EnginePage) => Promise<void>;
}

/** Where the README of a polyfill is. */
export const folderOf = (name: string): string =>
  join(POLYFILLS, name === 'mini-app' ? 'mini-app/element' : name);

/** Each polyfill that a page imports, by its name. */
export function publishedExamples(): ReadonlyMap<string, PublishedExample> {
  const plain = [
    'lifecycle',
    'tti',
    'uri',
    'manifest',
    'mini-app',
    'mini-app-widget',
    'widget',
    'package-loader',
  ];
  return new Map<string, PublishedExample>([
    ...plain.map((name) => [name, exampleOf(name, readmeBlocks(folderOf(name), 'html')[0])] as const),
    ['permissions', { ...exampleOf('permissions'), act: allow }],
    ['templates', exampleOf('templates', undefined, 'js')],
  ]);
}

/** Where the README says nothing of a page, its example runs in any. */
const ANY_PAGE = '<!doctype html><title>Page</title><body><script type="module" src="example.js"></script>';

function exampleOf(name: string, html = ANY_PAGE, language = 'ts'): PublishedExample {
  const folder = folderOf(name);
  const [script = ''] = readmeBlocks(folder, language);
  const [http = ''] = readmeBlocks(folder, 'http');
  return { policy: policyOf(http), html, script, promised: promisedLines(script) };
}

/** A person allows what is asked, once the sheet can be read. */
async function allow(page: EnginePage): Promise<void> {
  const button = '[data-answer="granted"][aria-disabled="false"]';
  const isReady = (selector: string): boolean =>
    document.querySelector('.permission-sheet')?.shadowRoot?.querySelector(selector) instanceof HTMLElement;
  await until(page, isReady, { timeout: 20_000, reason: 'the sheet did not become ready' }, button);
  const { x, y } = await page.evaluate((selector) => {
    const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
    const {
      left = 0,
      top = 0,
      width = 0,
      height = 0,
    } = sheet?.querySelector(selector)?.getBoundingClientRect() ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  }, button);
  await page.press(x, y);
}
