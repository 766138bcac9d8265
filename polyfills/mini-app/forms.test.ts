import { expect } from 'chai';
import { InputPage } from '../testing/input-page.ts';

describe('forms of a MiniApp’s page', () => {
  let input: InputPage;
  before(async () => {
    input = await InputPage.open();
  });
  after(() => input.close());

  it('restores a check box and a radio button whose click a script prevents', async () => {
    await input.launch(
      '<input type="checkbox" id="box"><input type="radio" name="r" id="one" checked><input type="radio" name="r" id="two"><input type="checkbox" id="free">',
      "for (const id of ['box', 'two']) $('#' + id).addEventListener('click', (event) => { log(id + ' ' + $('#' + id).checked); event.preventDefault(); setTimeout(() => log([$('#box').checked, $('#one').checked, $('#two').checked].join())) }); on('#box', 'input change'); on('#two', 'input change'); on('#free', 'input change', () => $('#free').checked)",
    );
    await input.press('#box');
    await input.press('#two');
    await input.press('#free');
    await input.says([
      ...['box true', 'false,true,false', 'two true', 'false,true,false'],
      ...['input true', 'change true'],
    ]);
    expect(await Promise.all(['#box', '#one', '#two', '#free'].map((at) => input.checked(at)))).to.deep.equal(
      [false, true, false, true],
    );
  });

  it('sends a form by Enter and by its button, and a script can prevent it', async () => {
    await input.launch(
      '<form id="f"><input id="a" name="a"><button id="go" name="go" value="1">go</button></form>',
      "$('#f').addEventListener('submit', (event) => { event.preventDefault(); log('submit ' + event.submitter?.id + ' ' + new FormData($('#f')).get('a')) }); on('#go', 'click', (event) => event.detail)",
    );
    await input.press('#a');
    await input.page.keyboard.type('x');
    await input.page.keyboard.press('Enter');
    await input.press('#go');
    await input.says(['click 0', 'submit go x', 'click 1', 'submit go x']);
  });

  it('does not send a form whose fields are not valid', async () => {
    await input.launch(
      '<form id="f"><input id="a" required><button id="go">go</button></form>',
      "on('#f', 'submit'); on('#a', 'invalid', () => $('#a').validity.valueMissing)",
    );
    await input.press('#go');
    await input.says(['invalid true']);
  });

  it('presses a label, and its control is pressed once', async () => {
    await input.launch(
      '<label id="l">label <input type="checkbox" id="box"></label><label id="m" for="a">m</label><input id="a">',
      "on('#l', 'click', (event) => event.target.id + ' ' + $('#box').checked); on('#box', 'change'); on('#a', 'focus click')",
    );
    await input.page.evaluate(() => (miniAppTest.view!.getElementById('l')!.style.paddingRight = '150px'));
    await input.press('#l');
    await input.press('#m');
    await input.says(['click l false', 'click box true', 'change', 'focus', 'click']);
    expect(await input.checked('#box')).to.equal(true);
  });

  it('chooses from a list, and sets a date', async () => {
    await input.launch(
      '<select id="s"><option>one</option><option>two</option><option>three</option></select><input type="date" id="d">',
      "on('#s', 'input change', () => $('#s').value + ' ' + $('#s').selectedIndex); on('#d', 'change', () => $('#d').value + ' ' + $('#d').valueAsNumber)",
    );
    await input.focus('#s');
    await input.page.keyboard.press('ArrowDown');
    await input.says(['input two 1', 'change two 1']);
    await input.focus('#d');
    await input.page.keyboard.type('02032026');
    await input.saysLast(`change 2026-02-03 ${Date.UTC(2026, 1, 3)}`);
  });

  it('takes values from a slider and a number field', async () => {
    await input.launch(
      '<input type="range" id="r" min="0" max="10" value="5"><input type="number" id="n" value="1">',
      "on('#r', 'input', () => $('#r').valueAsNumber); on('#n', 'input', () => $('#n').valueAsNumber)",
    );
    await input.focus('#r');
    await input.page.keyboard.press('ArrowRight');
    await input.focus('#n');
    await input.page.keyboard.press('ArrowUp');
    await input.says(['input 6', 'input 2']);
  });
});
