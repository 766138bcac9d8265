import { test } from '../authoring/test-format.ts';
export default test({
  title: 'ongloballaunched and onglobalshown are called, each with the new state already set',
  statements: ['lifecycle-ongloballaunched', 'lifecycle-onglobalshown'],
  files: {
    'app.js': `const calls = [];
global.ongloballaunched = () => calls.push(['ongloballaunched', global.globalState]);
global.onglobalshown = () => {
  calls.push(['onglobalshown', global.globalState]);
  checkpoint('calls', calls);
};`,
  },
  expect: [
    {
      checkpoint: 'calls',
      equals: [
        ['ongloballaunched', 'launched'],
        ['onglobalshown', 'shown'],
      ],
    },
  ],
});
