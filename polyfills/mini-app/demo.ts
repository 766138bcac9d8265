import { MiniAppElement } from './define.ts';

const app = document.querySelector('mini-app')!;
const title = document.querySelector('#title')!;
const list = document.querySelector('#events')!;

const press = (selector: string, act: () => void): void =>
  document.querySelector(selector)?.addEventListener('click', act);

press('#back', () => void app.back());
press('#reload', () => app.reload());
press('#unload', () => void app.unload());
press('#show', () => app.show());
for (const button of document.querySelectorAll<HTMLElement>('[data-src]'))
  button.addEventListener('click', () => (app.src = button.dataset['src'] ?? ''));

for (const type of [
  'launched',
  'pagechange',
  'pageshown',
  'titlechange',
  'tabchange',
  'terminated',
  'unloaded',
  'error',
])
  app.addEventListener(type, () => {
    // The one before may be unloaded after the error of the next.
    const isMissing = type === 'error' || title.textContent === app.src;
    title.textContent = app.currentPage?.title || app.manifest?.name || (isMissing ? app.src : '…');
    const item = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = type;
    item.append(name);
    list.prepend(item);
    while (list.children.length > 8) list.lastElementChild?.remove();
  });

// The next launch finds a runtime that is made already.
void MiniAppElement.prepare();
