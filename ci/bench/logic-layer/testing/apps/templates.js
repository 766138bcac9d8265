// 1,000 rows that a template shows; each is changed by `setData`, or by hand where the template put it.
Page({
  data: {
    list: Array.from({ length: 1_000 }, (_, id) => ({ id, title: `Row ${id}`, text: `Row ${id} of 1000` })),
  },
  onLoad() {
    const texts = [...document.querySelectorAll('.row')].map((row) => row.firstChild);
    const mark = document.getElementById('mark');
    let marks = 0;
    /** The mark is the last that changes; tells the nanoseconds of one update. */
    const on = (id, count, update) =>
      document.getElementById(id).addEventListener('click', () => {
        marks++;
        const begin = performance.now();
        for (let step = 0; step < count; step++) update((marks * 37 + step * 7) % 1_000, `Updated ${marks}`);
        const told = Math.round(((performance.now() - begin) / count) * 1e6);
        mark.setAttribute('data-mark', `${marks} ${told}`);
      });
    const byHand = (at, text) => void (texts[at].data = text);
    const byTemplate = (at, text) => this.setData({ [`list[${at}].text`]: text });
    on('one-by-hand', 1, byHand);
    on('one-by-template', 1, byTemplate);
    on('all-by-hand', 1_000, byHand);
    on('all-by-template', 1_000, byTemplate);
    mark.setAttribute('data-ready', '');
  },
});
