import { scopeOf } from '../follow-packages.ts';
import '../polyfill.ts';
import { shouldPolyfill } from '../should-polyfill.ts';

declare global {
  var links: typeof tools;
}

const tools = {
  /** What was opened, and what was refused. */
  said: [] as string[],
  isTaken: false,
  shouldPolyfill,
  scopeOf,
  /** What a browser that shows packages by itself would say. */
  isNeededWith(type: string): boolean {
    const mimeTypes = { namedItem: (name: string) => (name === type ? { type } : null) };
    return shouldPolyfill({ navigator: { mimeTypes } as unknown as Navigator });
  },
  /** Whether a click on the link is left to the browser. */
  click(id: string, keys: MouseEventInit = {}): boolean {
    let isLeft = false;
    const last = (event: Event): void => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...keys });
    document.querySelector(`#${id} *`)?.dispatchEvent(event);
    return isLeft;
  },
};

addEventListener('miniapppackage', (event) => {
  tools.said.push(`${event.opened.manifest.name} by ${event.opened.servedBy} at ${event.link.id}`);
  if (tools.isTaken) event.preventDefault();
});
addEventListener('message', ({ data }) => {
  if (typeof data === 'object' && data !== null && 'title' in data) tools.said.push(`shown ${data.title}`);
});
addEventListener('error', (event) => {
  event.preventDefault();
  tools.said.push(String((event.error as { code?: string } | null)?.code ?? event.message));
});
globalThis.links = tools;
