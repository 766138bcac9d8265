import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Only the last function that was put into an event handler attribute is called, and null removes it',
  statements: ['lifecycle-onglobalshown', 'lifecycle-ongloballaunched'],
  files: {
    'app.js': `const calls = [];
global.ongloballaunched = () => calls.push('removed');
global.ongloballaunched = null;
global.onglobalshown = () => calls.push('first');
global.onglobalshown = () => calls.push('second');
global.addEventListener('globalshown', () => setTimeout(() => checkpoint('calls', calls), 150));`,
  },
  expect: [{ checkpoint: 'calls', equals: ['second'] }],
});
