import type { StepOf } from '../step-context.ts';

/** Brings the super app's tab to the front again and closes the one that hid it. */
export const resume: StepOf<'resume'> = async ({ client, background, until }) => {
  await client.devtools('Page.bringToFront');
  if (background.tab !== undefined) await client.devtools('Target.closeTarget', { targetId: background.tab });
  background.tab = undefined;
  await until(
    'the super app to be visible',
    async () => (await client.script('return document.hidden')) === false,
  );
};
