const list = document.getElementById('teas');
for (const tea of TEAS) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.className = 'tea';
  const leaf = document.createElement('span');
  leaf.className = 'leaf';
  leaf.setAttribute('style', `background: ${tea.colour}`);
  const name = document.createElement('span');
  name.className = 'tea-name';
  const detail = document.createElement('small');
  detail.textContent = tea.detail;
  name.append(tea.name, detail);
  const minutes = document.createElement('span');
  minutes.className = 'minutes soft';
  minutes.textContent = `${tea.minutes} min`;
  button.append(leaf, name, minutes);
  button.addEventListener('click', () => miniapp.navigateTo({ url: `/pages/brew/brew?tea=${tea.id}` }));
  item.append(button);
  list.append(item);
}

page.addEventListener('pageshown', () => {
  const cups = cupsBrewed();
  document.getElementById('cups').textContent =
    cups === 0 ? 'No cup brewed yet.' : `${cups} ${cups === 1 ? 'cup' : 'cups'} brewed so far.`;
});
