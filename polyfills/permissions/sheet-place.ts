/**
 * Lays a dialog, which is in the top layer, over the part of its container that is on screen; `document.body` stands for the window.
 * Set as single properties, which no Content Security Policy forbids.
 */
export function placeOver(dialog: HTMLElement, container: HTMLElement): void {
  const { body, defaultView } = container.ownerDocument;
  const { innerWidth, innerHeight } = defaultView as Window;
  const whole = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const box = container === body ? whole : container.getBoundingClientRect();
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const width = Math.min(innerWidth, box.right) - left;
  const height = Math.min(innerHeight, box.bottom) - top;
  for (const [name, value] of Object.entries({ x: left, y: top, w: width, h: height })) {
    dialog.style.setProperty(`--${name}`, `${Math.max(0, value)}px`);
  }
}
