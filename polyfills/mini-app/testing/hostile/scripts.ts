import { script, type Attempts } from './attempt.ts';

/** What scripts can do without a page: keep their thread, and flood every way out of it. */
export const SCRIPTS: Attempts = {
  'an endless loop': script('for (;;);'),
  'a storm of promises': script('const again = () => Promise.resolve().then(again); again();'),
  'a storm of microtasks that fan out': script(
    'const again = () => { queueMicrotask(again); queueMicrotask(again); }; again();',
  ),
  '10,000 timers without delay': script('for (let i = 0; i < 10_000; i++) setInterval(() => {}, 0);'),
  '10,000 timers that change the page': script(
    "const out = document.getElementById('out'); for (let i = 0; i < 10_000; i++) setInterval(() => { out.textContent = Math.random(); }, 0);",
  ),
  'a storm of animation frames': script(
    "const out = document.getElementById('out'); const again = () => { out.style.width = Math.random() * 100 + 'px'; requestAnimationFrame(again); }; for (let i = 0; i < 1_000; i++) again();",
  ),
  'a storm of events': script(
    "const out = document.getElementById('out'); out.addEventListener('x', () => out.dispatchEvent(new Event('x'))); for (;;) try { out.dispatchEvent(new Event('x', { bubbles: true })); } catch {}",
  ),
  'a flood of requests': script('for (;;) miniapp.scanCode({}).catch(() => {});'),
  'a flood of requests between tasks': script(
    'setInterval(() => { for (let i = 0; i < 2_000; i++) miniapp.scanCode({}).catch(() => {}); }, 1);',
  ),
  'a million requests': script('for (let i = 0; i < 1_000_000; i++) miniapp.scanCode({}).catch(() => {});'),
  'a request of 500 MB': script("miniapp.scanCode({ text: 'x'.repeat(500_000_000) }).catch(() => {});"),
  'a request of a million members': script(
    'const input = {}; for (let i = 0; i < 1_000_000; i++) input["member" + i] = i; miniapp.scanCode(input).catch(() => {});',
  ),
  'a flood of errors': script("setInterval(() => { throw new Error('x'.repeat(10_000)); }, 0);"),
  'a flood of rejections': script(
    "for (let i = 0; i < 1_000_000; i++) Promise.reject(new Error('x'.repeat(1_000)));",
  ),
  'a flood of reported errors': script("for (;;) reportError(new Error('x'.repeat(10_000)));"),
  'a flood of titles': script("for (let i = 0;; i++) document.title = 'x'.repeat(10_000) + i;"),
  'a flood of console lines': script("for (;;) console.log('x'.repeat(1_000));"),
  'a flood of storage writes': script(
    "for (let i = 0;; i++) localStorage.setItem('key' + (i % 1_000), 'x'.repeat(4_000) + i);",
  ),
  'a flood of storage writes between tasks': script(
    "let i = 0; const again = () => { for (let n = 0; n < 1_000; n++) localStorage.setItem('key' + n, 'x'.repeat(4_000) + i++); setTimeout(again); }; again();",
  ),
  '50,000 small items of storage, written anew': script(
    "let i = 0; const again = () => { for (let n = 0; n < 50_000; n++) localStorage.setItem('key' + n, i++); setTimeout(again); }; again();",
  ),
  'a flood of fetches': script(
    "for (let i = 0; i < 100_000; i++) fetch('https://undeclared.example/' + i).catch(() => {});",
  ),
  'a flood of fetches of the package': script(
    "for (let i = 0; i < 100_000; i++) fetch('/app.js').catch(() => {});",
    3_000,
  ),
  'a flood of fetches between tasks': script(
    "setInterval(() => { for (let i = 0; i < 1_000; i++) fetch('/app.js').catch(() => {}); }, 1);",
    3_000,
  ),
  'a flood of pages': script(
    "for (let i = 0; i < 5_000; i++) miniapp.navigateTo({ url: '/pages/index/index?' + i }).catch(() => {});",
  ),
  'pages that go on opening pages': script(
    "miniapp.navigateTo({ url: '/pages/second/second' }).catch(() => {}); miniapp.redirectTo({ url: '/pages/index/index' }).catch(() => {});",
  ),
  'a flood of history entries': script(
    "for (let i = 0;; i++) history.pushState({ i, text: 'x'.repeat(1_000) }, '', '#' + i);",
  ),
  'a flood of dialogs': script(
    'for (let i = 0; i < 100_000; i++) { try { alert(i); confirm(i); prompt(i); print(); } catch {} }',
  ),
  'a megabyte of memory at each timer': script(
    'const kept = []; setInterval(() => kept.push(new Uint8Array(1e6)), 1);',
  ),
};
