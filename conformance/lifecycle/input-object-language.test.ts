import { test } from '../authoring/test-format.ts';
export default test({
  title: 'The input object’s lang is a well-formed language tag and its dir one of auto, ltr and rtl',
  statements: ['lifecycle-input-lang', 'lifecycle-input-dir', 'lifecycle-input-object'],
  files: {
    'app.js': `global.addEventListener('globallaunched', () => {
  const { lang, dir } = global.inputObject;
  checkpoint('lang-well-formed', typeof lang === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(lang));
  checkpoint('dir', dir);
});`,
  },
  expect: [
    { checkpoint: 'lang-well-formed', equals: true },
    { checkpoint: 'dir', oneOf: ['auto', 'ltr', 'rtl'] },
  ],
});
