import { expect } from 'chai';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';
import { compileTemplate } from './compiler/compile-template.ts';
import { PAGE, PERSON } from './testing/ordinary-page.ts';

/** A compiled template as a module that a bundler takes in. */
const moduleOf = (markup: string, styles?: string): string => {
  const { module } = compileTemplate(
    't.html',
    { 't.html': markup },
    {
      components: { 'x-person': 'person' },
      ...(styles !== undefined && { styles }),
    },
  );
  return `data:text/javascript,${encodeURIComponent(module).replaceAll("'", '%27')}`;
};

describeInEngines('templates in an ordinary page', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'",
      pages: {
        '/': '<!doctype html><title>Page</title><body><script type="module" src="/stdin.js"></script>',
      },
      scripts: {
        stdin: {
          contents: `import { start } from './ordinary-page.ts';
            import person from '${moduleOf(PERSON, ':host { display: block; color: rgb(1, 2, 3) }')}';
            import page from '${moduleOf(PAGE)}';
            start(person, page);`,
          resolveDir: `${import.meta.dirname}/testing`,
        },
      },
    });
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await page.goTo(`${site.origin}/?a=1&b=x%20y`);
    await until(page, () => log.includes('show'), { reason: 'the page was not shown' });
  });

  it('call back in order', async () => {
    const lines = await page.evaluate(() => log.map(String));
    const ofPage = /^(?:load|page|show)/;
    expect(lines.filter((line) => !ofPage.test(line))).to.deep.equal([
      ...['created', 'aged 1 to 7', 'created', 'aged 1 to 3', 'tags a', 'created', 'aged 1 to 4', 'tags '],
      ...['attached', 'attached', 'attached', 'ready', 'ready', 'ready'],
    ]);
    expect(lines.filter((line) => ofPage.test(line))).to.deep.equal([
      'load {"a":"1","b":"x y"}',
      'page ready',
      'show',
    ]);
  });

  it('can be compiled there, as they are elsewhere', async () => {
    const markup = '<p ma:for="{{list}}">{{item.a + 1}}</p>';
    const { module } = compileTemplate('t.html', { 't.html': markup });
    expect(await page.evaluate((text) => compile(text), markup)).to.equal(module);
  });

  it('have components with properties, observers and slots', async () => {
    const seen = await page.evaluate(() => {
      const people = [...document.querySelectorAll('x-person')];
      const greeting = () => people.map((person) => person.shadowRoot?.querySelector('button')?.textContent);
      const before = greeting();
      log.length = 0;
      shown.setData({ 'people[0].name': 'Al', 'people[1].years': 5, 'people[0].tags[1]': 'b' });
      const [slot, end] = people[0]!.shadowRoot!.querySelectorAll('slot');
      return {
        ...{ before, after: greeting(), log: [...log], colour: getComputedStyle(people[0]!).color },
        slots: [slot, end].map((one) => one?.assignedElements().map(({ textContent }) => textContent)),
      };
    });
    expect(seen).to.deep.equal({
      before: ['Dear Ann', 'Dear Bo', 'Dear Cy'],
      after: ['Dear Al', 'Dear Bo', 'Dear Cy'],
      log: ['aged 4 to 5', 'tags a+b'],
      colour: 'rgb(1, 2, 3)',
      slots: [['Al'], ['end']],
    });
  });

  it('keep a component that moves, and let go of one that is removed', async () => {
    const seen = await page.evaluate(async () => {
      const [first, second] = document.querySelectorAll('x-person');
      const [ann, bo] = (shown.data as { people: object[] }).people;
      log.length = 0;
      shown.setData({ people: [bo, ann] });
      await Promise.resolve();
      const moved = [...document.querySelectorAll('x-person')].slice(0, 2);
      const calls = log.filter((line) => !String(line).startsWith('tags'));
      shown.setData({ people: [ann] });
      await Promise.resolve();
      return { isSame: moved[0] === second && moved[1] === first, calls, last: log.at(-1) };
    });
    expect(seen).to.deep.equal({ isSame: true, calls: [], last: 'detached' });
  });

  it('keep what a component sets in a property to itself', async () => {
    const tags = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('x-person')!;
      const button = shadowRoot!.querySelector<HTMLElement>('#rename')!;
      button.click();
      return [
        button.textContent,
        JSON.stringify((shown.data as { people: { tags: string[] }[] }).people[0]!.tags),
      ];
    });
    expect(tags).to.deep.equal(['own', '["a"]']);
  });

  it('tell handlers of events, with the values of data attributes', async () => {
    const lines = await page.evaluate(() => {
      log.length = 0;
      document.querySelector('x-person')!.shadowRoot!.querySelector<HTMLElement>('#greet')!.click();
      document.querySelector<HTMLElement>('#caught')!.click();
      document.querySelector<HTMLElement>('#bound')!.click();
      return log;
    });
    expect(lines).to.deep.equal([
      'greeted {"name":"Ann","by":3} {"kind":"person","item":{"id":1,"name":"Ann","years":3,"tags":["a"]}}',
      'outside  outer',
      'inside',
      'inside',
      'outside bound outer',
    ]);
  });

  it('follow controls, and send forms nowhere', async () => {
    const seen = await page.evaluate(() => {
      log.length = 0;
      const text = document.querySelector<HTMLInputElement>('#text')!;
      text.value = 'typed';
      text.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector<HTMLElement>('#box')!.click();
      document.querySelector<HTMLElement>('#send')!.click();
      const { textContent: output, style } = document.querySelector('output')!;
      text.value = 'changed by a person';
      shown.setData({ text: 'set' });
      // The page's policy forbids attributes of that name.
      return [...log, output, text.value, style.left, style.top];
    });
    expect(seen).to.deep.equal([
      'submit {"value":{"text":"typed","box":"on"}}',
      'typed true',
      'set',
      '2px',
      '1px',
    ]);
  });
});
