import { InputPage } from '../testing/input-page.ts';

describe('the focus of a MiniApp’s page', () => {
  let input: InputPage;
  before(async () => {
    input = await InputPage.open();
  });
  after(() => input.close());

  it('moves it by Tab, and scripts hear of each step once', async () => {
    await input.launch(
      '<input id="a"><input id="b" tabindex="-1"><button id="c">c</button>',
      "for (const id of ['a', 'c']) on('#' + id, 'focus blur focusin focusout', (event) => event.target.id + ' ' + (event.relatedTarget?.id ?? '-') + ' ' + active())",
    );
    await input.press('#a');
    await input.page.keyboard.press('Tab');
    await input.says([
      ...['focus a - a', 'focusin a - a', 'blur a c body', 'focusout a c body'],
      ...['focus c a c', 'focusin c a c'],
    ]);
  });

  it('is told of what a script does itself once, and the view echoes nothing', async () => {
    await input.launch(
      '<input id="a"><input id="b"><button id="go">go</button>',
      "for (const id of ['a', 'b']) on('#' + id, 'focus blur', () => id); $('#go').onclick = () => { $('#a').focus(); log(active()); $('#b').focus(); log(active()); $('#b').blur(); log(active()); }",
    );
    await input.press('#go');
    await input.says(['focus a', 'a', 'blur a', 'focus b', 'b', 'blur b', 'body']);
  });

  it('has the body when the focused element is removed', async () => {
    await input.launch(
      '<input id="a">',
      "$('#a').addEventListener('keydown', () => { $('#a').remove(); log(active()); setTimeout(() => log(active()), 50); })",
    );
    await input.press('#a');
    await input.page.keyboard.press('x');
    await input.says(['body', 'body']);
  });

  it('is where autofocus says, of the page and of what a script shows', async () => {
    await input.launch(
      '<input><input id="a" autofocus>',
      "on('#a', 'focus'); setTimeout(() => { log(active()) }, 300)",
    );
    await input.says(['focus', 'a']);
  });

  it('keeps it through moves of other elements', async () => {
    await input.launch(
      '<ul><li id="one">1</li><li id="two"><input id="a"></li></ul>',
      "on('#a', 'blur'); $('#a').addEventListener('input', () => { $('ul').append($('#one')); log(active()); })",
    );
    await input.press('#a');
    await input.page.keyboard.type('xy');
    await input.says(['a', 'a']);
    await input.holds('#a', 'xy');
  });

  it('is the host’s while the MiniApp is in the background, whatever scripts do, and can be had again', async () => {
    await input.launch(
      '<input id="a"><input id="b">',
      "document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') { $('#b').focus(); log(active()) } })",
    );
    await input.press('#a');
    await input.page.evaluate(() => miniAppTest.miniApp!.hide());
    await input.says(['b']);
    await input.page.keyboard.type('in the background');
    await input.page.evaluate(() => miniAppTest.show());
    await input.press('#a');
    await input.page.keyboard.type('x');
    await input.holds('#a', 'x');
    await input.holds('#b', '');
  });
});
