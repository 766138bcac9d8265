import { BridgeError } from '../mini-app/bridge-error.ts';
import type { Capability, CapabilityContext } from '../mini-app/mini-app-host.ts';
import type { Asker } from './asker.ts';

/** What the capability needs of the super app. */
export interface SettingStage {
  /** Undefined for one that is not in front. */
  asker(context: CapabilityContext): Asker | undefined;
  /** @returns the open sheet; undefined where there are no settings yet */
  openSettings(app: { readonly key: string }): HTMLDialogElement | undefined;
}

/** `miniapp.openSetting`: the person's settings of the MiniApp in front, or of a widget's on the board (EXTENSIONS.md, "The namespace"). */
export function openSetting(stage: SettingStage): Capability {
  return async (_input, context) => {
    const asker = stage.asker(context);
    const own = asker?.isWidget ? '.widget-board' : '.app-window';
    if (!asker || document.querySelector(`dialog[open]:not(${own})`))
      throw new BridgeError(
        'not-allowed',
        'Settings open for the MiniApp in front only, and over nothing else.',
      );
    const sheet = stage.openSettings(asker);
    if (!sheet) throw new BridgeError('aborted', 'This MiniApp is not installed, so it has no settings.');
    const stay = asker.whenOver(() => sheet.close());
    await new Promise((resolve) => sheet.addEventListener('close', resolve));
    stay();
    return null;
  };
}
