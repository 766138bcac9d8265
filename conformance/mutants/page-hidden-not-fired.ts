import { mutant } from './mutant.ts';

export default mutant({
  breaks: 'A page that leaves the screen is not told so.',
  statement: 'lifecycle-page-hidden',
  edits: [
    {
      file: 'polyfills/logic-layer/page-object.ts',
      find: 'fireLifecycleEvent(this, event, this.#input);',
      replace: "if (event !== 'pagehidden') fireLifecycleEvent(this, event, this.#input);",
    },
  ],
  noticedBy: [],
});
