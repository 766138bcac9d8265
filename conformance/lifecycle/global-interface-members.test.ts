import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The Global object has every member that the interface names',
  statements: ['lifecycle-global-interface', 'lifecycle-input-object'],
  files: {
    'app.js': `const members = ['globalState', 'inputObject', 'lifecycleError', 'ongloballaunched', 'onglobalshown',
  'onglobalhidden', 'onglobalerror', 'onglobalunloaded'];
checkpoint('missing', members.filter((member) => !(member in global)));
const inputMembers = ['pagePath', 'referrerInfo', 'lang', 'dir'];
global.addEventListener('globallaunched', () =>
  checkpoint('missing-in-input', inputMembers.filter((member) => typeof global.inputObject[member] !== 'string')));`,
  },
  expect: [
    { checkpoint: 'missing', equals: [] },
    { checkpoint: 'missing-in-input', equals: [] },
  ],
});
