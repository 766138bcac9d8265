import type { StepOf } from '../step-context.ts';

/** Opens a tab in front of the super app, whose page becomes hidden as it would behind another app. */
export const background: StepOf<'background'> = async ({ client, background, until }) => {
  const made = await client.devtools('Target.createTarget', { url: 'about:blank' });
  background.tab = String(made['targetId']);
  await until(
    'the super app to be hidden',
    async () => (await client.script('return document.hidden')) === true,
  );
};
