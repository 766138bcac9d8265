import { expect } from 'chai';
import type { DefineComponent, DefinePage } from './definitions.ts';
import type { TemplateEvent } from './events.ts';

// The compiler checks what stands here; it need not run.
const definePage: DefinePage = () => {};
const defineComponent: DefineComponent = () => {};

describe('the types of definitions', () => {
  it('know data, methods and properties', () => {
    definePage({
      data: { count: 1, list: [{ done: false }] },
      onLoad(query) {
        this.setData({ count: query.a?.length ?? 0, 'list[0].done': true });
        this.add(this.data.count);
        // @ts-expect-error: a count is a number
        this.setData({ count: 'one' });
        // @ts-expect-error: there is no such member
        this.data.none;
      },
      add(by: number) {
        this.setData({ count: this.data.count + by });
      },
      tapped({ currentTarget }: TemplateEvent) {
        this.setData({ count: Number(currentTarget.dataset.count) });
      },
    });
    defineComponent({
      properties: { name: String, years: { type: Number, value: 1 }, tags: Array },
      data: { open: false },
      methods: {
        toggle() {
          this.setData({ open: !this.data.open });
          this.triggerEvent('toggle', { name: this.data.name.trim(), next: this.data.years + 1 });
          // @ts-expect-error: a name is text
          this.data.name.toFixed();
        },
      },
      lifetimes: {
        attached() {
          this.toggle();
        },
      },
    });
    expect(definePage).to.be.a('function');
  });
});
