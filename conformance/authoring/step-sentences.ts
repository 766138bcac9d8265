import type { Step } from './test-format.ts';

const seconds = (milliseconds: number) => `${milliseconds / 1000} second${milliseconds === 1000 ? '' : 's'}`;

function duration(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  return Number.isInteger(minutes) ? `${minutes} minute${minutes === 1 ? '' : 's'}` : seconds(milliseconds);
}

/** A step as one sentence for a person with a phone in the hand. */
export function stepSentence(step: Step): string {
  switch (step.do) {
    case 'launch': {
      const version = step.version === undefined ? '' : ` in version ${step.version}`;
      return step.path === undefined
        ? `Open the test’s MiniApp${version} by its URI.`
        : `Open the test’s MiniApp${version} by its URI with ${step.path} at the end.`;
    }
    case 'await':
      return (step.times ?? 1) === 1
        ? `Wait until the page shows a line with "${step.checkpoint}".`
        : `Wait until the page shows ${step.times} lines with "${step.checkpoint}".`;
    case 'background':
      return 'Bring another app to the front, so that the whole super app is in the background.';
    case 'resume':
      return 'Return to the super app.';
    case 'close':
      return 'Tap the close button of the capsule in the upper right corner.';
    case 're-enter':
      return 'Tap the menu button of the capsule and choose re-enter.';
    case 'back':
      return 'Go back with the host’s back button or gesture.';
    case 'rotate':
      return `Turn the device to ${step.to}.`;
    case 'tap':
      return `Tap "${step.text}" in the page.`;
    case 'type':
      return `Type "${step.text}" into the field "${step.label}".`;
    case 'switch-tab':
      return `Tap the tab "${step.text}" in the bar at the bottom.`;
    case 'advance-clock':
      return `Let ${duration(step.milliseconds)} pass.`;
    case 'pause':
      return `Wait ${seconds(step.milliseconds)}.`;
  }
}
