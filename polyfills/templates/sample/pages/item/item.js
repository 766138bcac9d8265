Page({
  data: { item: null },
  onLoad(query) {
    const item = getApp().items.find(({ id }) => String(id) === query.id);
    this.setData({ item: item ?? null });
  },
});
