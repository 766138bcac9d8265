import { expect } from 'chai';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';

/** Everything red, as large and as far in front as HTML and CSS can say it, and by every way into the top layer. */
const RED = {
  'pages/index/index.html': `
    <style>
      html, body { margin: 0; background: rgb(255 0 0) }
      .over { position: fixed; inset: -3000px; width: 9000px; height: 9000px; max-width: none; max-height: none;
        margin: 0; border: 0; padding: 0; z-index: 2147483647; background: rgb(255 0 0) }
      .over::backdrop { background: rgb(255 0 0) }
    </style>
    <p id="text">red</p>
    <div class="over"></div>
    <dialog id="dialog" class="over"></dialog>
    <div id="popover" popover="manual" class="over"></div>
    <video id="video" class="over" controls></video>`,
  'pages/index/index.js': `
    for (const raise of [
      () => document.getElementById('dialog').showModal(),
      () => document.getElementById('popover').showPopover(),
      () => document.documentElement.requestFullscreen(),
      () => document.getElementById('video').requestPictureInPicture(),
      () => document.documentElement.setAttribute('style', 'position: fixed; inset: -3000px; z-index: 2147483647'),
    ]) try { Promise.resolve(raise()).catch(() => {}); } catch {}
    document.getElementById('text').textContent = 'tried';`,
};

describeInEngines('drawing over the super app', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;
  before(async () => {
    packages.put('red', smallApp('red', RED, { window: { fullscreen: true, navigation_style: 'custom' } }));
    app = await SuperAppInEngine.open(engine, packages);
    await app.launch('platform://miniapp/red');
    await app.sees('tried');
    await until(app.page, () => document.querySelector('.splash') === null, { reason: 'the splash stays' });
  });
  after(() => app.close());

  /** What is in front at the middle of what the selector finds: whether that is it, and the colours drawn in its box. */
  async function inFront(selector: string): Promise<{ isItself: boolean; colours: string[] }> {
    const png = Buffer.from(await app.page.screenshot()).toString('base64');
    return app.page.evaluate(
      async (wanted, image) => {
        const element = document.querySelector(wanted);
        if (element === null) throw new Error(`The super app has no ${wanted}.`);
        const { x, y, width, height } = element.getBoundingClientRect();
        const found = document.elementFromPoint(x + width / 2, y + height / 2);
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
        const scale = bitmap.width / innerWidth;
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (context === null) throw new Error('There is no canvas.');
        context.drawImage(bitmap, 0, 0);
        const colours = new Set<string>();
        for (let share = 0.1; share < 1; share += 0.1) {
          const place = [(x + width * share) * scale, (y + height * share) * scale] as const;
          colours.add([...context.getImageData(...place, 1, 1).data.slice(0, 3)].join(' '));
        }
        return { isItself: element === found || element.contains(found), colours: [...colours] };
      },
      selector,
      png,
    );
  }

  /** Lays red over everything, as only the host itself can, and gives what is in front then. */
  async function inFrontWhenCovered(selector: string): Promise<{ isItself: boolean; colours: string[] }> {
    await app.page.evaluate(() => {
      const over = document.createElement('div');
      over.id = 'over';
      over.popover = 'manual';
      over.style.cssText =
        'inset: 0; width: 100%; height: 100%; margin: 0; border: 0; background: rgb(255 0 0)';
      document.body.append(over);
      over.showPopover();
    });
    await app.page.evaluate(drawn);
    const found = await inFront(selector);
    await app.page.evaluate(() => document.getElementById('over')?.remove());
    await app.page.evaluate(drawn);
    return found;
  }

  for (const selector of ['.capsule', '.capsule-menu', '.capsule-close']) {
    it(`would be seen over ${selector}`, async () => {
      expect(await inFrontWhenCovered(selector)).to.deep.equal({ isItself: false, colours: ['255 0 0'] });
    });
  }

  it('fills its own page', async () => {
    expect((await inFront('.app-window[data-foreground] .view[data-current]')).colours).to.include('255 0 0');
  });

  for (const selector of ['.capsule', '.capsule-menu', '.capsule-close']) {
    it(`does not cover ${selector}`, async () => {
      const { isItself, colours } = await inFront(selector);
      expect(isItself).to.equal(true);
      expect(colours).not.to.deep.equal(['255 0 0']);
    });
  }

  it('does not cover a sheet of the super app', async () => {
    await app.press('.capsule-menu');
    await until(app.page, () => document.querySelector('dialog.sheet[open] .sheet-panel') !== null, {});
    await until(app.page, hasRisen, { reason: 'the sheet goes on rising' });
    await app.page.evaluate(drawn);
    const { isItself, colours } = await inFront('dialog.sheet[open] .sheet-panel');
    expect(isItself).to.equal(true);
    expect(colours).not.to.include('255 0 0');
    const covered = await inFrontWhenCovered('dialog.sheet[open] .sheet-panel');
    expect(covered.colours).to.deep.equal(['255 0 0']);
    await app.page.key('Escape');
  });

  it('does not keep a person from leaving', async () => {
    await until(app.page, () => document.querySelector('dialog.sheet[open]') === null, {});
    await app.press('.capsule-close');
    await until(app.page, () => document.querySelector('.app-window[data-foreground]') === null, {});
    expect(await app.page.evaluate(() => document.fullscreenElement)).to.equal(null);
  });
});

/** Runs in the page: whether the sheet and its panel stand still. */
function hasRisen(): boolean {
  const motions = document.querySelector('dialog.sheet[open]')?.getAnimations({ subtree: true });
  return motions?.every(({ playState }) => playState !== 'running') === true;
}

/** Runs in the page: fulfils when what is there now is on screen. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done, 200));
}
