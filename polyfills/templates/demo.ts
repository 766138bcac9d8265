import template from './demo.template.js';
import { mountPage } from './runtime/mount-page.ts';

interface Tide {
  readonly id: number;
  readonly is: 'high' | 'low';
  readonly hour: number;
  readonly minute: number;
}

let ids = 2;
const FIRST: readonly Tide[] = [
  { id: 1, is: 'high', hour: 6, minute: 14 },
  { id: 2, is: 'low', hour: 12, minute: 27 },
];

mountPage(
  {
    data: { tides: FIRST },
    add() {
      const { tides } = this.data;
      const last = tides.at(-1);
      const next: Tide = {
        id: ++ids,
        is: last?.is === 'high' ? 'low' : 'high',
        hour: ((last?.hour ?? 0) + 6) % 24,
        minute: 40,
      };
      // One row is made, the others are left alone.
      this.setData({ [`tides[${tides.length}]`]: next });
    },
    later() {
      const hours = this.data.tides.map(({ hour }, index) => [`tides[${index}].hour`, (hour + 1) % 24]);
      this.setData(Object.fromEntries(hours));
    },
    remove(event: { readonly currentTarget: { readonly dataset: Readonly<Record<string, unknown>> } }) {
      const { id } = event.currentTarget.dataset;
      this.setData({ tides: this.data.tides.filter((tide) => tide.id !== Number(id)) });
    },
  },
  template,
  { root: document.querySelector('main') ?? document.body },
);
