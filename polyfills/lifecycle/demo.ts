import { GLOBAL_EVENTS } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { PAGE_EVENTS } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { global, page } from './polyfill.ts';

const list = document.querySelector('#events');

function note({ type, timeStamp }: Event): void {
  const [item, name, time] = ['li', 'span', 'time'].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  name.textContent = type;
  time.textContent = `${Math.round(timeStamp)} ms`;
  item.append(name, time);
  list?.append(item);
}

for (const type of GLOBAL_EVENTS) global.addEventListener(type, note);
for (const type of PAGE_EVENTS) page.addEventListener(type, note);
document.querySelector('#fail')?.addEventListener('click', () => {
  throw new Error('A script failed, as it was asked to.');
});
