import { test } from '../authoring/test-format.ts';
export default test({
  title: 'globalState is launched during globallaunched and shown during globalshown',
  statements: ['lifecycle-global-state', 'lifecycle-global-state-values', 'lifecycle-launched'],
  files: {
    'app.js': `const states = [];
global.addEventListener('globallaunched', () => states.push(['globallaunched', global.globalState]));
global.addEventListener('globalshown', () => {
  states.push(['globalshown', global.globalState]);
  checkpoint('states', states);
});`,
  },
  expect: [
    {
      checkpoint: 'states',
      equals: [
        ['globallaunched', 'launched'],
        ['globalshown', 'shown'],
      ],
    },
  ],
});
