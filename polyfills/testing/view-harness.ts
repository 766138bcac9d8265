import { RecordReader } from '../channel/record-reader.ts';
import { RecordWriter } from '../channel/record-writer.ts';
import { createPackageResources } from '../package-loader/package-resources.ts';
import { checkAnimated } from '../view-layer/animation-budget.ts';
import { BUDGETS, type Budgets } from '../view-layer/budgets.ts';
import { checkLongTask } from '../view-layer/long-task.ts';
import { PageView } from '../view-layer/page-view.ts';
import type { Mutation, ViewEvent } from '../view-layer/protocol.ts';
import { isQuiet } from '../view-layer/quiet-machine.ts';
import type { LoadedPage } from '../view-layer/read-page.ts';

/** A page to be opened: text files of the package, and what the bridge answers for declared origins. */
export interface OpenedPage {
  readonly html: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly stylesheets?: readonly string[];
  readonly declared?: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
  readonly hidden?: boolean;
  /** In place of the published ones. */
  readonly budgets?: Partial<Budgets>;
}

/** What the tests call in the page, and what they look at. */
export class ViewHarness {
  readonly path = 'pages/a/a.html';
  readonly events: ViewEvent[] = [];
  readonly links: string[] = [];
  readonly closed: string[] = [];
  readonly fetched: string[] = [];
  view: PageView | undefined;

  async open({
    html,
    files = {},
    stylesheets = [],
    declared = {},
    hidden = false,
    budgets = {},
  }: OpenedPage): Promise<LoadedPage> {
    this.view?.dispose();
    for (const list of [this.events, this.links, this.closed, this.fetched]) list.length = 0;
    const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encode(text)]));
    const resources = createPackageResources(
      { paths: [...bytes.keys()], has: (path) => bytes.has(path), read: (path) => bytes.get(path) },
      {
        declaredOrigins: Object.keys(declared).map((url) => new URL(url).origin),
        fetch: async (url) => {
          this.fetched.push(url);
          const answer = declared[url];
          return answer && { bytes: encode(answer.text), type: answer.type };
        },
      },
    );
    this.view = await PageView.create({
      container: document.body,
      resources,
      budgets: { ...BUDGETS, ...budgets },
      title: 'The page',
      onEvent: (event) => {
        this.events.push(event);
        return undefined;
      },
      onLink: (href) => this.links.push(href),
      onClosed: (reason) => this.closed.push(reason),
    });
    this.frame.style.cssText = 'width: 600px; height: 400px';
    const page = await this.view.load(html, this.path, stylesheets);
    if (!hidden) this.view.show();
    await this.view.firstRender;
    this.view.release();
    return page;
  }

  /** Sends the mutations through the encoder and the decoder; the code of what was thrown, or undefined. */
  apply(mutations: readonly Mutation[]): string | undefined {
    const { view } = this;
    const batches: Int32Array[] = [];
    const writer = new RecordWriter((batch) => batches.push(batch.slice()));
    for (const mutation of mutations) writer.mutation(1, mutation);
    writer.flush();
    const reader = new RecordReader({
      page: () => view?.records,
      done() {},
      call() {},
    });
    try {
      for (const batch of batches) {
        reader.open(batch);
        while (reader.step());
      }
      view?.records?.settle();
      return undefined;
    } catch (error) {
      view?.records?.fail(error);
      return (error as { code?: string }).code ?? String(error);
    }
  }

  /** Does a field of the host keep the focus that it has? */
  keepsFocus(mutation: Mutation): boolean {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    this.apply([mutation]);
    const isKept = document.activeElement === field;
    field.remove();
    return isKept;
  }

  /** Counts what the view's styles animate, when it took long to lay out; what is wrong with it. */
  checkAnimated(animations: number): string {
    const document = this.frame.contentDocument;
    try {
      if (document) checkAnimated(document, { ...BUDGETS, animations });
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  }

  /**
   * Lets a task take so long on a machine that is quiet or not; what is wrong with it, in a view whose layouts may
   * take 100 ms.
   */
  async takeLong(milliseconds: number, isMachineQuiet: boolean): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve));
    const start = performance.now();
    while (performance.now() - start < milliseconds);
    const budgets = { ...BUDGETS, layout: 100 };
    try {
      const quiet = (): Promise<boolean> => Promise.resolve(isMachineQuiet);
      await checkLongTask({ start, took: milliseconds }, document, budgets, quiet);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** Is the machine quiet for a thread from which as many of every 10 ms are taken at once? */
  isQuiet(taken: number): Promise<boolean> {
    let now = 0;
    return isQuiet(() => (now += now % 10 < 10 - taken ? 1 : taken));
  }

  /** Paints a canvas with so many pixels of one colour; why the view was closed, if it was. */
  async paintPixels(id: number, pixels: number): Promise<string[]> {
    const drawn = new OffscreenCanvas(4_000, pixels / 4_000);
    drawn.getContext('2d')!.fillRect(0, 0, 1, 1);
    await this.view?.paint(id, drawn.transferToImageBitmap());
    return this.closed;
  }

  get frame(): HTMLIFrameElement {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.view');
    if (frame === null) throw new Error('no view is open');
    return frame;
  }

  get shown(): Document {
    const shown = this.frame.contentDocument;
    if (shown === null) throw new Error('the view has no document');
    return shown;
  }

  /** Whatever the page's elements are called. */
  find(selector: string): Element | null {
    return Document.prototype.querySelector.call(this.shown, selector);
  }

  /** Where a person would press, in the host page's coordinates. */
  pointOf(selector: string): { x: number; y: number } {
    const element = this.find(selector);
    if (element === null) throw new Error(`the view shows no ${selector}`);
    const { left, top, width, height } = element.getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    return { x: frame.left + left + width / 2, y: frame.top + top + height / 2 };
  }

  /** Paints the halves of a canvas, as its scripts would have. */
  async paint(id: number, colours: readonly [left: string, right: string]): Promise<void> {
    const { width, height } = this.shown.querySelector('canvas')!;
    const drawn = new OffscreenCanvas(width, height);
    const context = drawn.getContext('2d')!;
    colours.forEach((colour, half) => {
      context.fillStyle = colour;
      context.fillRect((half * width) / 2, 0, width / 2, height);
    });
    await this.view?.paint(id, await createImageBitmap(drawn));
  }

  /** The first pixel of a PNG in Base64, as `r,g,b`. */
  async colourOf(png: string): Promise<string> {
    const bytes = Uint8Array.from(atob(png), (unit) => unit.charCodeAt(0));
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

declare global {
  var harness: ViewHarness;
}
globalThis.harness = new ViewHarness();
