/** A MiniApp that means harm: what it does, by name. */
export interface Attempt {
  /** Files of the package, over a base that works. */
  readonly files: Readonly<Record<string, string>>;
  /** How long it is let to run when nothing closes it, in milliseconds; default `LASTS`. */
  readonly lasts?: number;
}

/** Longer than a second: what is closed within one is closed then. */
export const LASTS = 1_200;

export type Attempts = Readonly<Record<string, Attempt>>;

/** The page's script. */
export function script(text: string, lasts?: number): Attempt {
  return { files: { 'pages/index/index.js': text }, ...(lasts !== undefined && { lasts }) };
}

/** The page's HTML, and its script if it has one. */
export function page(html: string, text = ''): Attempt {
  return { files: { 'pages/index/index.html': html, 'pages/index/index.js': text } };
}
