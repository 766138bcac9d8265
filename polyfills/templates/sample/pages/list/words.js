module.exports = {
  left: function (items) {
    const left = items.filter((item) => !item.done).length;
    return left === 1 ? '1 thing is left' : left + ' things are left';
  },
  anyDone: (items) => items.some((item) => item.done),
};
