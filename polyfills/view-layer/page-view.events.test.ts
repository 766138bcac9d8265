import { expect } from 'chai';
import { allNodes, findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

describe('PageView on screen', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  describe('events', () => {
    it('tells of a click with its place and its target', async () => {
      const { root } = await views.open({ html: '<button>go</button>' });
      await views.press('button');
      const [click] = await views.events('click');
      expect(click).to.deep.include({
        target: findElement(root, 'button').id,
        bubbles: true,
        cancelable: true,
      });
      expect(click?.members).to.include({ detail: 1, pointerType: 'mouse' });
      expect(click?.members, 'what it would be anyway').not.to.have.any.keys('button', 'ctrlKey');
      expect((await views.events('pointerdown'))[0]?.members).to.include({
        pointerType: 'mouse',
        isPrimary: true,
      });
    });

    it('tells what is typed, chosen and sent', async () => {
      const { root } = await views.open({
        html: '<form><input id="t"><input id="r1" type="radio" name="r" checked><input id="r2" type="radio" name="r"><button>go</button></form>',
      });
      const id = (name: string) =>
        allNodes(root).find((node) => node.kind === 'element' && node.attributes[0]?.[1] === name)?.id;
      await views.press('#t');
      await views.type('hé');
      const [first, second] = await views.events('input');
      expect(second?.target).to.equal(id('t'));
      const [told] = first?.state[0]?.[3] ?? [0];
      expect(second?.state).to.have.length(1);
      expect(second?.state[0]?.slice(0, 3)).to.deep.equal([id('t'), 'value', 'hé']);
      expect(second?.state[0]?.[3]?.slice(1)).to.deep.equal([0, -1, 0, 'é']);
      expect(second?.state[0]?.[3]?.[0]).to.be.greaterThan(told);
      expect((await views.events('keydown'))[0]?.members).to.include({ key: 'h' });
      await views.press('#r2');
      expect(
        (await views.events('change')).at(-1)?.state.filter(([, property]) => property === 'checked'),
      ).to.deep.equal([
        [id('r1'), 'checked', false],
        [id('r2'), 'checked', true],
      ]);
      await views.press('button');
      const [submit] = await views.events('submit');
      expect(submit?.target).to.equal(findElement(root, 'form').id);
      expect(submit?.members.submitter).to.equal(findElement(root, 'button').id);
      expect(submit?.state.map((entry) => entry.slice(0, 3))).to.deep.include([id('t'), 'value', 'hé']);
    });

    it('tells where a link of the package leads, and scrolls to a place in the page', async () => {
      await views.open({
        html: '<a id="p" href="../b/b.html?x=1#f">b</a> <a id="h" href="#far">far</a> <a id="e" href="https://example.org/">e</a><div style="height: 3000px"></div><p id="far">far</p>',
      });
      await views.press('#p');
      await views.press('#e');
      expect(await views.look(() => harness.links)).to.deep.equal(['/pages/b/b.html?x=1#f']);
      await views.press('#h');
      expect(await views.look(() => harness.shown.scrollingElement?.scrollTop)).to.be.greaterThan(1000);
      expect(await views.look(() => harness.links.length)).to.equal(1);
      await views.until(() => harness.events.some(({ type }) => type === 'scroll'));
    });
  });

  describe('show and hide', () => {
    it('is hidden until shown, and keeps its place while hidden', async () => {
      await views.open({ html: '<div style="height: 3000px"></div><p id="end">end</p>', hidden: true });
      const frame = () =>
        views.look(() => [harness.frame.hidden, harness.frame.hasAttribute('data-current')]);
      expect(await frame()).to.deep.equal([true, false]);
      await views.look(() => harness.view?.show());
      expect(await frame()).to.deep.equal([false, true]);
      await views.look(async () => {
        await harness.view?.scrollToFragment('end');
        harness.view?.hide();
      });
      expect(await frame()).to.deep.equal([true, false]);
      await views.look(() => harness.view?.show());
      expect(await views.look(() => harness.shown.scrollingElement?.scrollTop)).to.be.greaterThan(1000);
    });

    it('has a name for people who do not see it', async () => {
      await views.open({ html: 'x' });
      expect(await views.look(() => harness.frame.title)).to.equal('The page');
    });
  });

  it('is silent when it is told to be, and while it is hidden', async () => {
    const header = [
      0x46464952, 2036, 0x45564157, 0x20746d66, 16, 0x10001, 8000, 8000, 0x80001, 0x61746164, 2000,
    ];
    const sound = Buffer.concat([Buffer.from(new Uint32Array(header).buffer), Buffer.alloc(2000, 128)]);
    const src = `data:audio/wav;base64,${sound.toString('base64')}`;
    await views.open({ html: `<video muted loop src="${src}"></video>` });
    const play = () =>
      views.look(async () => {
        const media = harness.shown.querySelector('video')!;
        media.muted = true;
        await media.play().catch(() => undefined);
        return media.paused;
      });
    const isPaused = () => harness.shown.querySelector('video')?.paused === true;
    expect(await play()).to.equal(false);
    await views.look(() => harness.view?.silence());
    await views.until(isPaused);
    expect(await play()).to.equal(false);
    await views.look(() => harness.view?.hide());
    await views.until(isPaused);
    await play();
    await views.until(isPaused);
  });

  it('can’t be put over the whole screen', async () => {
    await views.open({ html: '<video controls></video>' });
    expect(await views.look(() => harness.shown.fullscreenEnabled)).to.equal(false);
  });
});
