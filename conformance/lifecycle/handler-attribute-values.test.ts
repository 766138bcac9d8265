import { test } from '../authoring/test-format.ts';
export default test({
  title:
    'An event handler attribute is null at first, keeps a function, and turns what can’t be called into null',
  statements: ['lifecycle-onglobalhidden', 'lifecycle-onpagehidden'],
  files: {
    'pages/index/index.js': `const values = (target, name) => {
  const list = [target[name] === null];
  const handler = () => {};
  target[name] = handler;
  list.push(target[name] === handler);
  target[name] = 'not callable';
  list.push(target[name] === null);
  return list;
};
page.addEventListener('pageready', () => {
  checkpoint('global', values(global, 'onglobalhidden'));
  checkpoint('page', values(page, 'onpagehidden'));
});`,
  },
  expect: [
    { checkpoint: 'global', equals: [true, true, true] },
    { checkpoint: 'page', equals: [true, true, true] },
  ],
});
