import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { ViewFrame } from '../../view-layer/view-frame.ts';

/**
 * Gives a view, still empty, what the manifest says of all pages: the colour scheme that `prefers-color-scheme` answers with, and one pixel of the
 * design as `--mpt-px` (EXTENSIONS.md, "Design width").
 */
export function applyLook({ frame, document }: ViewFrame, { color_scheme, window }: ProcessedManifest): void {
  if (color_scheme !== undefined)
    frame.style.colorScheme = color_scheme === 'auto' ? 'light dark' : color_scheme;
  const { CSSStyleSheet: Sheet } = document.defaultView as Window & typeof globalThis;
  const sheet = new Sheet();
  const isOwnSize = window.auto_design_width || window.design_width === 0;
  sheet.replaceSync(`:root { --mpt-px: ${isOwnSize ? '1px' : `calc(100vw / ${window.design_width})`} }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
