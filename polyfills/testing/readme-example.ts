import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './engines/engine.ts';
import { describeInEngines } from './engines/in-engines.ts';
import { serveStrictSite, type SiteOptions } from './strict-site.ts';

/** What the blocks of a README say: the policy, the page, its script, and what that prints. */
export interface ReadmeExample {
  readonly policy: string;
  readonly html: string;
  readonly script: string;
  readonly promised: readonly string[];
}

/** Runs before an example: keeps what it prints, what fails, and what the policy refuses. */
export const KEEP = `data:text/javascript,${encodeURIComponent(`
globalThis.printed = [];
const keep = (...values) => void printed.push(values.map((value) => typeof value === 'string' ? value : JSON.stringify(value)).join(' '));
Object.assign(console, { log: keep, error: keep });
addEventListener('error', ({ message }) => printed.push(message));
addEventListener('unhandledrejection', ({ reason }) => printed.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  // WebKit asks for it by itself.
  if (!blockedURI.endsWith('/favicon.ico')) printed.push('refused: ' + violatedDirective + ' ' + blockedURI);
});
`).replaceAll("'", '%27')}`;

/**
 * Describes that the example of a folder's README does what its comments say, in a page under the policy that the README
 * gives, without cross-origin isolation.
 *
 * @param folder with the README.md; its example is its first \`\`\`ts block, the page its first \`\`\`html block, the policy its \`\`\`http block
 * @param more the page's other files, and their policies
 */
export function describeReadmeExample(
  folder: string,
  more: Pick<SiteOptions, 'files' | 'policies'> = {},
): void {
  const { policy, html, script, promised } = readExample(folder);
  describeInEngines('the example of the README', (engine) => {
    it('prints what it promises, under its policy', async function () {
      this.timeout(40_000);
      const site = await serveStrictSite({
        policy,
        pages: { '/': html.replaceAll('example.js', 'stdin.js') },
        scripts: {
          stdin: { contents: `import '${KEEP}';\n${script}`, resolveDir: folder, loader: 'ts' },
        },
        ...more,
      });
      const page = await engine.start();
      try {
        await page.goTo(`${site.origin}/`);
        await until(page, (lines) => printed.length >= lines, { timeout: 10_000 }, promised.length).catch(
          () => {},
        );
        expect(await page.evaluate(() => [...printed])).to.deep.equal(promised);
      } finally {
        await page.close();
        await site.close();
      }
    });
  });
}

declare global {
  var printed: string[];
}

/** The blocks of a README in a language, in order. @throws {Error} where there is none */
export function readmeBlocks(folder: string, language: string): string[] {
  const file = join(folder, 'README.md');
  const fenced = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  const blocks = [...readFileSync(file, 'utf8').matchAll(fenced)].map(([, block = '']) => block);
  if (blocks.length === 0) throw new Error(`${file} has no block of ${language}.`);
  return blocks;
}

/** The example of a README: its first blocks of ```ts, ```html and ```http. @throws {Error} where one is missing, or promises nothing */
export function readExample(folder: string): ReadmeExample {
  const [http = '', html = '', script = ''] = ['http', 'html', 'ts'].map(
    (language) => readmeBlocks(folder, language)[0],
  );
  const promised = promisedLines(script);
  if (promised.length === 0) throw new Error(`The example in ${folder} promises nothing.`);
  return { policy: policyOf(http), html, script, promised };
}

/** What the comments of a script say that it prints, a line each. */
export function promisedLines(script: string): string[] {
  return [...script.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text.trimEnd());
}

/** The sentences that a README says calls fail with where the page doesn't give what they need: its quotations, a line each. */
export function saidSentences(folder: string): string[] {
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  return [...text.matchAll(/^> (.*)$/gm)].map(([, line = '']) => line);
}

/** Of an ```http block. */
export function policyOf(header: string): string {
  return header.replace(/^Content-Security-Policy: /, '').trim();
}
