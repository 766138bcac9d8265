import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { InstallPrompt } from './install-prompt.ts';
import { linkManifest, type LinkOptions } from './link-manifest.ts';
import { applyColors, applyIcons, applyLanguage, applyTitle } from './page-effects.ts';
import {
  placedWebAppManifest,
  type PlacedWebAppManifest,
  type PlacementOptions,
} from './web-app-manifest.ts';
import { isAppWindow, lockOrientation, takeScreen } from './whole-screen.ts';

export interface ApplyOptions extends Partial<PlacementOptions>, Partial<LinkOptions> {}

/** A manifest that has its effects in this page. */
export interface AppliedManifest {
  readonly webAppManifest: PlacedWebAppManifest;
  readonly install: InstallPrompt;
  /** Fullscreen and orientation, from a person's tap; rejects with the browser's error. */
  takeScreen(): Promise<void>;
  /** Leaves the page as it was before. */
  undo(): void;
}

/**
 * Gives a MiniApp manifest its effects in this page: it links the Web App Manifest, sets title, icons, theme colours,
 * language and direction, keeps the offer to install, and, where the page is installed, locks the orientation.
 *
 * @param options `base` is the document's own base URL, `languages` the person's, unless they are given
 * @throws {TypeError} for a `base` that is no absolute URL; nothing is changed then
 * @see https://w3c.github.io/miniapp-manifest/#sec-window-resource-members
 */
export function applyManifest(manifest: ProcessedManifest, options: ApplyOptions = {}): AppliedManifest {
  const { base = document.baseURI, languages = navigator.languages, startUrl, url } = options;
  const { onRefused = (message: string) => console.error(message) } = options;
  const webAppManifest = placedWebAppManifest(manifest, {
    base,
    languages,
    ...(startUrl !== undefined && { startUrl }),
  });
  const install = new InstallPrompt();
  const undos = [
    linkManifest(webAppManifest, { onRefused, ...(url !== undefined && { url }) }),
    applyTitle(manifest, webAppManifest),
    applyLanguage(manifest),
    applyColors(manifest),
    applyIcons(webAppManifest),
    () => install.stop(),
  ];
  // A device that can't be turned shows it as it is.
  if (isAppWindow()) lockOrientation(manifest.window.orientation).catch(() => {});
  return {
    webAppManifest,
    install,
    takeScreen: () => takeScreen(manifest.window),
    undo: () =>
      undos
        .splice(0)
        .reverse()
        .forEach((undo) => undo()),
  };
}
