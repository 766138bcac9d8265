import { expect } from 'chai';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { answerOperation } from './answer-operation.ts';

const MANIFEST = {
  app_id: 'org.example.unit',
  name: 'Unit',
  icons: [{ src: 'icon.png' }],
  pages: ['pages/a/a', 'pages/b/b'],
  platform_version: { min_code: 2 },
  version: { code: 1, name: '1' },
};
const URI = 'platform://miniapp/org.example.unit';

function container(files: Record<string, string> = {}): { base64: string } {
  const contents = {
    'manifest.json': JSON.stringify(MANIFEST),
    'app.js': '',
    'app.css': '',
    'pages/a/a.html': '',
    'pages/b/b.html': '',
    ...files,
  };
  const bytes = Object.entries(contents).map(
    ([path, text]) => [path, new TextEncoder().encode(text)] as const,
  );
  return { base64: Buffer.from(writeContainer(new Map(bytes))).toString('base64') };
}

describe('answering processing operations', () => {
  it('processes a manifest, with null for every optional member that is absent', async () => {
    const answer = await answerOperation('process-manifest', { manifest: MANIFEST });
    expect(answer)
      .to.have.property('output')
      .that.deep.includes({
        app_id: 'org.example.unit',
        lang: null,
        color_scheme: null,
        widgets: null,
        icons: [{ src: 'icon.png', sizes: null, type: null, label: null, purpose: ['any'] }],
      });
  });

  it('processes the bytes of a manifest too', async () => {
    const manifest = { base64: Buffer.from('[1]').toString('base64') };
    expect(await answerOperation('process-manifest', { manifest })).to.deep.equal({
      failure: ['manifest-not-object'],
    });
  });

  it('parses a URI, with null for what it does not have', async () => {
    expect(await answerOperation('parse-uri', { uri: `${URI};version=1/pages/a/a?x=1` })).to.deep.equal({
      output: {
        scheme: 'platform',
        host: null,
        port: null,
        id: 'org.example.unit',
        version: '1',
        path: '/pages/a/a',
        query: 'x=1',
        fragment: null,
      },
    });
    expect(await answerOperation('parse-uri', { uri: 'platform://foo' })).to.deep.equal({
      failure: ['uri-infix-missing'],
    });
  });

  it('opens a container and lists its paths in order of bytes', async () => {
    expect(await answerOperation('open-container', { container: container({ Z: '', a: '' }) })).to.deep.equal(
      {
        output: {
          paths: ['Z', 'a', 'app.css', 'app.js', 'manifest.json', 'pages/a/a.html', 'pages/b/b.html'],
        },
      },
    );
    const notZip = { container: { base64: 'AAAA' } };
    expect(await answerOperation('open-container', notZip)).to.deep.equal({ failure: ['container-not-zip'] });
  });

  it('processes a package for the host that the input describes', async () => {
    const input = {
      container: container(),
      uri: `${URI}/pages/b/b`,
      host: { platformVersion: 2, locale: 'de' },
    };
    expect(await answerOperation('process-package', input)).to.deep.equal({
      output: { startPage: 'pages/b/b', locale: 'de', appId: 'org.example.unit' },
    });
    const tooOld = await answerOperation('process-package', { ...input, host: {} });
    expect(tooOld).to.have.property('failure').that.is.not.empty;
  });

  it('determines the start page', async () => {
    const start = (uri: string) => answerOperation('determine-start-page', { container: container(), uri });
    expect(await start(URI)).to.deep.equal({ output: { startPage: 'pages/a/a' } });
    expect(await start(`${URI}/pages/b/b`)).to.deep.equal({ output: { startPage: 'pages/b/b' } });
  });

  it('runs the lifecycles', async () => {
    expect(await answerOperation('global-lifecycle', { state: null, event: 'globallaunched' })).to.deep.equal(
      {
        output: { state: 'launched' },
      },
    );
    expect(await answerOperation('page-lifecycle', { state: 'loaded', event: 'pageshown' })).to.deep.equal({
      failure: ['page-transition-not-allowed'],
    });
  });

  it('says when the caller is wrong', async () => {
    expect(await answerOperation('fly', {})).to.deep.equal({ failure: ['operation-not-supported'] });
    const wrong = { failure: ['operation-input-invalid'] };
    expect(await answerOperation('parse-uri', [])).to.deep.equal(wrong);
    expect(await answerOperation('parse-uri', {})).to.deep.equal(wrong);
    expect(await answerOperation('open-container', { container: { base64: '*' } })).to.deep.equal(wrong);
    expect(await answerOperation('page-lifecycle', { state: 'asleep', event: 'pageshown' })).to.deep.equal(
      wrong,
    );
  });
});
