import { crc32, deflateSync } from 'node:zlib';

/** One way to hold up the host: a page's HTML, its script, what a person does, and the layers that are about it. */
export interface TimeAttempt {
  readonly html?: string;
  readonly script?: string;
  /** What a person presses. */
  readonly press?: string;
  /** The person goes elsewhere: it succeeds when it runs on in the background. */
  readonly isLeft?: boolean;
  /** Names of those that may stop it (time-layers.ts); the others are not tried. */
  readonly layers: readonly string[];
}

const BUTTON = '<button>go</button><p id="out">out</p>';
const MANY = '<p class="a b"><i>x</i></p>';

function listener(type: string, body: string): Pick<TimeAttempt, 'html' | 'script' | 'press'> {
  const script = `document.querySelector('button').addEventListener('${type}', () => { ${body} });`;
  return { html: BUTTON, script, press: 'button' };
}

function numbered(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

function laughs(levels: number): string {
  const level = (n: number): string =>
    `<g id="g${n}">${n === 0 ? '<rect width="9" height="9"/>' : `<use href="#g${n - 1}"/>`.repeat(10)}</g>`;
  return `<svg>${numbered(levels, level)}</svg>`;
}

/** A picture of one colour, as many pixels wide as high. */
function picture(size: number): string {
  const word = (value: number): Buffer => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([word(data.length), body, word(crc32(body))]);
  };
  // One bit a pixel, grey; each line begins with its filter.
  const header = Buffer.concat([word(size), word(size), Buffer.from([1, 0, 0, 0, 0])]);
  const lines = deflateSync(Buffer.alloc((size / 8 + 1) * size));
  const chunks = [chunk('IHDR', header), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))];
  const file = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
  return `data:image/png;base64,${file.toString('base64')}`;
}

/** Each takes at least ten times what a host may lose, so that a busy machine changes nothing. */
export const TIME_ATTEMPTS: Readonly<Record<string, TimeAttempt>> = {
  'an endless loop in a listener': { ...listener('click', 'for (;;);'), layers: ['patience'] },
  // It begins when the first event was answered; the next one of the press is not.
  'a storm of promises in a listener': {
    ...listener('pointerdown', 'const again = () => Promise.resolve().then(again); again();'),
    layers: ['patience'],
  },
  'an endless loop in the background': { script: 'for (;;);', isLeft: true, layers: ['watchdog'] },
  'an endless loop': { script: 'for (;;);', layers: [] },
  'a storm of promises': {
    script: 'const again = () => Promise.resolve().then(again); again();',
    layers: [],
  },
  'an endless storm of changes': {
    script: "const out = document.getElementById('out'); for (let i = 0;; i++) out.title = i;",
    layers: ['slices'],
  },
  'a flood of messages': {
    script: `let i = 0; const again = () => { localStorage.setItem('key', 'x'.repeat(4_000) + i++); queueMicrotask(again); };
      again();`,
    layers: ['messages'],
  },
  'a flood of events': {
    script: `const out = document.getElementById('out');
      out.addEventListener('x', () => { out.title = Math.random(); }); for (;;) out.dispatchEvent(new Event('x'));`,
    layers: ['slices'],
  },
  '10 million nodes': {
    script: `for (let i = 0; i < 10_000_000; i++) document.body.append(document.createElement('i'));`,
    layers: ['nodes'],
  },
  'a tree 50,000 deep': {
    script: `let at = document.body;
      for (let i = 0; i < 50_000; i++) { const next = document.createElement('div'); at.append(next); at = next; }`,
    layers: ['depth'],
  },
  'a string of 1 GB': {
    script: "document.body.textContent = '漢字 '.repeat(160_000_000);",
    layers: ['strings'],
  },
  'a text of 1 GB': {
    script: "for (let i = 0; i < 500; i++) document.body.append('word '.repeat(200_000));",
    layers: ['text'],
  },
  '40,000 rules for 20,000 elements': {
    html: `<style>${numbered(40_000, (i) => `*[class*="a${i}"]{color:red}`)}</style>${numbered(20_000, (i) => `<i class="b${i}"></i>`)}`,
    layers: ['css', 'cssRules', 'ruleWork'],
  },
  'selectors that multiply': {
    html: `<style>.a { ${'& &, & + & { '.repeat(30)} color: red ${'}'.repeat(30)} }</style>${MANY}`,
    layers: ['cssExpansion'],
  },
  ':has() over a huge tree': {
    html: `<style>p:has(~ p.z) i { color: red }</style>${MANY.repeat(16_000)}`,
    layers: ['nodesWithRelationalSelectors', 'selectorWork', 'layout'],
  },
  'columns in columns': {
    html: '<div style="columns: 2">x'.repeat(60),
    layers: ['columnDepth'],
  },
  'an SVG of a billion laughs': { html: laughs(9), layers: ['svg'] },
  'an image of 400 megapixels': { html: `<img src="${picture(20_000)}" width="300">`, layers: ['images'] },
};
