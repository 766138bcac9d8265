import { fileURLToPath } from 'node:url';
import { openPage } from './with-page.ts';
import type { ElementNode, Mutation, ViewEvent, ViewNode } from '../view-layer/protocol.ts';
import type { LoadedPage } from '../view-layer/read-page.ts';
import type { OpenedPage } from './view-harness.ts';
import './view-harness.ts';

/** An image of 8 by 8 pixels. */
export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="red"/></svg>';

/** Pages in views of a real browser, one after the other. */
export interface Views {
  open(page: OpenedPage): Promise<LoadedPage>;
  /** The code of the error that it threw, if any. */
  apply(mutations: readonly Mutation[]): Promise<string | undefined>;
  /** Whether a focused field of the host keeps the focus. */
  keepsHostFocus(mutation: Mutation): Promise<boolean>;
  /** Paints so many pixels; the reasons for which the view was closed. */
  paintPixels(id: number, pixels: number): Promise<string[]>;
  /** Answers a question in the browser, where `harness` is. */
  look<T>(question: () => T | Promise<T>): Promise<T>;
  /** Waits until it is so. */
  until(condition: () => boolean): Promise<void>;
  events(type: string): Promise<ViewEvent[]>;
  press(selector: string): Promise<void>;
  /** Paints a canvas's left and right half. */
  paint(id: number, colours: readonly [left: string, right: string]): Promise<void>;
  /** The colour on screen, as `r,g,b`, so many pixels from the middle of an element. */
  colour(selector: string, right?: number, down?: number): Promise<string>;
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openViews(): Promise<Views> {
  const { page, close } = await openPage(fileURLToPath(new URL('view-harness.ts', import.meta.url)));
  return {
    open: (opened) => page.evaluate((given) => harness.open(given), opened),
    // As text: the driver's own protocol refuses deep values.
    apply: (mutations) =>
      page.evaluate((given) => harness.apply(JSON.parse(given)), JSON.stringify(mutations)),
    keepsHostFocus: (mutation) => page.evaluate((given) => harness.keepsFocus(given), mutation),
    paintPixels: (...painted) => page.evaluate((...given) => harness.paintPixels(...given), ...painted),
    look: <T>(question: () => T | Promise<T>) => page.evaluate(question) as Promise<T>,
    until: async (condition) => void (await page.waitForFunction(condition)),
    events: (type) =>
      page.evaluate((wanted) => harness.events.filter((event) => event.type === wanted), type),
    press: async (selector) => {
      const { x, y } = await page.evaluate((at) => harness.pointOf(at), selector);
      await page.mouse.click(x, y);
    },
    paint: (...painted) => page.evaluate((...given) => harness.paint(...given), ...painted),
    colour: async (selector, right = 0, down = 0) => {
      const { x, y } = await page.evaluate((at) => harness.pointOf(at), selector);
      const clip = { x: x + right, y: y + down, width: 1, height: 1 };
      const png = await page.screenshot({ clip, encoding: 'base64' });
      return page.evaluate((given) => harness.colourOf(given), png);
    },
    type: (text) => page.keyboard.type(text),
    close,
  };
}

/** The node and everything in it, in tree order. */
export function allNodes(node: ViewNode): ViewNode[] {
  return node.kind === 'element' ? [node, ...node.children.flatMap(allNodes)] : [node];
}

/** The first element of this name. */
export function findElement(root: ViewNode, name: string): ElementNode {
  const found = allNodes(root).find((node) => node.kind === 'element' && node.name === name);
  if (found?.kind !== 'element') throw new Error(`the tree has no ${name}`);
  return found;
}
