import { test } from '../authoring/test-format.ts';
export default test({
  title: 'lifecycleError describes the error, with a well-formed language tag and a direction',
  statements: [
    'lifecycle-lifecycle-error',
    'lifecycle-error-description',
    'lifecycle-error-lang',
    'lifecycle-error-dir',
  ],
  files: {
    'app.js': `global.addEventListener('globalerror', () => {
  const { errorDescription, lang, dir } = global.lifecycleError;
  checkpoint('described', typeof errorDescription === 'string' && errorDescription !== '');
  checkpoint('description', errorDescription);
  checkpoint('lang-well-formed', typeof lang === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(lang));
  checkpoint('dir', dir);
});
global.addEventListener('globalshown', () => {
  throw new Error('the reason is 4711');
});`,
  },
  expect: [
    { checkpoint: 'described', equals: true },
    // Whether it repeats what the script said is up to the host.
    { checkpoint: 'description', observe: true },
    { checkpoint: 'lang-well-formed', equals: true },
    { checkpoint: 'dir', oneOf: ['auto', 'ltr', 'rtl'] },
  ],
});
