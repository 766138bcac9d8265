import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './engines/engine.ts';
import { describeInEngines } from './engines/in-engines.ts';
import { serveStrictSite } from './strict-site.ts';

/** What the blocks of a README say: the policy, the page, its script, and what that prints. */
interface ReadmeExample {
  readonly policy: string;
  readonly html: string;
  readonly script: string;
  readonly promised: readonly string[];
}

/** Runs before an example: keeps what it prints, what fails, and what the policy refuses. */
const KEEP = `data:text/javascript,${encodeURIComponent(`
globalThis.printed = [];
console.log = (...values) => printed.push(values.map((value) => typeof value === 'string' ? value : JSON.stringify(value)).join(' '));
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
 * @param folder with the README.md; its example is its \`\`\`ts block, the page its \`\`\`html block, the policy its \`\`\`http block
 * @param files of the page besides its script: media type and text by path
 */
export function describeReadmeExample(
  folder: string,
  files: Readonly<Record<string, readonly [type: string, text: string]>> = {},
): void {
  const { policy, html, script, promised } = readExample(join(folder, 'README.md'));
  describeInEngines('the example of the README', (engine) => {
    it('prints what it promises, under its policy', async () => {
      const site = await serveStrictSite({
        policy,
        pages: { '/': html.replaceAll('example.js', 'stdin.js') },
        scripts: {
          stdin: { contents: `import '${KEEP}';\n${script}`, resolveDir: folder, loader: 'ts' },
        },
        files,
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

function readExample(file: string): ReadmeExample {
  const markdown = readFileSync(file, 'utf8');
  const [http, html, script] = ['http', 'html', 'ts'].map((language) => {
    const [, block] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(markdown) ?? [];
    if (block === undefined) throw new Error(`${file} has no block of ${language}.`);
    return block;
  }) as [string, string, string];
  const promised = [...script.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text.trimEnd());
  if (promised.length === 0) throw new Error(`The example of ${file} promises nothing.`);
  return { policy: http.replace(/^Content-Security-Policy: /, '').trim(), html, script, promised };
}
