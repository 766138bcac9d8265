import type { HostStep } from '../../driver.ts';
import type { StepContext, StepOf } from '../step-context.ts';
import { advanceClock } from './advance-clock.ts';
import { back } from './back.ts';
import { background } from './background.ts';
import { close } from './close.ts';
import { launch } from './launch.ts';
import { pause } from './pause.ts';
import { reEnter } from './re-enter.ts';
import { resume } from './resume.ts';
import { rotate } from './rotate.ts';
import { switchTab } from './switch-tab.ts';
import { tap } from './tap.ts';
import { type } from './type.ts';

/** The whole vocabulary; the compiler says when a step is missing. */
const STEPS: { readonly [Name in HostStep['do']]: StepOf<Name> } = {
  launch,
  background,
  resume,
  close,
  're-enter': reEnter,
  back,
  rotate,
  tap,
  type,
  'switch-tab': switchTab,
  'advance-clock': advanceClock,
  pause,
};

/** Does one step in the super app. @throws StepTimeout, SuperAppGone */
export function perform<Name extends HostStep['do']>(
  context: StepContext,
  step: Extract<HostStep, { readonly do: Name }>,
): Promise<void> {
  const how: StepOf<Name> = STEPS[step.do as Name];
  return how(context, step);
}
