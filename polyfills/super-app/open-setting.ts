import { BridgeError } from '../mini-app/bridge-error.ts';
import type { Capability } from '../mini-app/mini-app-host.ts';
import type { RunningApp } from './running-app.ts';

/** What the capability needs of the super app. */
export interface SettingStage {
  /** The MiniApp in front. */
  front(): RunningApp | undefined;
  /** @returns the open sheet; undefined where there are no settings yet */
  openSettings(app: RunningApp): HTMLDialogElement | undefined;
}

/** `miniapp.openSetting`: the person's settings of the MiniApp in front (EXTENSIONS.md, "The namespace"). */
export function openSetting(stage: SettingStage): Capability {
  return async (_input, { identity }) => {
    const app = stage.front();
    if (app?.identity !== identity || document.querySelector('dialog[open]'))
      throw new BridgeError(
        'not-allowed',
        'Settings open for the MiniApp in front only, and over nothing else.',
      );
    const sheet = stage.openSettings(app);
    if (!sheet) throw new BridgeError('aborted', 'This MiniApp is not installed, so it has no settings.');
    const close = () => sheet.close();
    app.addEventListener('ended', close);
    await new Promise((resolve) => sheet.addEventListener('close', resolve));
    app.removeEventListener('ended', close);
    return null;
  };
}
