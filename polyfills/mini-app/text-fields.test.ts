import { InputPage } from '../testing/input-page.ts';

describe('text fields of a MiniApp’s page', () => {
  let input: InputPage;
  before(async () => {
    input = await InputPage.open();
  });
  after(() => input.close());

  it('types into a field whose value a script replaces each time', async () => {
    await input.launch(
      '<input id="a">',
      "$('#a').addEventListener('input', () => { $('#a').value = $('#a').value.toUpperCase() })",
    );
    await input.press('#a');
    await input.page.keyboard.type('the quick brown fox jumps over the lazy dog', { delay: 0 });
    await input.holds('#a', 'THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG');
  });

  it('keeps the caret where it is while a script writes the same value', async () => {
    await input.launch(
      '<input id="a">',
      "$('#a').addEventListener('input', () => { $('#a').value = $('#a').value; log($('#a').selectionStart) })",
    );
    await input.press('#a');
    await input.page.keyboard.type('ac');
    await input.page.keyboard.press('ArrowLeft');
    await input.page.keyboard.type('b');
    await input.says(['1', '2', '2']);
    await input.holds('#a', 'abc');
  });

  it('keeps the caret where a script puts it', async () => {
    await input.launch(
      '<input id="a">',
      "const a = $('#a'); a.addEventListener('input', () => { const at = a.selectionStart; a.value = a.value.toUpperCase(); a.setSelectionRange(at, at); })",
    );
    await input.press('#a');
    await input.page.keyboard.type('ad');
    await input.page.keyboard.press('ArrowLeft');
    await input.page.keyboard.type('bc');
    await input.holds('#a', 'ABCD');
  });

  it('can be kept from typing by beforeinput, and its keys by keydown', async () => {
    await input.launch(
      '<input id="a">',
      "$('#a').addEventListener('beforeinput', (event) => { log(event.inputType + ' ' + event.data); if (event.data === 'x') event.preventDefault() }); $('#a').addEventListener('keydown', (event) => { if (event.key === 'y') event.preventDefault() })",
    );
    await input.press('#a');
    await input.page.keyboard.type('axybx');
    await input.page.keyboard.press('Backspace');
    await input.says([
      'insertText a',
      'insertText x',
      'insertText b',
      'insertText x',
      'deleteContentBackward null',
    ]);
    await input.holds('#a', 'a');
  });

  it('composes with an input method', async () => {
    await input.launch(
      '<input id="a">',
      "on('#a', 'compositionstart compositionupdate compositionend', (event) => event.data); on('#a', 'input', (event) => [event.inputType, event.isComposing, $('#a').value].join(' '))",
    );
    await input.press('#a');
    for (const text of ['に', 'にほ'])
      await input.devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await input.devtools.send('Input.insertText', { text: '日本' });
    await input.says([
      ...['compositionstart', 'compositionupdate に', 'input insertCompositionText true に'],
      ...['compositionupdate にほ', 'input insertCompositionText true にほ'],
      ...['compositionupdate 日本', 'input insertCompositionText true 日本', 'compositionend 日本'],
    ]);
    await input.holds('#a', '日本');
  });

  it('pastes and cuts, and scripts hear of it', async () => {
    await input.launch(
      '<input id="a" value="word"><input id="b">',
      "on('#a', 'cut'); on('#b', 'paste'); on('#b', 'input', (event) => event.inputType + ' ' + $('#b').value)",
    );
    await input.press('#a');
    await input.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['selectAll'] });
    await input.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['cut'] });
    await input.press('#b');
    await input.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['paste'] });
    await input.says(['cut', 'paste', 'input insertFromPaste word']);
    await input.holds('#a', '');
  });

  it('selects text that scripts can ask for', async () => {
    await input.launch(
      '<textarea id="a">one two three</textarea>',
      "on('#a', 'select', () => { const { selectionStart: start, selectionEnd: end } = $('#a'); return $('#a').value.slice(start, end) })",
    );
    await input.press('#a');
    await input.page.keyboard.press('Home');
    await input.page.keyboard.down('Shift');
    for (let key = 0; key < 3; key++) await input.page.keyboard.press('ArrowRight');
    await input.page.keyboard.up('Shift');
    await input.saysLast('select one');
  });
});
