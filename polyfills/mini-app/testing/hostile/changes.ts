import { page, script, type Attempts } from './attempt.ts';

const CELLS =
  "const body = document.body; for (let i = 0; i < 3_000; i++) { const p = document.createElement('p'); p.className = 'c' + i % 10; p.append('cell ' + i); body.append(p); }";

/** What scripts can do to their page: too much of it, too often, and questions that cost the host their answer. */
export const CHANGES: Attempts = {
  '10 million nodes': script(
    "for (let i = 0; i < 10_000_000; i++) document.body.append(document.createElement('i'));",
  ),
  '10 million nodes, built apart': script(
    "const div = document.createElement('div'); for (let i = 0; i < 10_000_000; i++) div.append(document.createElement('i')); document.body.append(div);",
  ),
  '49,000 nodes as text': script("document.body.innerHTML = '<div><b>row</b> text</div>'.repeat(12_000);"),
  'a tree 50,000 deep': script(
    "let at = document.body; for (let i = 0; i < 50_000; i++) { const next = document.createElement('div'); at.append(next); at = next; }",
  ),
  'a tree 50,000 deep, built apart': script(
    "const top = document.createElement('div'); let at = top; for (let i = 0; i < 50_000; i++) { const next = document.createElement('div'); at.append(next); at = next; } document.body.append(top);",
  ),
  'a tree 50,000 deep as text': script("document.body.innerHTML = '<div>'.repeat(50_000);"),
  'a text of 500 MB': script("document.body.textContent = 'x'.repeat(500_000_000);"),
  'a gigabyte in an attribute': script("document.body.title = 'x'.repeat(500_000_000) + '';"),
  'a text that grows': script(
    "const text = document.createTextNode(''); document.body.append(text); for (;;) text.appendData('x'.repeat(10_000));",
  ),
  'a megabyte of text set anew and anew': script(
    "const text = document.createTextNode(''); document.body.append(text); for (let i = 0;; i++) text.data = ('word' + i + ' ').repeat(90_000);",
  ),
  'complex text set anew and anew': script(
    "const text = document.createTextNode(''); document.body.append(text); for (let i = 0;; i++) text.data = ('漢字' + i + ' ').repeat(20_000);",
  ),
  '256 attributes on each of 2,000 elements': script(
    "for (let i = 0; i < 2_000; i++) { const p = document.createElement('p'); for (let n = 0; n < 256; n++) p.setAttribute('a' + n, i); document.body.append(p); }",
  ),
  '1,000 attributes on one element': script(
    "for (let i = 0; i < 1_000; i++) document.body.setAttribute('a' + i, i);",
  ),
  'a million attribute names': script(
    "for (let i = 0; i < 1_000_000; i++) { document.body.setAttribute('data-a' + i, ''); document.body.removeAttribute('data-a' + i); }",
  ),
  'a storm of changes': script(
    `${CELLS} for (;;) for (const p of body.children) p.textContent = Math.random();`,
  ),
  'a storm of classes under universal selectors': page(
    `<style>${Array.from({ length: 200 }, (_, i) => `.c${i} * ~ *:nth-child(odd) + * { color: rgb(${i} 0 0) }`).join('')}</style>`,
    `${CELLS} for (let i = 0;; i++) body.className = 'c' + i % 200;`,
  ),
  'a storm of styles on the root': script(
    `${CELLS} for (let i = 0;; i++) document.documentElement.style.fontSize = 10 + i % 10 + 'px';`,
  ),
  'a storm of custom properties on the root': page(
    '<style>p { width: var(--w); color: rgb(var(--c) 0 0); margin: calc(var(--w) / 7) }</style>',
    `${CELLS} for (let i = 0;; i++) { document.documentElement.style.setProperty('--w', i % 300 + 'px'); document.documentElement.style.setProperty('--c', i % 255); }`,
  ),
  'a storm of stylesheets': script(
    `${CELLS} const style = document.createElement('style'); document.head.append(style); for (let i = 0;; i++) style.textContent = 'p { margin: ' + i % 10 + 'px }';`,
  ),
  'a storm of moves': script(`${CELLS} for (;;) body.append(body.firstChild);`),
  'a flood of reads': script(`${CELLS} for (;;) body.getBoundingClientRect();`),
  'a flood of changes and reads': script(
    `${CELLS} for (let i = 0;; i++) { body.style.width = 100 + i % 300 + 'px'; body.offsetHeight; }`,
  ),
  'a flood of changes and reads of a big page': page(
    `<div id="all">${'<p>a <b>b</b></p>'.repeat(9_000)}</div>`,
    "const all = document.getElementById('all'); for (let i = 0;; i++) { all.style.width = 100 + i % 300 + 'px'; all.offsetHeight; }",
  ),
  'a flood of style reads': script(
    `${CELLS} for (let i = 0;; i++) { body.className = 'x' + i; getComputedStyle(body.lastChild).color; }`,
  ),
  'lists of all computed styles': script(
    `${CELLS} for (;;) for (const p of body.children) [...getComputedStyle(p)].length;`,
  ),
  'a flood of points': script(`${CELLS} for (;;) document.elementsFromPoint(50, 50);`),
  'a flood of focus and scrolling': script(
    `${CELLS} for (;;) for (const p of body.children) { p.tabIndex = 0; p.focus(); p.scrollIntoView(); scrollTo(0, 0); }`,
  ),
  'a flood of media queries': script(
    "for (let i = 0;; i++) matchMedia('(min-width: ' + i % 1_000 + 'px)').matches;",
  ),
  'a flood of observers': script(
    `${CELLS} for (;;) for (const p of body.children) { new ResizeObserver(() => {}).observe(p); new IntersectionObserver(() => {}).observe(p); }`,
  ),
  'observers that resize what they observe': script(
    "for (let i = 0; i < 500; i++) { const p = document.createElement('p'); document.body.append(p); new ResizeObserver(() => { p.style.height = Math.random() * 50 + 'px'; }).observe(p); }",
  ),
  'deep reactions of custom elements': script(
    "customElements.define('x-x', class extends HTMLElement { connectedCallback() { this.append(document.createElement('x-x')); } attributeChangedCallback() { this.setAttribute('a', Math.random()); } static observedAttributes = ['a']; }); document.body.append(document.createElement('x-x'));",
  ),
  'a mutation observer that changes what it observes': script(
    "new MutationObserver(() => document.body.setAttribute('a', Math.random())).observe(document.body, { attributes: true }); document.body.setAttribute('a', 1);",
  ),
  'a canvas of 256 megapixels': page(
    '<canvas id="c"></canvas>',
    "const c = document.getElementById('c'); c.width = c.height = 16_000; const x = c.getContext('2d'); x.fillRect(0, 0, 16_000, 16_000); setInterval(() => x.fillRect(0, 0, Math.random() * 16_000, 9), 1);",
  ),
  'fifty canvases': page(
    '<canvas width="4000" height="3900"></canvas>'.repeat(50),
    "for (const c of document.querySelectorAll('canvas')) { const x = c.getContext('2d'); setInterval(() => x.fillRect(0, 0, Math.random() * 4_000, 4_000), 1); }",
  ),
  'a storm of paintings': page(
    '<canvas id="c" width="2000" height="2000"></canvas>',
    "const x = document.getElementById('c').getContext('2d'); setInterval(() => x.fillRect(0, 0, Math.random() * 2_000, 2_000), 0);",
  ),
};
