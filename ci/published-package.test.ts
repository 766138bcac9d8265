import { expect } from 'chai';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { publishedProject, type PublishedProject } from './testing/published-project.ts';
import { run } from './testing/run.ts';

const root = join(import.meta.dirname, '..');
const PACKAGE = '@miniapp-tests/spec';

const NODES = [
  ['the pinned Node', process.execPath],
  ["the machine's Node", 'node'],
] as const;

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
}

/** What somebody's first program may look like; prints what every Node must print alike. */
const PROGRAM = `
import { openContainer } from '${PACKAGE}/packaging/open-container';
import { writeContainer } from '${PACKAGE}/packaging/write-container';
import { parseMiniAppUri } from '${PACKAGE}/addressing/parse-miniapp-uri';
import { processManifest } from '${PACKAGE}/manifest/process-manifest';

const text = (content) => new TextEncoder().encode(content);
const bytes = writeContainer(new Map([['manifest.json', text('{}')], ['app.js', text('x'.repeat(1000))]]));
const opened = await openContainer(bytes);
const digest = await crypto.subtle.digest('SHA-256', bytes);
console.log(JSON.stringify([
  opened.ok && opened.value.paths,
  [...new Uint8Array(digest)].join(),
  parseMiniAppUri('platform://miniapp/foo;version=1.0').ok,
  typeof processManifest,
]));
`;

describe('the published package', function () {
  this.timeout(240_000);
  let published: PublishedProject;
  let project: string;
  let names: readonly string[];

  before(async () => {
    published = await publishedProject(['spec']);
    ({ folder: project } = published);
    const manifest = readFileSync(join(project, 'node_modules', PACKAGE, 'package.json'), 'utf8');
    names = Object.keys((JSON.parse(manifest) as Manifest).exports).map((path) => PACKAGE + path.slice(1));
  });
  after(() => published.remove());

  it('holds neither tests nor TypeScript', () => {
    const packed = published.packed.get('spec');
    expect(packed).to.include('dist/result.js').and.include('cli/miniapp.mjs');
    expect(packed?.filter((path) => /\.test\.|testing\/|tsbuildinfo|(?<!\.d)\.ts$/.test(path))).to.deep.equal(
      [],
    );
  });

  it('installs no driver, browser or test tool', () => {
    const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
    const installed = Object.keys((JSON.parse(lock) as { packages: object }).packages);
    expect(installed.filter((path) => /appium|webdriver|puppeteer|playwright|mocha|chai|esbuild/.test(path)))
      .to.be.empty;
  });

  for (const [title, node] of NODES) {
    it(`gives every module that it exports in ${title}`, async () => {
      expect(names).to.have.length.greaterThan(20);
      const imports = names.map((name) =>
        name.endsWith('.json')
          ? `await import('${name}', { with: { type: 'json' } });`
          : `await import('${name}');`,
      );
      const script = `${imports.join('\n')} console.log('all');`;
      expect(await run(node, ['--input-type=module', '--eval', script], project)).to.equal('all\n');
    });

    it(`has a command line in ${title}`, async () => {
      const miniapp = (...args: string[]) => run(node, ['node_modules/.bin/miniapp', ...args], project);
      expect(await miniapp('--help')).to.include('Usage: miniapp');
      const app = join(project, 'app');
      mkdirSync(join(app, 'pages'), { recursive: true });
      writeFileSync(join(app, 'manifest.json'), JSON.stringify(MANIFEST));
      for (const file of ['app.js', 'app.css', 'pages/index.html']) writeFileSync(join(app, file), '');
      await miniapp('pack', 'app', '-o', 'app.ma');
      const report = JSON.parse(await miniapp('validate', 'app.ma', '--json')) as object;
      expect(report).to.include({ valid: true });
    });
  }

  it('gives the same results in every Node', async () => {
    writeFileSync(join(project, 'program.js'), PROGRAM);
    const printed = await Promise.all(NODES.map(([, node]) => run(node, ['program.js'], project)));
    expect(printed[0]).to.match(/^\[\["manifest.json","app.js"\],"[\d,]+",true,"function"\]\n$/);
    expect(new Set(printed).size).to.equal(1);
  });

  it('can be bundled for browsers, with all that it exports but the command line', async () => {
    const contents = names
      .filter((name) => !name.includes('/cli/'))
      .map((name, index) => `export * as m${index} from '${name}';`)
      .join('\n');
    const { outputFiles, warnings } = await build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
    });
    expect(warnings.map(({ text }) => text)).to.deep.equal([]);
    expect(outputFiles[0]?.text).not.to.match(/(from|import|require)\s*\(?["']node:/);
  });

  it('has types for TypeScript users', async () => {
    writeFileSync(
      join(project, 'program.ts'),
      `import { openContainer } from '${PACKAGE}/packaging/open-container';
const opened = await openContainer(new Uint8Array());
export const paths: readonly string[] = opened.ok ? opened.value.paths : [];
// @ts-expect-error: a number is no package
await openContainer(5);
`,
    );
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2024', 'dom', 'dom.iterable'],
      types: [],
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
    await run(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], project);
  });
});

const MANIFEST = {
  app_id: 'org.example.app',
  name: 'App',
  icons: [{ src: 'app.css' }],
  version: { code: 1, name: '1.0.0' },
  platform_version: { min_code: 1 },
  pages: ['pages/index'],
};
