import { PAGE_EVENTS } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { WIDGET_EVENTS } from '@miniapp-tests/spec/widget/widget-action';
import { page } from '../polyfill.ts';
import { shouldPolyfill } from '../should-polyfill.ts';

const name = location.search.slice(1);
for (const type of [...PAGE_EVENTS, ...WIDGET_EVENTS]) {
  page.addEventListener(type, (event) => {
    const { width, style } = page.widgetContext;
    const more =
      type === 'widgetcontextchange'
        ? ` ${String(Reflect.get(event, 'changed'))} ${width} ${style['--accent']}`
        : ['pageloaded', 'widgetdatachange'].includes(type)
          ? ` ${JSON.stringify(page.widgetData)}`
          : '';
    parent.postMessage(`${name}: ${type}${more}`, '*');
  });
}
if (shouldPolyfill()) parent.postMessage(`${name}: still needed`, '*');
// One that tries to open its MiniApp unasked.
if (name === 'pushy') page.addEventListener('pageshown', () => document.querySelector('a')?.click());
// One that opens it a second time by one tap.
if (name === 'eager') {
  const link = document.querySelector('a');
  link?.addEventListener('click', ({ isTrusted }) => isTrusted && link.click());
}
