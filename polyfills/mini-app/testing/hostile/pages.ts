import { page, type Attempt, type Attempts } from './attempt.ts';

const MANY = '<p class="a b"><i>x</i></p>';

function numbered(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** A file of zeros but for what an image's header says of its size. */
function png(width: number, height: number): string {
  const word = (value: number): string =>
    String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  const header = `\x89PNG\r\n\x1a\n\0\0\0\rIHDR${word(width)}${word(height)}\x08\x06\0\0\0`.padEnd(64, '\0');
  return `data:image/png;base64,${btoa(header)}`;
}

function laughs(levels: number): string {
  const uses = Array.from({ length: 10 }, () => '').map((_, i) => i);
  const level = (n: number): string =>
    `<g id="g${n}">${n === 0 ? '<rect width="9" height="9"/>' : uses.map(() => `<use href="#g${n - 1}"/>`).join('')}</g>`;
  return `<svg>${Array.from({ length: levels }, (_, n) => level(n)).join('')}</svg>`;
}

function styled(css: string, nodes: number, text = ''): Attempt {
  return page(`<style>${css}</style>${MANY.repeat(nodes / 3)}`, text);
}

/** Lets a page move that stood still while it was loaded. */
const START = "setTimeout(() => { document.body.className = 'on'; });";
const TOGGLE =
  "let i = 0; const again = () => { document.body.className = 'on' + i++ % 7; setTimeout(again); }; again();";

function animated(html: string): Attempt {
  return { ...page(html, START), lasts: 4_000 };
}

/** What a page's HTML and CSS can cost the host, without and with a script that sets it off. */
export const PAGES: Attempts = {
  'HTML of 10 MB': page(numbered(500_000, (i) => `<p>paragraph ${i}</p>`)),
  'HTML of 49,000 nodes': page('<div><b>row</b> text</div>'.repeat(12_000)),
  'HTML of a million nodes': page(numbered(900_000, (i) => (i % 9 === 0 ? `<b>${i * 7919}` : '<i>'))),
  'HTML 50,000 deep': page('<div>'.repeat(50_000)),
  'HTML 50,000 deep of what formats': page('<b><i>'.repeat(25_000)),
  'a table of 100,000 open tags': page(`<table>${'<b>x'.repeat(100_000)}`),
  'a small table of open tags': page(`<table>${'<b>x'.repeat(4_080)}`),
  'small HTML deep of what formats': page('<b><i>'.repeat(2_720)),
  'a tag of 250,000 attributes': page(`<p ${numbered(250_000, (i) => ` a${i}=">"`)}>x`),
  'HTML 490 deep, fifty times': page(`${'<div>'.repeat(490)}${'</div>'.repeat(490)}`.repeat(50)),
  'a million characters': page('word '.repeat(199_000)),
  'as many characters as there may be': page('word '.repeat(79_000)),
  'mixed scripts and emoji, as many as there may be': page('aé漢字😀 ع'.repeat(1_480)),
  'one word of as many letters': page('w'.repeat(390_000)),
  'CSS of 5 MB': styled(
    numbered(200_000, (i) => `p{width:${i * 7919}px}`),
    300,
  ),
  'CSS of 1 MB': styled(
    numbered(9_000, (i) => `p { color: red; ${'--a: b; '.repeat(10)} margin: ${i}px }`),
    3_000,
  ),
  '10,000 rules with universal selectors': styled(
    Array.from({ length: 9_900 }, (_, i) => `*[class*="a${i}"]{color:red}`).join(''),
    30_000,
    TOGGLE,
  ),
  '1,000 siblings’ selectors on 20,000 nodes': styled(
    Array.from({ length: 1_000 }, (_, i) => `.on${i % 7} p:nth-of-type(${i}n) ~ p i{color:red}`).join(''),
    20_000,
    TOGGLE,
  ),
  ':nth-last-child() on 40,000 nodes': styled(
    'p:nth-last-child(3n+1) i:nth-last-of-type(2n) { color: red } .on1 p:nth-last-child(5n) { color: blue }',
    40_000,
    TOGGLE,
  ),
  ':has() on 49,000 nodes': styled('.on1:has(i.z) p { color: red }', 48_000, TOGGLE),
  ':has() on 4,900 nodes': styled(
    'p:has(~ p.z) i { color: red } body:has(.on) p { color: blue } p:has(+ p i) { margin: 1px }',
    4_800,
    `${TOGGLE} for (const p of document.querySelectorAll('p')) p.className = 'z';`,
  ),
  ':has() in :has() by the hundred': styled(
    Array.from({ length: 100 }, (_, i) => `p:not(:has(i:not(.z${i}))) ~ p { color: red }`).join(''),
    4_800,
    TOGGLE,
  ),
  '100,000 cells of a table': page(`<table>${`<tr>${'<td>x</td>'.repeat(100)}</tr>`.repeat(1_000)}</table>`),
  '24,000 cells of a table': page(
    `<table>${`<tr>${'<td>x</td>'.repeat(100)}</tr>`.repeat(240)}</table>`,
    "let i = 0; const cell = document.querySelector('td'); setInterval(() => { cell.textContent = 'x'.repeat(i++ % 50); }, 1);",
  ),
  'tables in tables': page(`${'<table><tr><td>x<td>'.repeat(60)}${'</table>'.repeat(60)}`.repeat(20)),
  'a grid of 24,000 cells': page(
    `<div style="display: grid; grid-template-columns: repeat(200, auto)">${'<b>x</b>'.repeat(24_000)}</div>`,
  ),
  'grids in grids': page(
    `<style>div { display: grid; grid-template: auto / auto auto; grid-auto-flow: dense }</style>${'<div><b>x</b>'.repeat(200)}`,
  ),
  'flex in flex': page(
    `<style>div { display: flex; flex-flow: wrap column; block-size: min-content; }</style>${'<div><b>x</b>'.repeat(240)}`,
  ),
  '20,000 nodes in columns': page(
    `<div style="columns: 50">${'<p>a</p>'.repeat(10_000)}</div>`,
    "let i = 0; setInterval(() => { document.querySelector('div').style.columns = 40 + i++ % 20; }, 1);",
  ),
  'columns in columns': page(`${'<div style="columns: 2">x'.repeat(30)}`),
  'an image of 400 megapixels': page(`<img src="${png(20_000, 20_000)}">`),
  'a hundred images of 16 megapixels': page(
    Array.from({ length: 100 }, (_, i) => `<img src="${png(4_000, 4_000 + i)}">`).join(''),
  ),
  'an SVG of a billion laughs': page(laughs(9)),
  'an SVG of 9,000 laughs': page(laughs(4) + laughs(3)),
  'SVG filters over everything': page(
    `<svg width="2000" height="2000"><filter id="f">${'<feTurbulence numOctaves="9" baseFrequency=".9"/><feGaussianBlur stdDeviation="90"/>'.repeat(20)}</filter>${'<rect width="2000" height="2000" filter="url(#f)"/>'.repeat(20)}</svg>`,
  ),
  'fifty backdrop filters': page(
    '<div style="position: fixed; inset: 0; backdrop-filter: blur(90px) invert(1)"></div>'.repeat(50),
    TOGGLE,
  ),
  'blurs on blurs': page(
    `${'<div style="filter: blur(60px); box-shadow: 0 0 900px 90px red; inset: 0; position: absolute">'.repeat(100)}x`,
    "let i = 0; setInterval(() => { document.querySelector('div').style.opacity = i++ % 9 / 10 + .1; }, 1);",
  ),
  'blurs on blurs, by a class that a script sets': page(
    `<style>.on div { filter: blur(60px); box-shadow: 0 0 900px 90px red; inset: 0; position: absolute }</style>${'<div>'.repeat(100)}x`,
    START,
  ),
  'a hundred blurs beside each other, by style attributes that a script sets': page(
    '<p>x</p>'.repeat(100),
    "setTimeout(() => { for (const p of document.querySelectorAll('p')) p.style.cssText = 'position: absolute; inset: 0; filter: blur(60px) drop-shadow(0 0 60px red)'; });",
  ),
  'SVG filters that use repeats': page(
    `<svg width="2000" height="2000"><filter id="f">${'<feTurbulence numOctaves="9" baseFrequency=".9"/>'.repeat(20)}</filter><defs><g id="a"><rect width="2000" height="2000" filter="url(#f)"/></g><g id="b">${'<use href="#a"/>'.repeat(10)}</g></defs>${'<use href="#b"/>'.repeat(10)}</svg>`,
  ),
  'shadows of text by custom properties': page(
    `<style>p { --a: ${Array.from({ length: 30 }, (_, i) => `${i}px 0 90px red`).join(',')}; --b: ${Array.from({ length: 30 }, () => 'var(--a)').join(',')} } .on p { text-shadow: var(--b) }</style><p>${'word '.repeat(2_000)}</p>`,
    START,
  ),
  'a thousand shadows of text': page(
    `<p style="text-shadow: ${Array.from({ length: 1_000 }, (_, i) => `${i}px ${i}px 90px red`).join(',')}">${'word '.repeat(2_000)}</p>`,
  ),
  'a hundred thousand gradients': page(
    `<div style="height: 9999px; background: ${Array.from({ length: 3_000 }, (_, i) => `conic-gradient(red, rgb(${i % 255} 0 0 / .1), blue)`).join(',')}"></div>`,
  ),
  '10,000 endless animations': styled(
    '@keyframes k { to { width: 1px; transform: rotate(1turn); filter: blur(9px) } } i { display: block; animation: k 1s infinite alternate }',
    15_000,
  ),
  'endless animations of 8,000 elements, when it is loaded': animated(
    `<style>@keyframes k { to { transform: rotate(1turn) } } .on i { animation: k 1s infinite }</style>${'<i></i>'.repeat(8_000)}`,
  ),
  'transitions of 8,000 elements that become groups': animated(
    `<style>i { transition: all 1000s } .on i { color: red; opacity: .5 }</style>${'<i></i>'.repeat(8_000)}`,
  ),
  '32,000 elements that become groups': {
    ...animated(`<style>.on i { opacity: .5 }</style>${'<i></i>'.repeat(32_000)}`),
    lasts: 9_000,
  },
  '16,000 elements in others that become groups': {
    ...animated(`<style>.on b { opacity: .5 }</style>${'<i><b></b></i>'.repeat(16_000)}`),
    lasts: 9_000,
  },
  '8,000 elements that become groups by their own styles': {
    ...page(
      '<i></i>'.repeat(30_000),
      "setTimeout(() => { for (const i of [...document.querySelectorAll('i')].slice(0, 8_000)) i.style.position = 'relative'; });",
    ),
    lasts: 9_000,
  },
  'a style sheet that makes groups, and comes late': {
    ...page(
      '<i></i>'.repeat(30_000),
      "setTimeout(() => { const style = document.createElement('style'); style.textContent = 'i { opacity: .5; background: url(a.png) }'; document.head.append(style); });",
    ),
    lasts: 9_000,
  },
  '40,000 groups that are shown at once': {
    ...animated(
      `<style>body { display: none } body.on { display: block } i { opacity: .5 }</style>${'<i></i>'.repeat(40_000)}`,
    ),
    lasts: 9_000,
  },
  '11,000 groups that are shown at once': {
    ...animated(
      `<style>body { display: none } body.on { display: block } i { opacity: .5 }</style>${'<i></i>'.repeat(10_990)}`,
    ),
    lasts: 9_000,
  },
  'transitions of 8,000 elements that take their time': animated(
    `<style>i { transition: all 1000s } .on i { color: red; background: blue }</style>${'<i></i>'.repeat(8_000)}`,
  ),
  'animations of 4,000 pseudo-elements': animated(
    `<style>@keyframes k { to { color: red } } .on i::before { content: 'x'; animation: k 1s infinite }</style>${'<i></i>'.repeat(4_000)}`,
  ),
  'one animation that lays out 24,000 texts in each frame': animated(
    `<style>@keyframes k { to { font-size: 30px } } .on { animation: k 3s infinite alternate }</style>${'<div><b>row</b> text</div>'.repeat(12_000)}`,
  ),
  'animations of SVG by the thousand': page(
    `<svg>${numbered(5_000, (i) => `<rect width="${i}" height="9"><animate attributeName="x" to="${i}" dur="1s" repeatCount="indefinite"/></rect>`)}</svg>`,
  ),
  '5,000 marquees': page(numbered(5_000, (i) => `<marquee>text ${i * 7919}</marquee>`)),
  '10,000 transitions at once': styled(
    'i { transition: all 1s; width: 9px; display: block } .on1 i { width: 99px; color: red }',
    15_000,
    TOGGLE,
  ),
  'counters by the thousand': styled(
    `p { counter-increment: ${Array.from({ length: 50 }, (_, i) => `c${i}`).join(' ')} } p::before { content: ${Array.from({ length: 50 }, (_, i) => `counters(c${i}, '.')`).join(' ')} }`,
    15_000,
    TOGGLE,
  ),
  'custom properties that double': page(
    `<style>:root { --a0: xxxxxxxxxx; ${Array.from({ length: 40 }, (_, i) => `--a${i + 1}: var(--a${i}) var(--a${i});`).join('')} } body::before { content: '' var(--a40) }</style>`,
  ),
  'custom properties that double, in each of 10,000 elements': styled(
    `p, i { --a0: xxxxxxxxxx; ${Array.from({ length: 14 }, (_, i) => `--a${i + 1}: var(--a${i}) var(--a${i});`).join('')} --b: var(--a14); width: var(--b) }`,
    10_000,
  ),
  'calc() in calc()': page(
    `<style>${numbered(1_200, (i) => `p { width: ${'calc(1px + '.repeat(60)}${i * 7919}px${')'.repeat(60)} }`)}</style>${MANY.repeat(3_000)}`,
  ),
  'as many calc() as there may be': page(
    `<style>${numbered(600, (i) => `p { width: ${'calc(1px + '.repeat(60)}${i * 7919}px${')'.repeat(60)} }`)}</style>${MANY.repeat(3_000)}`,
  ),
  'calc() with many terms': page(
    `<style>${numbered(970, (i) => `p { width: calc(${'1px + '.repeat(160)}${i * 7919}px) }`)}</style>${MANY.repeat(3_000)}`,
  ),
  'as many sticky positions as there may be': styled(
    'body { overflow: scroll; scroll-snap-type: both mandatory } p { position: sticky; top: 0; scroll-snap-align: start } i { position: sticky; left: 0 }',
    5_490,
    'let i = 0; setInterval(() => scrollTo(0, i += 50), 1);',
  ),
  'scroll snapping and sticky positions': styled(
    'body { overflow: scroll; scroll-snap-type: both mandatory } p { position: sticky; top: 0; scroll-snap-align: start } i { position: sticky; left: 0 }',
    15_000,
    'let i = 0; setInterval(() => scrollTo(0, i += 50), 1);',
  ),
  'container queries in container queries': page(
    `<style>div { container-type: inline-size; padding: 0 1px } ${Array.from({ length: 300 }, (_, i) => `@container (width > ${i}px) { div b { color: rgb(${i % 255} 0 0) } }`).join('')}</style>${`${'<div>'.repeat(100)}<b>x</b>${'</div>'.repeat(100)}`.repeat(20)}`,
    "let i = 0; setInterval(() => { document.body.style.width = 300 + i++ % 300 + 'px'; }, 1);",
  ),
  'a select of 20,000 options': page(`<select multiple size="9999">${'<option>x'.repeat(20_000)}</select>`),
  '5,000 form controls': page('<input type="date"><input type="range"><textarea>x</textarea>'.repeat(1_700)),
  '5,000 videos and players': page('<video controls></video><audio controls></audio>'.repeat(2_500)),
  '5,000 details and dialogs': page(
    '<details open>x</details><dialog open>x</dialog><meter></meter>'.repeat(2_500),
  ),
};
