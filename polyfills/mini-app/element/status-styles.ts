import { BUTTONS } from './button-styles.ts';
import { sheetOf } from './styles.ts';

/** Of what is in sight in the place of a page. */
const SHEET_TEXT = `
${BUTTONS}
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
export function statusStyles(): CSSStyleSheet {
  return (sheet ??= sheetOf(SHEET_TEXT));
}
