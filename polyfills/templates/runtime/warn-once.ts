const said = new Set<string>();
const MOST = 200;

/** Warns a developer: of one thing once, and of so many things. */
export function warnOnce(text: string): void {
  if (said.has(text) || said.size === MOST) return;
  said.add(text);
  console.warn(text);
}
