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
