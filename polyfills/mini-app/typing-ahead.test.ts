import { EVENT_PATIENCE } from '../channel/host-channel.ts';
import { InputPage } from '../testing/input-page.ts';

/** Holds the logic layer up: milliseconds. */
const SLOW = 150;
const NOT_ISOLATED = { headers: { 'Cross-Origin-Opener-Policy': 'unsafe-none' } };
const BUSY = `const slow = (time = ${SLOW}) => { const end = Date.now() + time; while (Date.now() < end); };
const shout = (field) => { field.value = field.value.toUpperCase(); };`;

for (const [where, options] of [
  ['an isolated page', undefined],
  ['a page that isn’t isolated', NOT_ISOLATED],
] as const) {
  describe(`who types ahead of a slow script in ${where}`, () => {
    let input: InputPage;
    before(async () => {
      input = await InputPage.open({ ...options, eventPatience: EVENT_PATIENCE });
    });
    after(() => input.close());

    const launch = (html: string, script: string): Promise<void> => input.launch(html, `${BUSY}\n${script}`);
    const compose = (text: string): Promise<unknown> =>
      input.devtools.send('Input.imeSetComposition', {
        ...{ text, selectionStart: text.length, selectionEnd: text.length },
      });

    it('loses no letter of a field whose value is replaced each time', async () => {
      await launch(
        '<input id="a">',
        "$('#a').addEventListener('input', () => { slow(); shout($('#a')); log($('#a').value) })",
      );
      await input.press('#a');
      await input.page.keyboard.type('typed fast', { delay: 20 });
      await input.saysLast('TYPED FAST');
      await input.holds('#a', 'TYPED FAST');
    });

    it('goes on with the next when a field is cleared at Enter', async () => {
      await launch(
        '<form><input id="a"></form>',
        `$('#a').addEventListener('keydown', (event) => { if (event.key !== 'Enter') return; slow(400); log('key ' + $('#a').value); $('#a').value = ''; });
         $('form').addEventListener('submit', (event) => { event.preventDefault(); log('submit ' + $('#a').value) });
         on('#a', 'input', () => $('#a').value);`,
      );
      await input.press('#a');
      await input.page.keyboard.type('buy milk');
      await input.saysLast('input buy milk');
      await input.page.keyboard.press('Enter');
      await input.page.keyboard.type('ab', { delay: 20 });
      await input.saysLast('input ab');
      await input.holds('#a', 'ab');
    });

    it('has every submission heard, each with its own text', async () => {
      await launch(
        '<form><input id="a"></form>',
        `$('form').addEventListener('submit', (event) => { event.preventDefault(); slow(); log($('#a').value); $('#a').value = '' });`,
      );
      await input.press('#a');
      for (const text of ['one', 'two', 'three']) {
        await input.page.keyboard.type(text, { delay: 10 });
        await input.page.keyboard.press('Enter');
      }
      await input.says(['one', 'two', 'three']);
      await input.holds('#a', '');
    });

    it('types at the end of a text that is formatted meanwhile', async () => {
      await launch(
        '<input id="a">',
        `$('#a').addEventListener('input', () => { slow(); const digits = $('#a').value.replaceAll(' ', ''); $('#a').value = digits.replace(/(.{4})(?=.)/g, '$1 '); log($('#a').value) })`,
      );
      await input.press('#a');
      await input.page.keyboard.type('4242123456789', { delay: 20 });
      await input.saysLast('4242 1234 5678 9');
      await input.holds('#a', '4242 1234 5678 9');
    });

    it('types in the middle, with Backspace among it', async () => {
      await launch(
        '<textarea id="a"></textarea>',
        "$('#a').addEventListener('input', () => { const { value } = $('#a'); slow(); $('#a').value = value; log(value) })",
      );
      await input.press('#a');
      const { keyboard } = input.page;
      await keyboard.type('ae');
      await keyboard.press('ArrowLeft');
      await keyboard.type('bx', { delay: 20 });
      await keyboard.press('Backspace');
      await keyboard.type('cd', { delay: 20 });
      await input.saysLast('abcde');
      await input.holds('#a', 'abcde');
    });

    it('replaces all of it', async () => {
      await launch(
        '<input id="a">',
        "$('#a').addEventListener('input', () => { slow(); $('#a').value = $('#a').value.split('').join('-').replaceAll('---', '-'); log($('#a').value) })",
      );
      await input.press('#a');
      await input.page.keyboard.type('abc');
      await input.saysLast('a-b-c');
      await input.page.keyboard.type('d');
      await input.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['selectAll'] });
      await input.page.keyboard.type('x');
      await input.saysLast('x');
      await input.holds('#a', 'x');
    });

    it('composes on while a script writes', async () => {
      await launch(
        '<input id="a">',
        "on('#a', 'compositionstart compositionend', (event) => event.data); $('#a').addEventListener('input', () => { slow(); $('#a').value += '!'; $('#a').value = $('#a').value.replaceAll('!', ''); shout($('#a')); })",
      );
      await input.press('#a');
      await input.page.keyboard.type('x');
      for (const text of ['n', 'ni', 'nih', 'に']) {
        await compose(text);
        await new Promise((done) => setTimeout(done, SLOW / 2));
      }
      await input.devtools.send('Input.insertText', { text: '日本' });
      await input.page.keyboard.type('y');
      await input.says(['compositionstart', 'compositionend 日本']);
      await input.holds('#a', 'X日本Y');
    });

    it('lets a script choose what is selected once it has seen what was typed', async () => {
      await launch(
        '<input id="a">',
        "$('#a').addEventListener('keydown', (event) => { if (event.key === 'F2') { slow(); $('#a').setSelectionRange(0, 1); log('chosen') } })",
      );
      await input.press('#a');
      await input.page.keyboard.type('abc');
      await input.page.keyboard.press('F2');
      await input.saysLast('chosen');
      await input.page.keyboard.type('x');
      await input.holds('#a', 'xbc');
    });

    it('chooses a date after which a script writes the one before', async () => {
      await launch(
        '<input id="a" type="color" value="#000000"><button id="b">',
        "$('#b').addEventListener('click', () => { slow(); $('#a').value = '#00ff00'; }); $('#a').addEventListener('input', () => log($('#a').value))",
      );
      await input.press('#b');
      await input.page.evaluate(() => {
        const field = miniAppTest.view!.querySelector<HTMLInputElement>('#a')!;
        field.value = '#0000ff';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await input.saysLast('#0000ff');
      await input.holds('#a', '#0000ff');
    });
  });
}
