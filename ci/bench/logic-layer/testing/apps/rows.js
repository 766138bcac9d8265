// The app of every contender: nothing but the DOM.
(() => {
  const list = document.getElementById('list');
  const mark = document.getElementById('mark');
  const box = document.getElementById('box');
  let marks = 0;

  /** The mark is the last that changes; with what the action tells, if anything. */
  function on(id, act) {
    document.getElementById(id).addEventListener('click', () => {
      const told = act() ?? '';
      marks++;
      mark.setAttribute('data-mark', `${marks} ${told}`);
    });
  }

  function create(count) {
    for (let index = 0; index < count; index++) {
      const row = document.createElement('div');
      row.className = 'row';
      row.setAttribute('data-key', String(index));
      row.setAttribute('title', `Row ${index}`);
      row.appendChild(document.createTextNode(`Row ${index} of ${count}`));
      list.appendChild(row);
    }
  }

  on('create', () => create(10_000));
  on('thousand', () => create(1_000));
  on('update', () => {
    let row = list.firstChild;
    for (let index = 0; row !== null; index++) {
      if (index % 10 === 0) row.firstChild.data = `Row ${index}, updated ${marks}`;
      row = row.nextSibling;
    }
  });
  on('swap', () => {
    const second = list.firstChild.nextSibling;
    const third = second.nextSibling;
    const last = list.lastChild;
    list.insertBefore(last, third);
    list.appendChild(second);
  });
  on('clear', () => {
    list.textContent = '';
  });
  // Tells the nanoseconds of one write and read.
  on('read', () => {
    const reads = 100;
    let sum = 0;
    const begin = performance.now();
    for (let index = 0; index < reads; index++) {
      box.style.width = `${100 + (index % 50)}px`;
      sum += box.offsetWidth;
    }
    const each = ((performance.now() - begin) / reads) * 1e6;
    if (sum !== 12_450) throw new Error(`${sum} is not the sum of the widths.`);
    return Math.round(each);
  });
  on('click', () => {
    box.firstChild.data = String(marks);
  });
  document.getElementById('prevent').addEventListener('click', (event) => event.preventDefault());
  // Tells how many changes it made.
  on('storm', () => {
    const rows = [];
    for (let row = list.firstChild; row !== null; row = row.nextSibling) rows.push(row);
    let changes = 0;
    for (const end = performance.now() + 3_000; performance.now() < end; changes += 20) {
      for (let step = 0; step < 10; step++) {
        const row = rows[(changes + step) % rows.length];
        row.firstChild.data = `Changed ${changes}`;
        row.setAttribute('title', `${changes}`);
      }
    }
    return changes;
  });
  on('endless', () => {
    for (;;);
  });
  mark.setAttribute('data-ready', '');
})();
