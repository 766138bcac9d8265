import { until, type Engine, type EnginePage } from '../../testing/engines/engine.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { smallApp } from '../../testing/small-app.ts';
import type {} from './widget-page.ts';

const ENTRY = `${import.meta.dirname}/widget-page.ts`;
const PATIENCE = { timeout: 20_000 };

/** A MiniApp with one widget, whose only text the script may change. */
export function appWithWidget(id: string, script: string, manifest = {}): Uint8Array {
  return smallApp(
    id,
    { 'widgets/only/only.html': '<p id="text">only</p>', 'widgets/only/only.js': script },
    { widgets: [{ name: 'Only', path: 'widgets/only/only' }], ...manifest },
  );
}

/** A page with widgets, by their names, and a person in front of it. */
export class WidgetsInEngine {
  readonly page: EnginePage;
  readonly #opened: OpenedInEngine;

  /** @param files of the page's server, by path */
  static async open(engine: Engine, files: Readonly<Record<string, Uint8Array>>): Promise<WidgetsInEngine> {
    return new WidgetsInEngine(await openInEngine(engine, ENTRY, { files }));
  }

  private constructor(opened: OpenedInEngine) {
    this.#opened = opened;
    this.page = opened.page;
  }

  close(): Promise<void> {
    return this.#opened.close();
  }

  add(name: string, src: string, options = {}): Promise<void> {
    return this.page.evaluate((...asked) => widgetTest.add(...asked), name, src, options);
  }

  removeAll(): Promise<void> {
    return this.page.evaluate(() => widgetTest.removeAll());
  }

  text(name: string): Promise<string> {
    return this.page.evaluate((of) => widgetTest.text(of), name);
  }

  /** Waits until the widget, or what its element says itself, has this text. */
  async sees(name: string, text: string): Promise<void> {
    const isSeen = (of: string, wanted: string): boolean => widgetTest.text(of).includes(wanted);
    await until(this.page, isSeen, PATIENCE, name, text).catch(async (cause: unknown) => {
      const events = await this.page.evaluate((of) => widgetTest.events[of], name);
      const shown = await this.text(name);
      throw new Error(`"${text}" is not seen, but "${shown}", after ${events?.join()}`, { cause });
    });
  }

  /** Waits until the element has fired an event that begins so. */
  hears(name: string, event: string): Promise<void> {
    return until(
      this.page,
      (of, wanted) => widgetTest.events[of]?.some((heard) => heard.startsWith(wanted)) === true,
      { ...PATIENCE, reason: `there was no ${event}` },
      name,
      event,
    );
  }

  async press(name: string, selector: string): Promise<void> {
    const { x, y } = await this.page.evaluate((...asked) => widgetTest.place(...asked), name, selector);
    await this.page.press(x, y);
  }
}
