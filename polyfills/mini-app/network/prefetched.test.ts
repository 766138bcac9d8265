import { expect } from 'chai';
import { MiniAppPage } from '../../testing/mini-app-page.ts';
import { startNetworkServer, type NetworkServer } from '../../testing/network-server.ts';
import { telling } from './testing/network-test.ts';

describe('what a MiniApp has prefetched', () => {
  let app: MiniAppPage;
  let server: NetworkServer;
  before(async () => {
    app = await MiniAppPage.open();
    server = await startNetworkServer();
  });
  after(async () => {
    await app.close();
    await server.close();
  });

  it('is asked for once, before its scripts ask, and answers the first that asks for the same', async () => {
    const near = `${server.origin}/near`;
    const body = `
      const answer = await fetch('${near}');
      const again = await fetch('${near}');
      const other = await fetch('${near}', { headers: { 'X-Asked': 'x' } });
      return [await answer.text(), answer.url, await again.text(), await other.text()];`;
    await app.launch(
      { 'pages/index/index.js': telling(body) },
      { mpt_declared_origins: [server.origin], mpt_prefetch: [near, `${server.origin}/unused`] },
    );
    expect(await app.text('told')).to.contain(JSON.stringify(['here', near, 'here', 'here']));
    const asked = (path: string): number =>
      server.requests.filter((request) => request.startsWith(`GET /${path}`)).length;
    expect([asked('near'), asked('unused')]).to.deep.equal([3, 1]);
  });
});
