Page({
  data: { items: [], draft: '' },
  onShow() {
    this.setData({ items: getApp().items });
  },
  type(event) {
    this.setData({ draft: event.detail.value.trim() });
  },
  add() {
    const { items, draft } = this.data;
    if (draft === '') return;
    const id = Math.max(0, ...items.map((item) => item.id)) + 1;
    this.setData({ [`items[${items.length}]`]: { id, name: draft, amount: 1, done: false }, draft: '' });
    this.keep();
  },
  tick(event) {
    const { index } = event.currentTarget.dataset;
    this.setData({ [`items[${index}].done`]: event.detail.checked });
    this.keep();
  },
  step(event) {
    const { index } = event.currentTarget.dataset;
    this.setData({ [`items[${index}].amount`]: event.detail.value });
    this.keep();
  },
  clear() {
    this.setData({ items: this.data.items.filter((item) => !item.done) });
    this.keep();
  },
  keep() {
    getApp().keep(this.data.items);
  },
});
