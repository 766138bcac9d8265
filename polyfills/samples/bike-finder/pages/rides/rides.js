page.addEventListener('pageshown', () => {
  const taken = rides();
  const list = document.getElementById('rides');
  list.replaceChildren(
    ...taken.map(({ from, at }) => {
      const row = document.createElement('li');
      row.className = 'row';
      const what = document.createElement('span');
      what.className = 'what';
      const when = document.createElement('small');
      when.textContent = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
      what.append(`From ${from}`, when);
      row.append(what);
      return row;
    }),
  );
  list.setAttribute('style', taken.length === 0 ? 'display: none' : '');
  document.getElementById('none').setAttribute('style', taken.length === 0 ? '' : 'display: none');
});
