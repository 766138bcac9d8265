import { expect } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { packageRoot } from '../package-root.ts';
import { startMpt } from '../testing/command.ts';

const SAMPLES = join(packageRoot(), '..', 'polyfills', 'samples');

describe('mpt serve', function () {
  this.timeout(60_000);
  let stop = () => {};
  afterEach(() => stop());

  it('serves a folder of MiniApps, and tests with their witness, until it is interrupted', async () => {
    const { child, ended } = startMpt('serve', SAMPLES, '--super-app', '--tests', 'isolation/fetch');
    stop = () => child.kill('SIGKILL');
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout?.on('data', (data: Buffer) => {
        text += data.toString();
        if (text.includes('Super app: ')) resolve(text);
      });
      void ended.then(({ stderr }) => reject(new Error(stderr)));
    });
    const [, url] = /^Package server: (\S+)$/m.exec(said) ?? [];
    expect(said).to.match(/^ {2}Tea Timer: platform:\/\/miniapp\/org.example.tea-timer;version=/m);
    expect(said).to.match(/^ {2}isolation\/fetch: platform:\/\/miniapp\/org.miniapp-tests.isolation.fetch$/m);
    const catalog = (await (await fetch(`${url}catalog.json`)).json()) as { id: string }[];
    expect(catalog.map(({ id }) => id))
      .to.include('org.example.tea-timer')
      .and.have.length(
        readdirSync(SAMPLES).filter((name) => existsSync(join(SAMPLES, name, 'manifest.json'))).length,
      );

    const response = await fetch(`${url}getPackage?id=org.miniapp-tests.isolation.fetch`);
    const container = await openContainer(await response.bytes());
    const script = container.ok ? container.value.read('app.js') : undefined;
    const [witness] = /http:\/\/127\.0\.0\.1:\d+/.exec(new TextDecoder().decode(script)) ?? [];
    expect((await fetch(`${witness}/seen`)).status).to.equal(200);

    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(stderr).to.match(/Witness: GET witness \/seen/);
    expect(code).to.equal(0);
  });
});
