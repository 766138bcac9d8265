import { GLOBAL_EVENTS } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { PAGE_EVENTS } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { expect } from 'chai';
import { DocumentLifecycle } from './document-lifecycle.ts';

const INPUT = { pagePath: 'tides', referrerInfo: '', lang: 'en', dir: 'auto' } as const;

describe('the lifecycle of a document', () => {
  let lifecycle: DocumentLifecycle;
  let fired: string[];

  beforeEach(() => {
    lifecycle = new DocumentLifecycle(INPUT, 'k=v');
    fired = [];
    const note = ({ type }: Event) => fired.push(type);
    for (const type of GLOBAL_EVENTS) lifecycle.global.addEventListener(type, note);
    for (const type of PAGE_EVENTS) lifecycle.page.addEventListener(type, note);
  });

  const firedSince = (act: () => void): string => {
    fired = [];
    act();
    return fired.join(' ');
  };

  it('has the order of a MiniApp’s', () => {
    expect(firedSince(() => lifecycle.launch(true))).to.equal('globallaunched globalshown pageloaded');
    expect(firedSince(() => lifecycle.render())).to.equal('pageready pageshown');
    expect(firedSince(() => lifecycle.hide())).to.equal('pagehidden globalhidden');
    expect(firedSince(() => lifecycle.show())).to.equal('globalshown pageshown');
    expect(firedSince(() => lifecycle.unload())).to.equal('pagehidden pageunloaded globalunloaded');
    expect(lifecycle.page.pageInputObject.pageInputQuery).to.equal('k=v');
  });

  it('fires nothing twice, nothing before the launch and nothing after the end', () => {
    expect(
      firedSince(() => {
        lifecycle.show();
        lifecycle.hide();
        lifecycle.render();
      }),
    ).to.equal('');
    lifecycle.launch(true);
    lifecycle.render();
    expect(
      firedSince(() => {
        lifecycle.launch(true);
        lifecycle.render();
        lifecycle.show();
      }),
    ).to.equal('');
    lifecycle.hide();
    expect(firedSince(() => lifecycle.hide())).to.equal('');
    lifecycle.unload();
    expect(
      firedSince(() => {
        lifecycle.show();
        lifecycle.unload();
        lifecycle.fail('late');
      }),
    ).to.equal('');
  });

  it('loads the page of an application that was launched in the background when it is first shown', () => {
    expect(firedSince(() => lifecycle.launch(false))).to.equal('globallaunched globalhidden');
    expect(firedSince(() => lifecycle.show())).to.equal('globalshown pageloaded');
    expect(firedSince(() => lifecycle.hide())).to.equal('globalhidden');
    expect(firedSince(() => lifecycle.render())).to.equal('pageready');
    expect(firedSince(() => lifecycle.show())).to.equal('globalshown pageshown');
  });

  it('unloads what was never shown, and nothing that was never launched', () => {
    lifecycle.launch(false);
    expect(firedSince(() => lifecycle.unload())).to.equal('globalunloaded');
    const unlaunched = new DocumentLifecycle(INPUT, '');
    unlaunched.unload();
    unlaunched.launch(true);
    expect(unlaunched.global.globalState).to.equal(undefined);
  });

  it('is in error until the next regular event, before the launch too', () => {
    expect(firedSince(() => lifecycle.fail('early'))).to.equal('globalerror');
    expect(lifecycle.global.lifecycleError?.errorDescription).to.equal('early');
    lifecycle.launch(true);
    lifecycle.fail('later');
    expect(lifecycle.global.globalState).to.equal('error');
    lifecycle.hide();
    expect(lifecycle.global.globalState).to.equal('hidden');
  });
});
