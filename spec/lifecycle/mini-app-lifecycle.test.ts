import { expect } from 'chai';
import { MiniAppLifecycle } from './mini-app-lifecycle.ts';
import { PAGE_EVENTS } from './page-lifecycle.ts';
import type { Page } from './page.ts';

const at = (route: string, query = '') => ({ route, query, fragment: '' });

describe('a MiniApp with its objects', () => {
  const seen: string[] = [];
  const onOpened = (page: Page, route: string) => {
    for (const type of PAGE_EVENTS) page.addEventListener(type, () => seen.push(`${route} ${type}`));
  };
  const start = () => {
    seen.length = 0;
    const app = new MiniAppLifecycle({ pagePath: 'home', referrerInfo: '', lang: 'en', dir: 'ltr' });
    app.global.ongloballaunched = () => seen.push('globallaunched');
    app.global.onglobalerror = () => seen.push(app.global.lifecycleError?.errorDescription ?? '');
    app.perform({ do: 'launch', address: at('home') }, { onOpened });
    return app;
  };

  it('fires every event at the object that it is about, in order', () => {
    const app = start();
    app.perform({ do: 'navigateTo', address: at('item', 'x=1') }, { onOpened });
    expect(app.pages.map((page) => page.pageState)).to.deep.equal(['hidden', 'shown']);
    expect(app.pages[1]?.pageInputObject.pageInputQuery).to.equal('x=1');
    app.perform({ do: 'error' }, { errorDescription: 'Error: x' });
    app.perform({ do: 'navigateBack' });
    expect(seen).to.deep.equal([
      'globallaunched',
      'home pageloaded',
      'home pageready',
      'home pageshown',
      'home pagehidden',
      'item pageloaded',
      'item pageready',
      'item pageshown',
      'Error: x',
      'item pagehidden',
      'item pageunloaded',
      'home pageshown',
    ]);
    expect(app.global.globalState).to.equal('error');
    expect(app.pages).to.have.length(1);
  });

  it('keeps the objects in step with the state, and fires nothing for what is refused', () => {
    const app = start();
    app.perform({ do: 'error' });
    expect(app.global.lifecycleError?.errorDescription).to.equal('A script failed.');
    app.perform({ do: 'unload' });
    const heard = seen.length;
    const refused = app.perform({ do: 'foreground' });
    expect(refused.ok ? '' : refused.violations[0]?.code).to.equal('unloaded');
    expect(seen).to.have.length(heard);
    expect(app.global.globalState).to.equal(app.state.global);
    expect(app.pages).to.deep.equal([]);
  });

  it('fires what a listener performs after what is being fired', () => {
    seen.length = 0;
    const app = new MiniAppLifecycle({ pagePath: 'home', referrerInfo: '', lang: 'en', dir: 'ltr' });
    app.global.ongloballaunched = () => {
      app.perform({ do: 'redirectTo', address: at('item') }, { onOpened });
      app.perform({ do: 'background' });
    };
    app.global.onglobalshown = () => seen.push('globalshown');
    app.perform({ do: 'launch', address: at('home') }, { onOpened });
    expect(seen).to.deep.equal([
      'globalshown',
      ...['home pageloaded', 'home pageready', 'home pageshown', 'home pagehidden', 'home pageunloaded'],
      ...['item pageloaded', 'item pageready', 'item pageshown', 'item pagehidden'],
    ]);
    expect([app.global.globalState, app.state.global]).to.deep.equal(['hidden', 'hidden']);
    expect(app.pages.map((page) => page.pageState)).to.deep.equal(['hidden']);
  });

  it('forgets a page that was opened in the background and never loaded', () => {
    const app = start();
    app.perform({ do: 'background' });
    app.perform({ do: 'navigateTo', address: at('item') });
    expect(app.pages).to.have.length(2);
    expect(app.pages[1]?.pageState).to.equal(undefined);
    app.perform({ do: 'navigateBack' });
    expect(app.pages).to.have.length(1);
  });
});
