/* What the site gains by a script: local times, copying, filters, evidence beside the matrix. Without it all is still there, by links. */

for (const time of document.querySelectorAll('time')) {
  const moment = new Date(time.dateTime);
  if (Number.isNaN(moment.valueOf())) continue;
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const clock = moment.toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  time.title = time.textContent;
  time.textContent = `${day.join('-')} ${clock}`;
}

for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = 'Copied';
    } catch {
      // Without the permission the command is at least selected, one key away from being copied.
      getSelection().selectAllChildren(text);
      button.textContent = 'Selected';
    }
  });
}

if (window !== window.top) {
  document.documentElement.classList.add('embedded');
  // Beside the matrix only the opened cell's product is shown.
  const product = new URLSearchParams(location.search).get('product');
  for (const result of document.querySelectorAll('.result')) result.hidden = result.id !== product;
  // Links of the evidence lead away from the matrix as a whole, not inside its panel.
  for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) link.target = '_top';
}
if (document.querySelector('table.matrix')) startMatrix();

function startMatrix() {
  const form = document.querySelector('form.filters');
  const panel = document.querySelector('.panel');
  const frame = panel.querySelector('iframe');
  const rows = [...document.querySelectorAll('tbody.statement')].map((body) => ({
    body,
    text: body.textContent.toLowerCase(),
    own: body.rows[0].textContent.toLowerCase(),
  }));
  const headings = [...document.querySelectorAll('tbody[data-group]')];
  let shown = null;

  /** The address holds the filters and the open cell, so that a link shows what its sender saw. */
  function readAddress() {
    const state = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
    for (const name of ['q', 'verdict', 'level', 'spec']) form.elements[name].value = state.get(name) ?? '';
    filter();
    const at = state.get('at');
    const link =
      at && [...document.querySelectorAll('a.cell')].find((cell) => cell.getAttribute('href') === at);
    if (link) openPanel(link);
  }

  function writeAddress() {
    const state = new URLSearchParams();
    for (const name of ['q', 'verdict', 'level', 'spec']) {
      if (form.elements[name].value) state.set(name, form.elements[name].value);
    }
    if (shown) state.set('at', shown.getAttribute('href'));
    history.replaceState(null, '', `#${state}`);
  }

  function filter() {
    const words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    const { verdict, level, spec } = Object.fromEntries(new FormData(form));
    let count = 0;
    for (const { body, text, own } of rows) {
      const fits =
        words.every((word) => text.includes(word)) &&
        (!verdict || body.dataset.verdicts.split(' ').includes(verdict)) &&
        (!level || body.dataset.level === level) &&
        (!spec || body.dataset.spec === spec);
      body.hidden = !fits;
      if (fits) count++;
      // What was found in a test's row is to be seen.
      const expand = body.querySelector('.expand');
      if (expand && fits && words.length > 0 && !words.every((word) => own.includes(word)))
        expand.checked = true;
    }
    for (const heading of headings) {
      const group = heading.dataset.group;
      heading.hidden = !rows.some(({ body }) => !body.hidden && body.classList.contains(group));
    }
    document.querySelector('tbody.nothing').hidden = count > 0;
    form.elements.count.textContent =
      count === rows.length ? `${count} statements` : `${count} of ${rows.length} statements`;
  }

  function openPanel(link) {
    shown?.removeAttribute('aria-current');
    shown = link;
    link.setAttribute('aria-current', 'true');
    panel.hidden = false;
    document.body.classList.add('with-panel');
    panel.querySelector('.panel-open').href = link.href;
    // Replacing instead of setting `src` keeps the evidence out of the history: going back leaves the matrix.
    // The product goes in the query: a fragment would scroll the panel, and the matrix with it.
    frame.contentWindow.location.replace(link.href.replace('#', '?product='));
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    writeAddress();
  }

  function closePanel() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove('with-panel');
    shown.removeAttribute('aria-current');
    shown.focus();
    shown = null;
    writeAddress();
  }

  document.querySelector('table.matrix').addEventListener('click', (event) => {
    const link = event.target.closest('a.cell');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openPanel(link);
    if (event.detail === 0) panel.querySelector('h2').focus({ preventScroll: true });
  });
  panel.querySelector('.panel-close').addEventListener('click', closePanel);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') closePanel();
    if (event.key === '/' && !event.target.closest('input[type=search], select')) {
      event.preventDefault();
      form.elements.q.focus();
    }
    const cell = event.target.closest('.matrix a');
    const next = cell && neighbour(cell, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });

  /** The link that an arrow key leads to from another: left and right in its row, up and down in its column. */
  function neighbour(link, key) {
    const row = link.closest('tr');
    const position = link.closest('td, th').cellIndex;
    const linkIn = (cell) => cell?.querySelector('a');
    if (key === 'ArrowLeft') return linkIn(row.cells[position - 1]);
    if (key === 'ArrowRight') return linkIn(row.cells[position + 1]);
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
    const visible = [...link.closest('table').rows].filter((one) => one.checkVisibility());
    const step = key === 'ArrowUp' ? -1 : 1;
    for (let at = visible.indexOf(row) + step; visible[at]; at += step) {
      const found = linkIn(visible[at].cells[position]);
      if (found) return found;
    }
    return null;
  }

  form.hidden = false;
  form.addEventListener('input', () => (filter(), writeAddress()));
  form.addEventListener('reset', () => setTimeout(() => (filter(), writeAddress())));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', readAddress);
  readAddress();
}
