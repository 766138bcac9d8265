import fc from 'fast-check';
import type { MarkupContext } from '../markup-tree.ts';

/** A piece of markup and where it stands: the name of its context (`svg:g`, `math:mi`), or nothing for a document. */
export type Sample = readonly [html: string, context?: string];

export function contextOf(name: string | undefined, inForm = false): MarkupContext {
  if (name === undefined) return { name: null, namespace: 0, inForm };
  const [, prefix = '', local = ''] = /^(?:(svg|math):)?(.*)$/.exec(name) ?? [];
  return { name: local, namespace: ['', 'svg', 'math'].indexOf(prefix), inForm };
}

/** Markup that is read in ways of its own, each the shortest that shows it. */
export const SAMPLES: readonly Sample[] = [
  ['<p class="a" id=b hidden>one<br>two &amp; three&nbsp;&#8364;&#x1F600;</p><!-- c --><hr>', 'div'],
  ['<p>one<p>two<div>three</div>', 'div'],
  ['<ul><li>one<li>two<ul><li>three</ul></ul>', 'div'],
  ['<dl><dt>a<dd>b<dt>c<dd>d</dl>', 'div'],
  ['<table><tr><td>1<td>2<tr><td>3</table>', 'div'],
  [
    '<table><caption>c</caption><colgroup><col><col></colgroup><thead><tr><th>h</th></tr></thead></table>',
    'div',
  ],
  ['<table><tr><td>in</td></tr>text before<b>bold before</b></table>', 'div'],
  ['<td>one</td><td>two</td>', 'tr'],
  ['<td>one</td>', 'tbody'],
  ['<tr><td>one</td></tr>', 'table'],
  ['<td>one</td>', 'div'],
  ['<td>one</td>', 'template'],
  ['<template><tr><td>a</td></tr><template>b</template></template><p>after</p>', 'div'],
  ['<option>a<option selected>b', 'select'],
  ['<select><optgroup label=x><option>a</option></optgroup><option>b</option></select>', 'div'],
  ['<form><input name=a><button>b</button></form>', 'div'],
  ['<form id=inner><input></form>', 'section'],
  [
    '<svg viewBox="0 0 1 1" xlink:href="#a" xml:lang="de" xmlns:xlink="u"><lineargradient/><path d="M0 0"/></svg>',
    'div',
  ],
  ['<svg><foreignObject><p>html</p><br></foreignObject><title>t</title><desc><i>d</i></desc></svg>', 'div'],
  ['<svg><style>a{}</style><a href="#"><circle r=1></circle></a></svg>', 'div'],
  ['<circle r="1"/><clippath></clippath>', 'svg:g'],
  ['<p>html</p>', 'svg:foreignObject'],
  ['<math><mi>x</mi><mo>=</mo><mtext><b>t</b></mtext></math>', 'div'],
  ['<mn definitionurl="u">1</mn>', 'math:math'],
  ['<a href="a">one<a href="b">two</a>', 'div'],
  ['<b><p>one</b>two</p>', 'div'],
  ['<b><i>one</b>two</i>', 'div'],
  ['<p><b>one<p>two', 'div'],
  ['<textarea>\n\nkept</textarea><pre>\n\nkept</pre><title>a &lt; b</title>', 'div'],
  ['<style>a > b { content: "<" }</style><script>if (a < b) x("</p>")</script>', 'div'],
  ['<noscript><p>x</p></noscript>', 'div'],
  ['<iframe><p></iframe><xmp><p></xmp><noembed><p></noembed>', 'div'],
  ['<x-a is=b><slot name=c></slot></x-a>', 'div'],
  ['<div A=1 a=2 data-B="c" @click="d" :e="f" #g></div>', 'div'],
  ['<!--?lit$1$--><?lit$2$><!><!----><p>x</p>', 'div'],
  ['<!doctype html><title>T</title><link rel=icon><p>body', undefined],
  [
    '<!DOCTYPE html><html lang=en><head><meta charset=utf-8></head><body class=a><p>x</p></body></html>',
    undefined,
  ],
  ['<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2//EN"><p><table></table>', undefined],
  ['<p>no doctype<table></table>', undefined],
  ['', 'div'],
  ['', undefined],
  ['text only', undefined],
  ['a\r\nb\rc\0d &notit; &amp &#0; &#x80;', 'div'],
  ['<h1>a</h1><h2>b<h3>c</h3>', 'div'],
  ['<button>a<button>b</button>', 'div'],
  ['<ruby>a<rp>(<rt>b<rp>)</ruby>', 'div'],
  ['<details><summary>s</summary><p>d</details><dialog open>x</dialog><search>y</search>', 'div'],
  ['<video controls><source src=a><track></video><picture><source><img></picture>', 'div'],
  ['<object><param><p>x</object><marquee>m</marquee>', 'div'],
  ['<image src=a><isindex><keygen><wbr>', 'div'],
  ['<div/><span/>text', 'div'],
  ['</p></br></div></x>', 'div'],
  ['<p x="</p>">a</p><p x=">">b</p>', 'div'],
  ['<frameset><frame></frameset>', undefined],
  ['<head><title>x</title></head><body>b</body>', 'html'],
  ['<title>x</title>', 'head'],
  ['<p>x</p>', 'body'],
  ['a<b>c</b>', 'title'],
  ['a<b>c</b>', 'script'],
  ['<form name=attributes><input name=firstChild><input name=nextSibling><img name=localName></form>', 'div'],
];

const tag = fc.constantFrom(
  ...[
    'p',
    'div',
    'span',
    'b',
    'i',
    'a',
    'em',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'tbody',
    'tr',
    'td',
    'th',
  ],
  ...[
    'caption',
    'colgroup',
    'thead',
    'form',
    'button',
    'label',
    'h1',
    'h2',
    'pre',
    'section',
    'template',
    'details',
  ],
  ...[
    'svg',
    'g',
    'path',
    'foreignObject',
    'desc',
    'math',
    'mi',
    'mtext',
    'mrow',
    'x-a',
    'option',
    'optgroup',
    'ruby',
    'rt',
  ],
  ...['font', 'code', 'nobr', 'q', 'fieldset', 'legend', 'textarea', 'style', 'title'],
);
const empty = fc.constantFrom(
  '<br>',
  '<img src=x>',
  '<input>',
  '<hr>',
  '<wbr>',
  '<path/>',
  '<col>',
  '<link>',
  '<g/>',
  '<!--c-->',
);
const words = fc.constantFrom('a', ' ', 'x & y', '&lt;b&gt;', '\n', '&copy', 'é👍', '&amp;amp;');
const attribute = fc.constantFrom(
  '',
  ' a',
  ' a=b',
  ' a="b c"',
  " a='&quot;'",
  ' viewbox="0"',
  ' xlink:href=c',
  ' a=1 A=2',
);

/** Markup of which every start tag has its end tag, whether it may stand there or not. */
export const nestedMarkup: fc.Arbitrary<string> = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    empty,
    fc
      .tuple(tag, attribute, fc.array(tie('part'), { maxLength: 4 }))
      .map(([name, attributes, parts]) => `<${name}${attributes}>${parts.join('')}</${name}>`),
  ),
})).part;

/** Tags in any order. */
export const looseMarkup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      words,
      empty,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

export const contextName = fc.constantFrom(
  ...[
    'div',
    'body',
    'p',
    'table',
    'tbody',
    'tr',
    'td',
    'select',
    'template',
    'ul',
    'svg:svg',
    'svg:g',
    'svg:foreignObject',
  ],
  ...['math:math', 'math:mi', 'span', 'x-a', undefined],
);
