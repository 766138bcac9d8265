import { sheetOf } from '../mini-app/element/styles.ts';

/** Of the element's shadow tree. */
const SHEET_TEXT = `
:host {
  display: block;
  position: relative;
  box-sizing: border-box;
  inline-size: 358px;
  max-inline-size: 100%;
  block-size: 168px;
  overflow: hidden;
  border-radius: 12px;
  contain: content;
  isolation: isolate;
}
:host([hidden]) { display: none; }
:host([collapsed]) { block-size: 0; }
.window {
  position: relative;
  block-size: 100%;
  background: var(--mini-app-widget-background, var(--own-background, Canvas));
  color: var(--mini-app-widget-ink, var(--own-ink, CanvasText));
  font: 15px/1.35 system-ui, sans-serif;
}
/* Also while it is out of sight: what is scrolled in is seen at once. */
.page-area { position: absolute; inset: 0; overflow: hidden; visibility: visible !important; contain: strict; }
.view { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; border: 0; }
.status {
  position: absolute;
  inset: 0;
  display: grid;
  align-content: safe center;
  justify-items: center;
  gap: 8px;
  padding: 12px;
  overflow: hidden;
  background: var(--mini-app-widget-background, var(--own-background, Canvas));
  text-align: center;
  overflow-wrap: anywhere;
}
.status p {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
  max-inline-size: 40ch;
  margin: 0;
  text-wrap: pretty;
}
.action {
  all: unset;
  box-sizing: border-box;
  min-block-size: 44px;
  padding-inline: 18px;
  border-radius: 12px;
  background: color-mix(in srgb, currentcolor 12%, transparent);
  cursor: pointer;
  font-weight: 600;
}
.action:focus-visible { outline: 2.5px solid currentcolor; outline-offset: -3px; }
.progress { inline-size: 56px; block-size: 2px; overflow: hidden; border-radius: 1px; background: color-mix(in srgb, currentcolor 16%, transparent); }
.progress::after { content: ''; display: block; inline-size: 40%; block-size: 100%; background: currentcolor; animation: glide 1.1s ease-in-out infinite; }
@keyframes glide { from { transform: translateX(-100%); } to { transform: translateX(250%); } }
@media (prefers-reduced-motion: reduce) {
  .progress::after { inline-size: 100%; opacity: 0.5; animation: none; }
}
`;

let sheet: CSSStyleSheet | undefined;

/** The one sheet that all elements of the page share. */
export function widgetStyles(): CSSStyleSheet {
  return (sheet ??= sheetOf(SHEET_TEXT));
}
