import { mutant } from './mutant.ts';

export default mutant({
  breaks: 'A page that leaves the screen is not told so.',
  statement: 'lifecycle-page-hidden',
  edits: [
    {
      file: 'spec/lifecycle/page.ts',
      find: 'fireLifecycleEvent(this, event, this.#input);',
      replace: "if (event !== 'pagehidden') fireLifecycleEvent(this, event, this.#input);",
    },
  ],
  noticedBy: [
    'lifecycle/background-page-order',
    'lifecycle/page-hidden-and-shown-handler-attributes',
    'lifecycle/page-hidden-on-close',
    'lifecycle/rotation-fires-nothing',
    'manifest/capsule-stays',
    'navigation/background-hides-only-the-top-page',
    'navigation/page-hidden-on-navigate',
    'navigation/page-shown-on-return',
    'navigation/switch-tab',
  ],
});
