/** Of the element's shadow tree. A page's policy has no say in sheets that are constructed, so none is loosened for them. */
const SHEET_TEXT = `
:host {
  display: block;
  position: relative;
  inline-size: 390px;
  max-inline-size: 100%;
  block-size: 720px;
  overflow: hidden;
  contain: content;
  isolation: isolate;
}
:host([hidden]) { display: none; }
.window {
  --page-background: var(--mini-app-background, var(--own-background, Canvas));
  --page-ink: var(--mini-app-ink, var(--own-ink, CanvasText));
  --mark: var(--mini-app-accent, #0b6660);
  display: grid;
  grid-template-rows: minmax(0, 1fr) auto;
  block-size: 100%;
  background: var(--page-background);
  color: var(--page-ink);
  font: 17px/1.4 system-ui, sans-serif;
}
.page-area { position: relative; min-block-size: 0; overflow: hidden; contain: content; }
.view { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; border: 0; }
.tab-bar {
  position: relative;
  z-index: 2;
  display: flex;
  background: var(--mini-app-tab-background, var(--tab-background));
  box-shadow: 0 -1px 0 color-mix(in srgb, var(--tab-ink) 24%, transparent);
}
.tab-bar[hidden] { display: none; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
button:focus-visible { outline: 2.5px solid currentcolor; outline-offset: -4px; }
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
.status {
  position: absolute;
  inset: 0;
  z-index: 3;
  display: grid;
  align-content: center;
  justify-items: center;
  gap: 16px;
  padding: 24px;
  overflow-y: auto;
  background: var(--page-background);
  color: var(--page-ink);
  text-align: center;
  overflow-wrap: anywhere;
}
.name { font-weight: 600; }
.icon { inline-size: 72px; block-size: 72px; border-radius: 18px; object-fit: cover; }
.progress { inline-size: 72px; block-size: 2px; overflow: hidden; border-radius: 1px; background: color-mix(in srgb, currentcolor 16%, transparent); }
.progress::after {
  content: '';
  display: block;
  inline-size: 40%;
  block-size: 100%;
  background: currentcolor;
  animation: glide 1.1s ease-in-out infinite;
}
@keyframes glide { from { transform: translateX(-100%); } to { transform: translateX(250%); } }
@media (prefers-reduced-motion: reduce) {
  .progress::after { inline-size: 100%; animation: pulse 2s ease-in-out infinite alternate; }
}
@keyframes pulse { from { opacity: 0.3; } }
`;

let sheet: CSSStyleSheet | undefined;

/** The one sheet that all elements of the page share. */
export function elementStyles(): CSSStyleSheet {
  return (sheet ??= sheetOf(SHEET_TEXT));
}

export function sheetOf(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
