import '../mini-app/define.ts';
import './define.ts';

const list = document.querySelector('#events')!;
const app = document.querySelector('mini-app')!;
const [train, gas] = document.querySelectorAll('mini-app-widget');

function say(text: string): void {
  const item = document.createElement('li');
  const what = document.createElement('span');
  what.textContent = text;
  item.append(what);
  list.prepend(item);
  while (list.children.length > 8) list.lastElementChild?.remove();
}

/** A button that is pressed or not. */
function toggle(selector: string, act: (isPressed: boolean) => void): void {
  const button = document.querySelector(selector);
  button?.addEventListener('click', () => {
    const isPressed = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isPressed));
    act(isPressed);
  });
}

for (const widget of [train!, gas!]) {
  const name = widget.getAttribute('aria-label');
  for (const type of ['launched', 'pageshown', 'pagehidden', 'terminated', 'unloaded', 'error'] as const)
    widget.addEventListener(type, () => say(`${name}: ${type}`));
  widget.addEventListener('openpage', ({ detail }) => {
    say(detail.src);
    app.hidden = false;
    app.src = detail.src;
  });
}
toggle('#narrow', (is) => train!.style.setProperty('inline-size', is ? '220px' : ''));
toggle('#fold', (is) => {
  gas!.collapsed = is;
});
