import { expect } from 'chai';
import type { CDPSession, Page } from 'puppeteer-core';
import { MiniAppPage } from '../testing/mini-app-page.ts';

/** What each page's script begins with. */
const PRELUDE = `
const $ = (selector) => document.querySelector(selector);
const log = (line) => { $('#log').textContent += line + '\\n'; };
const on = (selector, types, say = () => '') => {
  for (const type of types.split(' '))
    (selector === 'window' ? window : $(selector)).addEventListener(type, (event) => log((type + ' ' + say(event)).trim()));
};
const active = () => document.activeElement.id || document.activeElement.localName;
`;

describe('what a person does', () => {
  let app: MiniAppPage;
  let page: Page;
  let devtools: CDPSession;
  before(async () => {
    app = await MiniAppPage.open();
    page = app.opened.page;
    devtools = await page.createCDPSession();
    // With all the time that a busy machine may need.
    await page.evaluate(() => void (miniAppTest.timing = { eventPatience: 5_000 }));
  });
  after(() => app.close());

  const launch = async (html: string, script: string): Promise<void> => {
    await app.launch({
      'pages/index/index.html': `<!doctype html>${html}<pre id="log"></pre><p id="ready"></p>`,
      'pages/index/index.js': `${PRELUDE}\n${script}\nwindow.addEventListener('load', () => { $('#ready').textContent = 'ready'; });`,
    });
    await app.text('ready');
  };
  const logged = (): Promise<string[]> =>
    page.evaluate(() =>
      (miniAppTest.view!.getElementById('log')!.textContent ?? '').split('\n').slice(0, -1),
    );
  /** Waits until the script has logged these lines, and a moment for more. */
  const expectLines = async (wanted: readonly string[]): Promise<void> => {
    const end = Date.now() + 4_000;
    while ((await logged()).length < wanted.length && Date.now() < end) await settled();
    await settled();
    expect(await logged()).to.deep.equal(wanted);
  };
  const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done, 50));
  const value = (selector: string): Promise<string> =>
    page.evaluate((at) => miniAppTest.view!.querySelector<HTMLInputElement>(at)!.value, selector);
  /** A place in the element, in the host's coordinates. */
  const placeOf = (selector: string): Promise<{ x: number; y: number }> =>
    page.evaluate((at) => {
      const frame = document.querySelector('iframe.view[data-current]')!.getBoundingClientRect();
      const { x, y } = miniAppTest.view!.querySelector(at)!.getBoundingClientRect();
      return { x: frame.x + x + 10, y: frame.y + y + 10 };
    }, selector);
  const checked = (selector: string): Promise<boolean> =>
    page.evaluate((at) => miniAppTest.view!.querySelector<HTMLInputElement>(at)!.checked, selector);

  describe('with the focus', () => {
    it('moves it by Tab, and scripts hear of each step once', async () => {
      await launch(
        '<input id="a"><input id="b" tabindex="-1"><button id="c">c</button>',
        "for (const id of ['a', 'c']) on('#' + id, 'focus blur focusin focusout', (event) => event.target.id + ' ' + (event.relatedTarget?.id ?? '-') + ' ' + active())",
      );
      await app.press('#a');
      await page.keyboard.press('Tab');
      await expectLines([
        ...['focus a - a', 'focusin a - a', 'blur a c body', 'focusout a c body'],
        ...['focus c a c', 'focusin c a c'],
      ]);
    });

    it('is told of what a script does itself once, and the view echoes nothing', async () => {
      await launch(
        '<input id="a"><input id="b"><button id="go">go</button>',
        "for (const id of ['a', 'b']) on('#' + id, 'focus blur', () => id); $('#go').onclick = () => { $('#a').focus(); log(active()); $('#b').focus(); log(active()); $('#b').blur(); log(active()); }",
      );
      await app.press('#go');
      await expectLines(['focus a', 'a', 'blur a', 'focus b', 'b', 'blur b', 'body']);
    });

    it('has the body when the focused element is removed', async () => {
      await launch(
        '<input id="a">',
        "$('#a').addEventListener('keydown', () => { $('#a').remove(); log(active()); setTimeout(() => log(active()), 50); })",
      );
      await app.press('#a');
      await page.keyboard.press('x');
      await expectLines(['body', 'body']);
    });

    it('is where autofocus says, of the page and of what a script shows', async () => {
      await launch(
        '<input><input id="a" autofocus>',
        "on('#a', 'focus'); setTimeout(() => { log(active()) }, 300)",
      );
      await expectLines(['focus', 'a']);
    });

    it('keeps it through moves of other elements', async () => {
      await launch(
        '<ul><li id="one">1</li><li id="two"><input id="a"></li></ul>',
        "on('#a', 'blur'); $('#a').addEventListener('input', () => { $('ul').append($('#one')); log(active()); })",
      );
      await app.press('#a');
      await page.keyboard.type('xy');
      await expectLines(['a', 'a']);
      expect(await value('#a')).to.equal('xy');
    });
  });

  describe('in text fields', () => {
    it('types into a field whose value a script replaces each time', async () => {
      await launch(
        '<input id="a">',
        "$('#a').addEventListener('input', () => { $('#a').value = $('#a').value.toUpperCase() })",
      );
      await app.press('#a');
      await page.keyboard.type('the quick brown fox jumps over the lazy dog', { delay: 0 });
      expect(await value('#a')).to.equal('THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG');
    });

    it('keeps the caret where it is while a script writes the same value', async () => {
      await launch(
        '<input id="a">',
        "$('#a').addEventListener('input', () => { $('#a').value = $('#a').value; log($('#a').selectionStart) })",
      );
      await app.press('#a');
      await page.keyboard.type('ac');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('b');
      await expectLines(['1', '2', '2']);
      expect(await value('#a')).to.equal('abc');
    });

    it('keeps the caret where a script puts it', async () => {
      await launch(
        '<input id="a">',
        "const a = $('#a'); a.addEventListener('input', () => { const at = a.selectionStart; a.value = a.value.toUpperCase(); a.setSelectionRange(at, at); })",
      );
      await app.press('#a');
      await page.keyboard.type('ad');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('bc');
      expect(await value('#a')).to.equal('ABCD');
    });

    it('can be kept from typing by beforeinput, and its keys by keydown', async () => {
      await launch(
        '<input id="a">',
        "$('#a').addEventListener('beforeinput', (event) => { log(event.inputType + ' ' + event.data); if (event.data === 'x') event.preventDefault() }); $('#a').addEventListener('keydown', (event) => { if (event.key === 'y') event.preventDefault() })",
      );
      await app.press('#a');
      await page.keyboard.type('axybx');
      await page.keyboard.press('Backspace');
      await expectLines([
        'insertText a',
        'insertText x',
        'insertText b',
        'insertText x',
        'deleteContentBackward null',
      ]);
      expect(await value('#a')).to.equal('a');
    });

    it('composes with an input method', async () => {
      await launch(
        '<input id="a">',
        "on('#a', 'compositionstart compositionupdate compositionend', (event) => event.data); on('#a', 'input', (event) => [event.inputType, event.isComposing, $('#a').value].join(' '))",
      );
      await app.press('#a');
      for (const text of ['に', 'にほ'])
        await devtools.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await devtools.send('Input.insertText', { text: '日本' });
      await expectLines([
        ...['compositionstart', 'compositionupdate に', 'input insertCompositionText true に'],
        ...['compositionupdate にほ', 'input insertCompositionText true にほ'],
        ...['compositionupdate 日本', 'input insertCompositionText true 日本', 'compositionend 日本'],
      ]);
      expect(await value('#a')).to.equal('日本');
    });

    it('pastes and cuts, and scripts hear of it', async () => {
      await launch(
        '<input id="a" value="word"><input id="b">',
        "on('#a', 'cut'); on('#b', 'paste'); on('#b', 'input', (event) => event.inputType + ' ' + $('#b').value)",
      );
      await app.press('#a');
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['selectAll'] });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['cut'] });
      await app.press('#b');
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['paste'] });
      await expectLines(['cut', 'paste', 'input insertFromPaste word']);
      expect(await value('#a')).to.equal('');
    });

    it('selects text that scripts can ask for', async () => {
      await launch(
        '<textarea id="a">one two three</textarea>',
        "on('#a', 'select', () => { const { selectionStart: start, selectionEnd: end } = $('#a'); return $('#a').value.slice(start, end) })",
      );
      await app.press('#a');
      await page.keyboard.press('Home');
      await page.keyboard.down('Shift');
      for (let key = 0; key < 3; key++) await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
      expect((await logged()).at(-1)).to.equal('select one');
    });
  });

  describe('in forms', () => {
    it('restores a check box and a radio button whose click a script prevents', async () => {
      await launch(
        '<input type="checkbox" id="box"><input type="radio" name="r" id="one" checked><input type="radio" name="r" id="two"><input type="checkbox" id="free">',
        "for (const id of ['box', 'two']) $('#' + id).addEventListener('click', (event) => { log(id + ' ' + $('#' + id).checked); event.preventDefault(); setTimeout(() => log([$('#box').checked, $('#one').checked, $('#two').checked].join())) }); on('#box', 'input change'); on('#two', 'input change'); on('#free', 'input change', () => $('#free').checked)",
      );
      await app.press('#box');
      await app.press('#two');
      await app.press('#free');
      await expectLines([
        ...['box true', 'false,true,false', 'two true', 'false,true,false'],
        ...['input true', 'change true'],
      ]);
      expect(await Promise.all(['#box', '#one', '#two', '#free'].map(checked))).to.deep.equal([
        false,
        true,
        false,
        true,
      ]);
    });

    it('sends a form by Enter and by its button, and a script can prevent it', async () => {
      await launch(
        '<form id="f"><input id="a" name="a"><button id="go" name="go" value="1">go</button></form>',
        "$('#f').addEventListener('submit', (event) => { event.preventDefault(); log('submit ' + event.submitter?.id + ' ' + new FormData($('#f')).get('a')) }); on('#go', 'click', (event) => event.detail)",
      );
      await app.press('#a');
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await app.press('#go');
      await expectLines(['click 0', 'submit go x', 'click 1', 'submit go x']);
    });

    it('does not send a form whose fields are not valid', async () => {
      await launch(
        '<form id="f"><input id="a" required><button id="go">go</button></form>',
        "on('#f', 'submit'); on('#a', 'invalid', () => $('#a').validity.valueMissing)",
      );
      await app.press('#go');
      await expectLines(['invalid true']);
    });

    it('presses a label, and its control is pressed once', async () => {
      await launch(
        '<label id="l">label <input type="checkbox" id="box"></label><label id="m" for="a">m</label><input id="a">',
        "on('#l', 'click', (event) => event.target.id + ' ' + $('#box').checked); on('#box', 'change'); on('#a', 'focus click')",
      );
      await page.evaluate(() => (miniAppTest.view!.getElementById('l')!.style.paddingRight = '150px'));
      await app.press('#l');
      await app.press('#m');
      await expectLines(['click l false', 'click box true', 'change', 'focus', 'click']);
      expect(await checked('#box')).to.equal(true);
    });

    it('chooses from a list, and sets a date', async () => {
      await launch(
        '<select id="s"><option>one</option><option>two</option><option>three</option></select><input type="date" id="d">',
        "on('#s', 'input change', () => $('#s').value + ' ' + $('#s').selectedIndex); on('#d', 'change', () => $('#d').value + ' ' + $('#d').valueAsNumber)",
      );
      await page.evaluate(() => miniAppTest.view!.getElementById('s')!.focus());
      await page.keyboard.press('ArrowDown');
      await expectLines(['input two 1', 'change two 1']);
      await page.evaluate(() => miniAppTest.view!.getElementById('d')!.focus());
      await page.keyboard.type('02032026');
      const last = `change 2026-02-03 ${Date.UTC(2026, 1, 3)}`;
      const end = Date.now() + 4_000;
      while ((await logged()).at(-1) !== last && Date.now() < end) await settled();
      expect((await logged()).at(-1)).to.equal(last);
    });

    it('takes values from a slider and a number field', async () => {
      await launch(
        '<input type="range" id="r" min="0" max="10" value="5"><input type="number" id="n" value="1">',
        "on('#r', 'input', () => $('#r').valueAsNumber); on('#n', 'input', () => $('#n').valueAsNumber)",
      );
      await page.evaluate(() => miniAppTest.view!.getElementById('r')!.focus());
      await page.keyboard.press('ArrowRight');
      await page.evaluate(() => miniAppTest.view!.getElementById('n')!.focus());
      await page.keyboard.press('ArrowUp');
      await expectLines(['input 6', 'input 2']);
    });
  });

  describe('with pointer and fingers', () => {
    it('captures the pointer', async () => {
      await launch(
        '<div id="a" style="width: 50px; height: 50px; background: red"></div><div id="b" style="width: 50px; height: 50px"></div>',
        "$('#a').addEventListener('pointerdown', (event) => { $('#a').setPointerCapture(event.pointerId); log($('#a').hasPointerCapture(event.pointerId)) }); on('#a', 'pointerup gotpointercapture lostpointercapture'); on('#b', 'pointerup')",
      );
      const [from, to] = [await placeOf('#a'), await placeOf('#b')];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
      await expectLines(['true', 'gotpointercapture', 'pointerup', 'lostpointercapture']);
    });

    it('drags and drops', async () => {
      await launch(
        '<div id="a" draggable="true" style="width: 50px; height: 50px; background: red"></div><div id="b" style="width: 50px; height: 50px"></div>',
        "on('#a', 'dragstart dragend'); on('#b', 'dragenter drop'); let over = false; $('#b').addEventListener('dragover', (event) => { event.preventDefault(); if (!over) log('dragover'); over = true; })",
      );
      const [from, to] = [await placeOf('#a'), await placeOf('#b')];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 10 });
      await page.mouse.move(to.x + 5, to.y + 5, { steps: 5 });
      await page.mouse.up();
      await expectLines(['dragstart', 'dragenter', 'dragover', 'drop', 'dragend']);
    });

    it('turns the wheel, and scrolls whatever a script says', async () => {
      await launch(
        '<div style="height: 3000px"><div id="a" style="width: 90px; height: 90px"></div></div>',
        "let told = false; document.addEventListener('wheel', (event) => { event.preventDefault(); if (!told) log('wheel ' + Math.sign(event.deltaY) + ' ' + event.deltaMode); told = true })",
      );
      const { x, y } = await placeOf('#a');
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: 100 });
      await expectLines(['wheel 1 0']);
    });

    it('touches with fingers', async () => {
      await launch(
        '<div id="a" style="width: 90px; height: 90px; background: red"></div>',
        "on('#a', 'touchstart touchend', (event) => [event.touches.length, event.changedTouches[0].target.id, event.changedTouches[0].clientX > 0].join(' ')); on('#a', 'click'); $('#a').addEventListener('pointerdown', (event) => log(event.pointerType))",
      );
      const { x, y } = await placeOf('#a');
      await page.touchscreen.tap(x, y);
      await expectLines(['touch', 'touchstart 1 a true', 'touchend 0 a true', 'click']);
    });
  });

  describe('with the window', () => {
    it('resizes it: the event, the sizes and the media queries agree', async () => {
      await launch(
        '',
        "const narrow = matchMedia('(max-width: 260px)'); narrow.onchange = ({ matches }) => log('narrow ' + matches + ' ' + narrow.matches); window.addEventListener('resize', () => log('resize ' + innerWidth));",
      );
      await page.evaluate(
        () => (document.querySelector<HTMLElement>('iframe.view[data-current]')!.style.width = '250px'),
      );
      const end = Date.now() + 3_000;
      while ((await logged()).length < 2 && Date.now() < end) await settled();
      expect((await logged()).toSorted()).to.deep.equal(['narrow true true', 'resize 250']);
    });
  });
});
