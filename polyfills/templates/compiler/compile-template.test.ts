import { expect } from 'chai';
import { compileTemplate, type CompileOptions } from './compile-template.ts';
import { ALIPAY, BAIDU, QUICK_APP, WECHAT } from './dialect.ts';
import { LIMITS } from './limits.ts';
import { TemplateError } from './template-error.ts';

const compile = (markup: string, files = {}, options: CompileOptions = {}): string =>
  compileTemplate('p.html', { 'p.html': markup, ...files }, options).module;

/** The error's text, without what it is made of. */
function refusal(markup: string, files = {}): string {
  try {
    compile(markup, files);
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return 'compiled';
}

describe('the template compiler', () => {
  it('writes what each expression reads, and nothing that needs eval', () => {
    const module = compile('<p ma:for="{{list}}" class="{{item.a.b}} {{x[0].y}} {{z[k].w}}">{{index}}</p>');
    expect(module).to.contain('uses: [["item@1","a","b"],["x",0,"y"],["z"],["k"]]');
    expect(module).to.contain('uses: [["list"]]').and.contain('uses: [["index@1"]]');
    expect(module).to.not.match(/\beval\b|\bFunction\b|\bwith\b/);
  });

  it('says where and what to do', () => {
    for (const [markup, message] of [
      ['<p>\n  {{a +}}</p>', /^p\.html:2:8: This is no expression/],
      ['<p>{{ alert(1) }}</p>', /^p\.html:1:7: A call can't stand in a template\. Work it out in the script/],
      ['<p\n title="{{ x = 1 }}"></p>', /^p\.html:2:12: An assignment/],
      ['<p>{{a.constructor}}</p>', /^p\.html:1:8: constructor is no member/],
      ['<p>{{a["__proto__"]}}</p>', /__proto__ is no member/],
      ['<p>{{ {["a"]: 1} }}</p>', /An object has members/],
      ['<p>{{ this }}</p>', /^p\.html:1:7: this can't/],
      ['<p>{{ () => 1 }}</p>', /A function can't/],
      ['<p>{{ a) + (b }}</p>', /This is not one expression/],
      ['<p>{{ a, b }}</p>', /A comma can't/],
      ['<p>{{ new Date }}</p>', /new can't/],
      ['<p>{{ `${x}` + y`z` }}</p>', /A call can't/],
      ['<p>{{ /x/ }}</p>', /This can't/],
      ['<p>{{ a }</p>', /has no }}/],
      ['<p>{{}}</p>', /An expression is empty/],
      ['<p>{{ a <b }}</p>', /<\/p> stands where <\/b>|is not closed|no name of an attribute/],
      ['<div><p></div>', /^p\.html:1:9: <\/div> stands where <\/p>, which closes line 1, belongs here/],
      ['</div>', /nothing is open/],
      ['<div>', /^p\.html:1:1: <div> is not closed\. Write <\/div> or <div \/>/],
      ['<p a="1" a="2"></p>', /An attribute stands twice/],
      ['<p onclick="x()"></p>', /^p\.html:1:4: onclick would be a script .* Write bind:click="method"/],
      ['<p bind:tap="a()"></p>', /^p\.html:1:14: bind:tap takes the name of a method/],
      ['<script>alert(1)</script>', /<script> needs the attribute module/],
      ['<div><script>alert(1)</script></div>', /Scripts stand in the script file/],
      ['<svg><script>alert(1)</script></svg>', /Scripts stand in the script file/],
      ['<style>p {}</style>', /Rules stand in the style sheet/],
      ['<iframe srcdoc="x"></iframe>', /has no place/],
      ['<a href="java\nscript:alert(1)"></a>', /An address can’t be a script/],
      ['<p ma:else>x</p>', /ma:else stands right behind/],
      ['<p ma:if="a">x</p><p ma:else>x</p><p ma:elif="b">y</p>', /ma:elif stands right behind/],
      ['<p ma:for="{{a}}" ma:key="{{item.id}}"></p>', /ma:key takes the name of a member/],
      ['<p ma:key="id"></p>', /ma:key stands beside ma:for/],
      ['<p ma:for="{{a}}" ma:for-item="a b"></p>', /ma:for-item takes a name/],
      ['<p ma:if="{{a}} {{b}}"></p>', /ma:if takes one expression/],
      ['<textarea>{{a}}</textarea>', /write value=/],
      ['<include src="none.html"/>', /^p\.html:1:10: There is no file none\.html/],
      ['<include src="../x.html"/>', /leads out of the package/],
      ['<include src="p.html"/>', /p\.html includes itself/],
      ['<include/>', /<include> needs the attribute src/],
      ['<import name="Item" src="x"/>', /in lower case and has a hyphen/],
      ['<template name="__proto__"></template>', /is no name for a template/],
      ['<script module="m">export const a = 1</script>', /is no script that sets module\.exports/],
      ['<script module="m">})(); evil(); (() => {</script>', /is no script/],
      ['<script module="m">exports.a = 1</script>{{m}}', /m is a filter module/],
      ['<title>{{a}}</title>', /A title is fixed/],
      ['<!doctype html>', /has no doctype/],
    ] as const) {
      expect(refusal(markup), markup).to.match(message);
    }
  });

  it('says where in a file that is included', () => {
    expect(refusal('<p/>\n<include src="a/b.html"/>', { 'a/b.html': '\n<i>{{x.}}</i>' })).to.match(
      /^a\/b\.html:2:8: /,
    );
  });

  it('refuses what is too much', () => {
    const deep = (count: number, open: string, close: string): string =>
      open.repeat(count) + close.repeat(count);
    for (const [markup, message, files] of [
      [deep(200, '<p>', '</p>'), /nested deeper than 100/],
      ['x'.repeat(LIMITS.fileLength + 1), /has 262145 characters/],
      ['<p/>'.repeat(LIMITS.nodes + 1), /more than 20000/],
      [`{{${'a+'.repeat(3_000)}a}}`, /more than 4000 characters/],
      [`{{${deep(1_900, '(', ')').replace('()', '(a)')}}}`, /nested too deep|no expression/],
      [`{{${'!'.repeat(3_000)}a}}`, /nested too deep/],
      [`{{a${'.b'.repeat(1_000)}}}`, /nested too deep/],
      [
        '<include src="a1.html"/>',
        /more than 20000/,
        Object.fromEntries(
          Array.from({ length: 15 }, (_, at) => [
            `a${at}.html`,
            `<p/>${at === 14 ? '' : `<include src="a${at + 1}.html"/>`.repeat(8)}`,
          ]),
        ),
      ],
    ] as const) {
      expect(refusal(markup, files), markup.slice(0, 30)).to.match(message);
    }
  });

  it('reads other dialects', () => {
    const plain = compile(
      '<div ma:for="{{list}}" ma:key="id"><p ma:if="{{item.a}}" bind:click="go">{{item.b}}</p></div>',
    );
    for (const [dialect, file, markup] of [
      [
        WECHAT,
        'p.wxml',
        '<view wx:for="{{list}}" wx:key="id"><p wx:if="{{item.a}}" bindtap="go">{{item.b}}</p></view>',
      ],
      [
        ALIPAY,
        'p.axml',
        '<view a:for="{{list}}" a:key="id"><p a:if="{{item.a}}" onTap="go">{{item.b}}</p></view>',
      ],
      [
        BAIDU,
        'p.swan',
        '<view s-for="item, index in list" s-key="id"><p s-if="item.a" bind:tap="go">{{item.b}}</p></view>',
      ],
      [
        QUICK_APP,
        'p.ux',
        '<template><div for="(index, item) in list" tid="id"><p if="{{item.a}}" @click="go">{{item.b}}</p></div></template>',
      ],
    ] as const) {
      expect(compileTemplate(file, { [file]: markup }, { dialect }).module, dialect.name).to.equal(plain);
    }
  });

  it('writes names and texts so that they stay texts', () => {
    const module = compile(
      `<p a-b="\`\${x}\`" title="'&quot;\\">\u2028\`</p><template is="x" data='{{"a\\"": 1}}'/>`,
    );
    expect(() => new Function(module.replace(/export default/, 'return'))).to.not.throw();
  });
});
