App({
  /** Both pages read and change it. */
  items: [
    { id: 1, name: 'Apples', amount: 6, done: false },
    { id: 2, name: 'Bread', amount: 1, done: false },
    { id: 3, name: 'Oat milk', amount: 2, done: true },
  ],
  onLaunch() {
    const kept = localStorage.getItem('items');
    if (kept !== null) this.items = JSON.parse(kept);
  },
  keep(items) {
    this.items = items;
    localStorage.setItem('items', JSON.stringify(items));
  },
});
