import { readFileSync } from 'node:fs';

/** The parts of the site's one style sheet, in the order of the cascade. */
const STYLES = [
  'tokens',
  'elements',
  'marks',
  'controls',
  'matrix-page',
  'matrix',
  'legend-and-panel',
  'matrix-wide',
  'matrix-narrow',
  'documents',
  'embedded',
  'print',
];

/** The style sheet, but for the rules that depend on the runs. */
export function styleSheet(): string {
  return STYLES.map((name) => asset(`style/${name}.css`)).join('\n');
}

/** The one script of the site. */
export function script(): string {
  return asset('site.js');
}

/** The assets stand beside the sources; the package's own exports find them from there and from the built files. */
function asset(path: string): string {
  return readFileSync(new URL(import.meta.resolve(`@miniapp-tests/reports/site/assets/${path}`)), 'utf8');
}
