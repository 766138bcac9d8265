import { applied } from './polyfill.ts';

const answer = document.querySelector('#answer');
const say = (text: string): void => {
  if (answer) answer.textContent = text;
};

const app = await applied;
const list = document.querySelector('#members');
for (const [name, value] of Object.entries(app?.webAppManifest ?? {})) {
  const [row, term, description, text] = ['div', 'dt', 'dd', 'bdi'].map((tag) =>
    document.createElement(tag),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  term.textContent = name;
  text.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  description.append(text);
  row.append(term, description);
  list?.append(row);
}
const install = document.querySelector<HTMLButtonElement>('#install');
const update = (): void => {
  if (install) install.disabled = app?.install.isAvailable !== true;
};
update();
app?.install.addEventListener('change', update);
install?.addEventListener('click', async () => say(`You chose: ${await app?.install.prompt()}.`));
document.querySelector('#screen')?.addEventListener('click', async () => {
  try {
    await app?.takeScreen();
    say('The page has the screen.');
  } catch (error) {
    say(String(error));
  }
});
