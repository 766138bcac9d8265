import './polyfill.ts';
import { registerScheme } from './register-scheme.ts';

addEventListener('miniappuri', ({ uri, cause }) => {
  const item = document.createElement('li');
  const parts = Object.entries(uri).map(([name, value]) => `${name} ${value}`);
  const [what, how] = [document.createElement('span'), document.createElement('time')];
  what.textContent = parts.join(', ');
  how.textContent = cause;
  item.append(what, how);
  document.querySelector('#visits')?.append(item);
});
document.querySelector('#register')?.addEventListener('click', () => {
  const registered = registerScheme('web+platform');
  const answer = document.querySelector('#answer');
  const said = registered.ok
    ? `The browser was asked to open ${registered.value}.`
    : registered.violations.map(({ message }) => message).join(' ');
  if (answer) answer.textContent = said;
});
