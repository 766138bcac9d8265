import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { WIDGET_REQUIREMENTS } from './requirements.ts';

describe('the requirements for widgets', () => {
  it('name files that are there and are exported', () => {
    const spec = new URL('../', import.meta.url);
    const { exports } = JSON.parse(readFileSync(new URL('package.json', spec), 'utf8')) as {
      exports: object;
    };
    for (const file of new Set(WIDGET_REQUIREMENTS.flatMap(({ metBy }) => metBy))) {
      expect(existsSync(new URL(`${file}.ts`, spec)), file).to.equal(true);
      expect(Object.keys(exports), file).to.include(`./${file}`);
    }
  });

  it('cover every section of the text that has some', () => {
    const sections = new Set(WIDGET_REQUIREMENTS.map(({ anchor }) => anchor.split('#')[1]));
    expect([...sections]).to.deep.equal([
      'useragent',
      'addressing',
      'packaging',
      'manifest',
      'lifecycle',
      'api',
      'components',
      'communication',
    ]);
    for (const { text, metBy } of WIDGET_REQUIREMENTS) expect(metBy, text).to.not.deep.equal([]);
  });
});
