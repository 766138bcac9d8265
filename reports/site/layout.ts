import { markup, trusted, type Content } from './markup.ts';
import { MARK_SHAPES } from './mark.ts';
import { rootOf } from './safe-path.ts';

export interface PageParts {
  /** Path from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly kind: 'matrix' | 'test' | 'product';
  readonly body: Content;
}

/** Nothing is loaded but the site's own style, script, pictures and pages; nothing is sent anywhere. */
const POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file: data:; frame-src 'self' file:; base-uri 'none'; form-action 'none'";

/** A whole page of the site. */
export function page({ path, title, kind, body }: PageParts): string {
  const root = rootOf(path);
  return markup`${trusted('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}site.css">
<script src="${root}site.js" defer></script>
</head>
<body class="page-${kind}">
${MARK_SHAPES}
${body}
</body>
</html>
`.toString();
}

/** The line above a page that leads back to the matrix. */
export function trail(path: string, here: string): Content {
  return markup`<nav class="trail" aria-label="Where you are"><a href="${rootOf(path)}index.html">Matrix</a> <span aria-hidden="true">/</span> <span>${here}</span></nav>`;
}

/** A command to copy; the button is there only when the script is. */
export function command(text: string): Content {
  const words = text.split(' ').map((word, index) => [index > 0 && ' ', markup`<span>${word}</span>`]);
  return markup`<div class="command"><code>${words}</code><button type="button" class="copy" hidden>Copy</button></div>`;
}
