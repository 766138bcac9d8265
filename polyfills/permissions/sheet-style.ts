/**
 * How the sheet looks. An embedder changes it by the custom properties below, set on `.permission-sheet`, and by its parts: `sheet`,
 * `asker`, `panel`, `app`, `name`, `question`, `payment`, `reason`, `features`, `choice`, `button`, `close`.
 */
const STYLE = `
:host {
  --paper: var(--permission-paper, light-dark(#faf8f5, #161618));
  --card: var(--permission-card, light-dark(#fff, #222225));
  --pressed: var(--permission-pressed, light-dark(#efebe4, #303034));
  --hairline: var(--permission-hairline, light-dark(rgb(28 26 23 / 14%), rgb(255 255 255 / 16%)));
  --edge: var(--permission-edge, light-dark(#8a847b, #87837c));
  --ink: var(--permission-ink, light-dark(#1c1a17, #f3f1ed));
  --soft: var(--permission-ink-soft, light-dark(#68625a, #a9a49c));
  --focus: var(--permission-focus, light-dark(#0b6660, #66cfc3));
  --top: var(--permission-bar-height, calc(44px + env(safe-area-inset-top, 0px)));
  display: contents; color-scheme: light dark;
}
* { box-sizing: border-box; margin: 0; }
dialog {
  position: fixed; inset: auto; left: var(--x); top: var(--y); width: var(--w); height: var(--h);
  max-width: none; max-height: none; padding: 0; border: 0; overflow: hidden;
  border-radius: var(--permission-frame-radius, 0);
  background: var(--permission-backdrop, rgb(0 0 0 / 40%)); color: var(--ink);
  font: 17px/1.4 var(--permission-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
  text-align: start; overflow-wrap: anywhere; animation: appear 180ms;
}
dialog[open] { display: flex; flex-direction: column; justify-content: space-between; align-items: center; }
dialog::backdrop { background: none; }
dialog:focus, [tabindex='-1']:focus { outline: none; }
.asker {
  flex: none; display: flex; align-items: center; justify-content: center; gap: 8px; width: 100%; min-height: var(--top);
  padding: env(safe-area-inset-top, 0px) 16px 0; background: var(--paper); border-block-end: 1px solid var(--hairline);
  color: var(--soft); font-size: 13px;
}
.asker svg { flex: none; width: 18px; height: 18px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linejoin: round; }
.asker span { min-width: 0; }
.panel {
  display: flex; flex-direction: column; gap: 16px; width: 100%; max-width: 480px; min-height: 0;
  padding: 20px 20px 0; overflow-y: auto; overscroll-behavior: contain;
  border-start-start-radius: 12px; border-start-end-radius: 12px; background: var(--paper);
  animation: rise 280ms cubic-bezier(0.2, 0.7, 0.2, 1);
}
.app { flex: none; display: flex; align-items: center; gap: 12px; }
.icon { flex: none; width: 40px; height: 40px; overflow: hidden; border-radius: 10px; background: var(--card); }
.icon ::slotted(*) { display: block; width: 100%; height: 100%; }
.icon img { display: block; width: 100%; height: 100%; object-fit: cover; }
.letter { display: grid; place-items: center; font-size: 20px; font-weight: 600; }
h2 { flex: 1; min-width: 0; font-size: 17px; font-weight: 600; }
.question { flex: none; font-size: 24px; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; scroll-margin-block-end: 136px; }
.reason { padding-inline-start: 14px; border-inline-start: 3px solid var(--edge); color: var(--soft); font-size: 15px; }
.reason blockquote { font-style: italic; }
.none { color: var(--soft); font-size: 15px; }
dl { display: grid; gap: 6px; font-size: 15px; font-variant-numeric: tabular-nums; }
dl div { display: flex; gap: 16px; justify-content: space-between; }
dt { min-width: 0; color: var(--soft); }
ul { padding: 0; list-style: none; display: grid; }
li { display: grid; gap: 8px; padding-block: 12px; border-block-start: 1px solid var(--hairline); }
li .what { font-weight: 600; }
.what::first-letter { text-transform: uppercase; }
.choice { flex: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(112px, 1fr)); gap: 8px; }
.panel > .choice {
  position: sticky; bottom: 0; margin-block-start: auto; background: var(--paper);
  padding-block-end: calc(24px + env(safe-area-inset-bottom, 0px));
}
button {
  min-width: 44px; min-height: 48px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 12px;
  background: var(--card); color: inherit; font: inherit; cursor: pointer;
  transition: color 180ms, background-color 180ms;
}
li button { min-height: 44px; font-size: 15px; }
button:active { background: var(--pressed); }
button[aria-pressed='true'] { background: var(--ink); color: var(--paper); }
button[aria-disabled='true'] { color: var(--soft); cursor: default; }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.close { flex: none; width: 44px; height: 44px; min-height: 0; margin: -2px; margin-inline-end: -12px; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--soft); }
.close svg { width: 20px; height: 20px; fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round; vertical-align: middle; }
@keyframes appear { from { opacity: 0; } }
@keyframes rise { from { transform: translateY(56px); } }
@media (prefers-reduced-motion: reduce) { .panel { animation: appear 180ms; } button { transition: none; } }
@media (forced-colors: active) { .panel, .asker { border: 1px solid; } button[aria-pressed='true'] { outline: 3px solid; } }
`;

const sheets = new WeakMap<Window, CSSStyleSheet>();

/** The sheet's style sheet, constructed, which no Content Security Policy of the page forbids. */
export function sheetStyle(view: Window & typeof globalThis): CSSStyleSheet {
  let sheet = sheets.get(view);
  if (sheet === undefined) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    sheets.set(view, sheet);
  }
  return sheet;
}
