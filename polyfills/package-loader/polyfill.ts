// Opens the packages that links of the page lead to, `<a type="application/miniapp-pkg+zip" href="…">`.
import { followPackages } from './follow-packages.ts';
import type { OpenedPackage } from './open-package.ts';
import { shouldPolyfill } from './should-polyfill.ts';

declare global {
  interface WindowEventMap {
    miniapppackage: MiniAppPackageEvent;
  }
}

/** A link's package was opened. A page that prevents the default shows it itself. */
export class MiniAppPackageEvent extends Event {
  readonly opened: OpenedPackage;
  readonly link: HTMLAnchorElement;

  constructor(opened: OpenedPackage, link: HTMLAnchorElement) {
    super('miniapppackage', { cancelable: true });
    this.opened = opened;
    this.link = link;
  }
}

if (shouldPolyfill()) {
  const serviceWorker = document.querySelector<HTMLMetaElement>('meta[name="miniapp-worker"]')?.content;
  followPackages({
    ...(serviceWorker !== undefined && { serviceWorker }),
    opened: (opened, link) => !dispatchEvent(new MiniAppPackageEvent(opened, link)),
    refused: reportError,
  });
}
