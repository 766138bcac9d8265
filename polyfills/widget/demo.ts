import { PAGE_EVENTS } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { WIDGET_EVENTS } from '@miniapp-tests/spec/widget/widget-action';
import { WidgetHost } from './widget-host.ts';

const TIMES = ['06:12', '18:40', '07:01', '19:28'];

const frame = document.querySelector<HTMLIFrameElement>('#tides');
const host = new WidgetHost({ host: { name: 'Demo', version: '1.0', platformVersion: 1 } });
const tides = frame && host.place(frame, { identity: 'org.example.tides', data: { high: TIMES[0] } });

const on = (id: string, act: (button: Element) => void): void => {
  const button = document.querySelector(`#${id}`);
  button?.addEventListener('click', () => act(button));
};

for (const type of [...PAGE_EVENTS, ...WIDGET_EVENTS]) {
  tides?.page.addEventListener(type, () => {
    const item = document.createElement('li');
    item.textContent = type;
    document.querySelector('#events')?.append(item);
  });
}
let next = 0;
on('update', () => void tides?.update({ high: TIMES[(next += 1) % TIMES.length] }));
on('fold', (button) => {
  const isFolded = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isFolded));
  if (frame) frame.hidden = isFolded;
  tides?.setCollapsed(isFolded);
});
on('remove', () => void tides?.remove());
