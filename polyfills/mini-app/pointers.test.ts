import { InputPage } from '../testing/input-page.ts';

describe('pointers, fingers and the window of a MiniApp’s page', () => {
  let input: InputPage;
  before(async () => {
    input = await InputPage.open();
  });
  after(() => input.close());

  it('captures the pointer', async () => {
    await input.launch(
      '<div id="a" style="width: 50px; height: 50px; background: red"></div><div id="b" style="width: 50px; height: 50px"></div>',
      "$('#a').addEventListener('pointerdown', (event) => { $('#a').setPointerCapture(event.pointerId); log($('#a').hasPointerCapture(event.pointerId)) }); on('#a', 'pointerup gotpointercapture lostpointercapture'); on('#b', 'pointerup')",
    );
    const [from, to] = [await input.placeOf('#a'), await input.placeOf('#b')];
    await input.page.mouse.move(from.x, from.y);
    await input.page.mouse.down();
    await input.page.mouse.move(to.x, to.y, { steps: 3 });
    await input.page.mouse.up();
    await input.says(['true', 'gotpointercapture', 'pointerup', 'lostpointercapture']);
  });

  it('drags and drops', async () => {
    await input.launch(
      '<div id="a" draggable="true" style="width: 50px; height: 50px; background: red"></div><div id="b" style="width: 50px; height: 50px"></div>',
      "on('#a', 'dragstart dragend'); on('#b', 'dragenter drop'); let over = false; $('#b').addEventListener('dragover', (event) => { event.preventDefault(); if (!over) log('dragover'); over = true; })",
    );
    const [from, to] = [await input.placeOf('#a'), await input.placeOf('#b')];
    await input.page.mouse.move(from.x, from.y);
    await input.page.mouse.down();
    await input.page.mouse.move(to.x, to.y, { steps: 10 });
    await input.page.mouse.move(to.x + 5, to.y + 5, { steps: 5 });
    await input.page.mouse.up();
    await input.says(['dragstart', 'dragenter', 'dragover', 'drop', 'dragend']);
  });

  it('turns the wheel, and scrolls whatever a script says', async () => {
    await input.launch(
      '<div style="height: 3000px"><div id="a" style="width: 90px; height: 90px"></div></div>',
      "let told = false; document.addEventListener('wheel', (event) => { event.preventDefault(); if (!told) log('wheel ' + Math.sign(event.deltaY) + ' ' + event.deltaMode); told = true })",
    );
    const { x, y } = await input.placeOf('#a');
    await input.page.mouse.move(x, y);
    await input.page.mouse.wheel({ deltaY: 100 });
    await input.says(['wheel 1 0']);
  });

  it('touches with fingers', async () => {
    await input.launch(
      '<div id="a" style="width: 90px; height: 90px; background: red"></div>',
      "on('#a', 'touchstart touchend', (event) => [event.touches.length, event.changedTouches[0].target.id, event.changedTouches[0].clientX > 0].join(' ')); on('#a', 'click'); $('#a').addEventListener('pointerdown', (event) => log(event.pointerType))",
    );
    const { x, y } = await input.placeOf('#a');
    await input.page.touchscreen.tap(x, y);
    await input.says(['touch', 'touchstart 1 a true', 'touchend 0 a true', 'click']);
  });

  it('tells of another size of the window: the event, the sizes and the media queries agree', async () => {
    await input.launch(
      '',
      "const narrow = matchMedia('(max-width: 260px)'); narrow.onchange = ({ matches }) => log('narrow ' + matches + ' ' + narrow.matches); window.addEventListener('resize', () => log('resize ' + innerWidth));",
    );
    await input.page.evaluate(
      () => (document.querySelector<HTMLElement>('iframe.view[data-current]')!.style.width = '250px'),
    );
    await input.says(['resize 250', 'narrow true true']);
  });
});
