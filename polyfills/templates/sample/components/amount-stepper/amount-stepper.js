Component({
  properties: {
    value: { type: Number, value: 1 },
    label: String,
  },
  methods: {
    step(event) {
      const value = this.data.value + event.currentTarget.dataset.by;
      this.triggerEvent('step', { value });
    },
  },
});
