import { KEYS, type Reader } from './reader.ts';
import type { Seen } from './what-is-seen.ts';

/** One thing that a person does in a TodoMVC, and what is there then. */
export interface Step {
  readonly does: string;
  act(reader: Reader): Promise<unknown>;
  readonly then: Partial<Seen>;
}

const add = (reader: Reader, title: string): Promise<void> => reader.enter('.new-todo', title);
const of = (number: number, what: string): string => `.todo-list > li:nth-child(${number}) ${what}`;
/** 50 keys. */
const SENTENCE = 'The quick brown fox jumps over the lazy dog, twice';
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
    then: {
      items: ['[ ] Buy milk'],
      count: '1 item left',
      filter: 'all',
      canClear: false,
      field: '',
      isTypingNew: true,
    },
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
    act: async (reader) => {
      await reader.edit(of(2, 'label'), 'Walk the cat');
      await reader.keys(KEYS.Escape);
    },
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
    act: async (reader) => {
      await reader.edit(of(3, 'label'), '');
      await reader.keys(KEYS.Enter);
    },
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
    act: (reader) => reader.launch(),
    then: { items: ['[x] Buy oat milk', '[ ] Walk the cat'], count: '1 item left', filter: 'all' },
  },
  {
    does: 'clears what is completed',
    act: (reader) => reader.click('.clear-completed'),
    then: { items: ['[ ] Walk the cat'], count: '1 item left', canClear: false },
  },
  {
    does: 'loses no key of fast typing, nor the focus',
    act: async (reader) => {
      await reader.click('.new-todo', 3);
      await reader.keys(SENTENCE);
    },
    then: { field: SENTENCE, isTypingNew: true },
  },
  {
    does: 'adds what was typed fast, and goes on with the next',
    act: (reader) => reader.keys(`${KEYS.Enter}ab`),
    then: {
      items: ['[ ] Walk the cat', `[ ] ${SENTENCE}`],
      count: '2 items left',
      field: 'ab',
      isTypingNew: true,
    },
  },
  {
    does: 'takes what an input method composes',
    act: (reader) => reader.compose(['に', 'にほ', 'にほん'], '日本'),
    then: { field: 'ab日本', isTypingNew: true },
  },
  {
    does: 'takes a key back',
    act: (reader) => reader.keys(`${KEYS.Backspace}${KEYS.Enter}`),
    then: { items: ['[ ] Walk the cat', `[ ] ${SENTENCE}`, '[ ] ab日'], count: '3 items left', field: '' },
  },
  {
    does: 'deletes one of several',
    act: (reader) => reader.click(of(2, '.destroy')),
    then: { items: ['[ ] Walk the cat', '[ ] ab日'], count: '2 items left' },
  },
  {
    does: 'completes all and takes that back',
    act: async (reader) => {
      await reader.click(of(2, '.destroy'));
      await reader.enter('.new-todo', 'Sleep');
      await reader.click('.toggle-all');
      await reader.seesTodos({ items: ['[x] Walk the cat', '[x] Sleep'], count: '0 items left' });
      await reader.click('.toggle-all');
    },
    then: { items: ['[ ] Walk the cat', '[ ] Sleep'], count: '2 items left', canClear: false },
  },
  {
    does: 'deletes to the last',
    act: (reader) => reader.click(of(2, '.destroy')),
    then: { items: ['[ ] Walk the cat'], count: '1 item left' },
  },
  {
    does: 'deletes',
    act: (reader) => reader.click(of(1, '.destroy')),
    then: { items: [], count: null },
  },
  {
    does: 'keeps the empty list',
    act: (reader) => reader.launch(),
    then: { items: [], count: null, field: '' },
  },
];
