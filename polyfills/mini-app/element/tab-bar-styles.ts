import { BUTTONS } from './button-styles.ts';
import { sheetOf } from './styles.ts';

const SHEET_TEXT = `
${BUTTONS}
.tab-bar {
  position: relative;
  z-index: 2;
  display: flex;
  background: var(--mini-app-tab-background, var(--tab-background));
  box-shadow: 0 -1px 0 color-mix(in srgb, var(--tab-ink) 24%, transparent);
}
.tab-bar[hidden] { display: none; }
.tab-bar button {
  flex: 1;
  display: grid;
  place-content: center;
  justify-items: center;
  gap: 2px;
  min-inline-size: 0;
  block-size: var(--mini-app-tab-height, 50px);
  color: var(--mini-app-tab-ink, var(--tab-ink));
  font-size: 11px;
  line-height: 1.2;
}
.tab-bar button:not(:has(img)) { font-size: 15px; }
.tab-bar button[aria-current] { color: var(--mini-app-tab-ink-selected, var(--tab-ink-selected)); font-weight: 600; }
.tab-bar img { inline-size: 26px; block-size: 26px; object-fit: contain; }
.tab-bar button[aria-current] .tab-icon, .tab-bar button:not([aria-current]) .tab-icon-selected { display: none; }
`;

let sheet: CSSStyleSheet | undefined;

/** The one sheet that all elements of the page share. */
export function tabBarStyles(): CSSStyleSheet {
  return (sheet ??= sheetOf(SHEET_TEXT));
}
