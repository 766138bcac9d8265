import type { Reader, Seen } from './reader.ts';

/** One thing that a person does in a TodoMVC, and what is there then. */
export interface Step {
  readonly does: string;
  act(reader: Reader, relaunch: () => Promise<unknown>): Promise<unknown>;
  readonly then: Partial<Seen>;
}

const add = (reader: Reader, title: string): Promise<void> => reader.enter('.new-todo', title);
const of = (number: number, what: string): string => `.todo-list > li:nth-child(${number}) ${what}`;
const FILTERS = ['all', 'active', 'completed'];
const show = (reader: Reader, filter: string): Promise<void> =>
  reader.click(`.filters li:nth-child(${FILTERS.indexOf(filter) + 1}) a`);

/** The usual behaviour of a TodoMVC, step after step. */
export const STEPS: readonly Step[] = [
  {
    does: 'begins empty',
    act: async () => undefined,
    then: { items: [], count: null, field: '' },
  },
  {
    does: 'adds a to-do',
    act: (reader) => add(reader, 'Buy milk'),
    then: { items: ['[ ] Buy milk'], count: '1 item left', filter: 'all', canClear: false, field: '' },
  },
  {
    does: 'adds nothing blank',
    act: (reader) => add(reader, '   '),
    then: { items: ['[ ] Buy milk'], field: '   ' },
  },
  {
    does: 'trims',
    act: (reader) => add(reader, '  Walk the dog  '),
    then: { items: ['[ ] Buy milk', '[ ] Walk the dog'], count: '2 items left', field: '' },
  },
  {
    does: 'shows markup and other scripts as they are',
    act: (reader) => add(reader, '<b>&amp; 日本語'),
    then: { items: ['[ ] Buy milk', '[ ] Walk the dog', '[ ] <b>&amp; 日本語'], count: '3 items left' },
  },
  {
    does: 'toggles',
    act: (reader) => reader.click(of(2, '.toggle')),
    then: {
      items: ['[ ] Buy milk', '[x] Walk the dog', '[ ] <b>&amp; 日本語'],
      count: '2 items left',
      canClear: true,
      allChecked: false,
    },
  },
  {
    does: 'opens a to-do for editing',
    act: (reader) => reader.click(of(1, 'label'), 2),
    then: { editing: 'Buy milk' },
  },
  {
    does: 'saves at Enter',
    act: (reader) => reader.enter('.edit:focus', 'Buy oat milk'),
    then: { items: ['[ ] Buy oat milk', '[x] Walk the dog', '[ ] <b>&amp; 日本語'], editing: null },
  },
  {
    does: 'forgets at Escape',
    act: (reader) => reader.edit(of(2, 'label'), 'Walk the cat', 'Escape'),
    then: { items: ['[ ] Buy oat milk', '[x] Walk the dog', '[ ] <b>&amp; 日本語'], editing: null },
  },
  {
    does: 'saves when the field is left',
    act: async (reader) => {
      await reader.edit(of(2, 'label'), 'Walk the cat');
      await reader.click('.new-todo');
    },
    then: { items: ['[ ] Buy oat milk', '[x] Walk the cat', '[ ] <b>&amp; 日本語'], editing: null },
  },
  {
    does: 'deletes what is edited to nothing',
    act: (reader) => reader.edit(of(3, 'label'), '', 'Enter'),
    then: { items: ['[ ] Buy oat milk', '[x] Walk the cat'], count: '1 item left', editing: null },
  },
  {
    does: 'filters for what is active',
    act: (reader) => show(reader, 'active'),
    then: { items: ['[ ] Buy oat milk'], filter: 'active', count: '1 item left' },
  },
  {
    does: 'filters for what is completed',
    act: (reader) => show(reader, 'completed'),
    then: { items: ['[x] Walk the cat'], filter: 'completed', count: '1 item left' },
  },
  {
    does: 'takes from the filtered list what no longer belongs there',
    act: (reader) => reader.click(of(1, '.toggle')),
    then: { items: [], filter: 'completed', count: '2 items left', canClear: false },
  },
  {
    does: 'shows all again',
    act: (reader) => show(reader, 'all'),
    then: { items: ['[ ] Buy oat milk', '[ ] Walk the cat'], filter: 'all' },
  },
  {
    does: 'completes all',
    act: (reader) => reader.click('.toggle-all'),
    then: { items: ['[x] Buy oat milk', '[x] Walk the cat'], count: '0 items left', allChecked: true },
  },
  {
    does: 'tells that not all are completed any more',
    act: (reader) => reader.click(of(2, '.toggle')),
    then: { items: ['[x] Buy oat milk', '[ ] Walk the cat'], count: '1 item left', allChecked: false },
  },
  {
    does: 'keeps the list for the next launch',
    act: (_reader, relaunch) => relaunch(),
    then: { items: ['[x] Buy oat milk', '[ ] Walk the cat'], count: '1 item left', filter: 'all' },
  },
  {
    does: 'clears what is completed',
    act: (reader) => reader.click('.clear-completed'),
    then: { items: ['[ ] Walk the cat'], count: '1 item left', canClear: false },
  },
  {
    does: 'deletes',
    act: (reader) => reader.click(of(1, '.destroy')),
    then: { items: [], count: null },
  },
  {
    does: 'keeps the empty list',
    act: (_reader, relaunch) => relaunch(),
    then: { items: [], count: null, field: '' },
  },
];
