import { parse } from 'acorn';
import { expect } from 'chai';
import { compileTemplate } from './compile-template.ts';
import { TemplateError } from './template-error.ts';

/** What templates are made of, and what breaks texts, markup and scripts. */
const PIECES = [
  ...[
    '<p ma:if="{{a}}">',
    '</p>',
    '{{',
    '}}',
    '{{a.b[0]}}',
    '<block ma:for="{{list}}" ma:key="*this">',
    '</block>',
  ],
  ...[
    '<template name="x">',
    '</template>',
    '<template is="{{a}}" data="{{...b, c}}"/>',
    '<input value="{{x}}"/>',
  ],
  ...['<script module="m">', 'exports.f=1', '</script>', '{{m.f(a)}}', '<svg>', '</svg>', '<foreignObject>'],
  ...[
    '</foreignObject>',
    ' bind:tap="go"',
    '"',
    "'",
    '\\',
    '`',
    '${',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&lt;',
  ],
  ...[
    '&#0;',
    '\0',
    '\u2028',
    '<',
    '>',
    '/',
    '=',
    'ma:else',
    '<include src="p.html"/>',
    '<import src="p.html"/>',
  ],
  ...[
    '<import name="x-y" src="z"/>',
    '<x-y a="{{b}}" cD="1"/>',
    '<slot/>',
    '<title>',
    '</title>',
    '<textarea>',
  ],
  ...['</textarea>', 'text', '\n', '{{ {a: {b: 1}} }}', '{{`a${b}`}}', '?', ':', '(', ')', '[', ']', '...'],
  ...['__proto__', 'constructor', '=>', 'new ', 'this', '});', '*/', '//'],
];

describe('templates of any text', () => {
  it('are compiled to a script, or refused', () => {
    let seed = 20_261_121;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    let compiled = 0;
    for (let round = 0; round < 4_000; round++) {
      const pieces = Array.from({ length: 1 + random(12) }, () => PIECES[random(PIECES.length)]);
      const markup = pieces.join(random(2) === 0 ? ' ' : '');
      try {
        const { module } = compileTemplate('p.html', { 'p.html': markup });
        parse(module, { ecmaVersion: 'latest', sourceType: 'module' });
        compiled++;
      } catch (error) {
        expect(error, markup).to.be.instanceOf(TemplateError);
      }
    }
    expect(compiled).to.be.within(200, 3_800);
  });
});
