import { benchmark } from '../../../benchmark.ts';

/** Claims that hold and that fail by a wide margin, on any machine. */
export default benchmark({
  title: 'Add up numbers',
  peers: ['mocha'],
  prepare: () => Array.from({ length: 10_000 }, (_, index) => index),
  contenders: {
    few: (numbers) => numbers.slice(0, 10).reduce((sum, number) => sum + number, 0),
    all: async (numbers) => numbers.reduce((sum, number) => sum + number, 0),
  },
  claims: [
    { text: 'ten numbers are quicker than all', contender: 'few', against: 'all', atMost: 1 },
    { text: 'all numbers are quicker than ten', contender: 'all', against: 'few', atMost: 1 },
  ],
  measures: [
    { name: 'numbers', unit: 'numbers', atMost: 10_000, value: (numbers) => numbers.length },
    { name: 'bytes', unit: 'bytes', atMost: 10_000, value: async (numbers) => numbers.length * 8 },
    { name: 'unlimited', unit: 'x', value: () => 0.5 },
  ],
});
