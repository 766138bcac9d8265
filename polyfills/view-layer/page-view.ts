import type { PackageResources } from '../package-loader/package-resources.ts';
import type { PageSink } from '../channel/sinks.ts';
import type { CanvasPainter } from './canvas-painter.ts';
import { CanvasPictures } from './canvas-pictures.ts';
import type { Motion } from './animation-budget.ts';
import { BUDGETS, type Budgets } from './budgets.ts';
import { EarlyEvents } from './early-events.ts';
import { LayoutTime } from './layout-time.ts';
import { closedTooEarly, fillPage } from './fill-page.ts';
import { rootOf, scrollerOf } from './node-members.ts';
import { NodeTable } from './node-table.ts';
import { OwnFocus } from './own-focus.ts';
import { Presenter } from './presenter.ts';
import type { ViewEvent } from './protocol.ts';
import { readPage, type LoadedPage } from './read-page.ts';
import { beforeShowing, rendered } from './rendering.ts';
import { listenInView } from './view-events.ts';
import { createViewFrame, type ViewFrame } from './view-frame.ts';
import { overBudget, ProtocolError } from './view-error.ts';
import { ViewRecords } from './view-records.ts';
import { Watches } from './watches.ts';
import { Slices } from './slices.ts';
import { StyleCost } from './style-cost.ts';
import { ViewTree } from './view-tree.ts';

export interface PageViewOptions {
  readonly container: HTMLElement;
  /** An empty frame in the container, made before; default one that is made now. */
  readonly frame?: ViewFrame;
  readonly resources: PackageResources;
  /** Default `BUDGETS`. */
  readonly budgets?: Budgets;
  /** Accessible name of the frame. */
  readonly title: string;
  /** Something happened in the view, which can wait a moment to prevent its default if that is possible; true when a script prevented its default, undefined when that isn't known yet. */
  onEvent(event: ViewEvent, isPreventable: boolean): boolean | undefined;
  /** A link into the package was activated: `/pages/b/b?x=1#f`. Called soon after `onEvent` of its click. */
  onLink(href: string): void;
  /** A budget or the protocol was broken; the view shows and applies nothing any more. Called once at most. */
  onClosed(reason: string): void;
  /** Whether sound and video may play now; default always, as long as the view is shown. */
  mayPlay?(): boolean;
}

/** One page on screen: a frame without scripts that shows what the logic layer tells it to. */
export class PageView {
  /** Two animation frames after the page was loaded; earlier only where no frames are drawn. */
  readonly firstRender: Promise<void>;

  readonly #options: PageViewOptions;
  readonly #frame: HTMLIFrameElement;
  readonly #document: Document;
  readonly #budgets: Budgets;
  readonly #layoutTime: LayoutTime;
  readonly #fail = (error: unknown): void => this.#close(error);
  readonly #table: NodeTable;
  readonly #pictures: CanvasPictures | undefined;
  #painter: Promise<CanvasPainter> | undefined;
  readonly #styleCost: StyleCost;
  #startRender: () => void = () => {};
  #presenter: Presenter | undefined;
  #records: ViewRecords | undefined;
  #path = '';
  readonly #early = new EarlyEvents();
  readonly #ownFocus = new OwnFocus();
  readonly #motion: Motion = { begun: 0, begunInFrame: 0 };
  #scroll = { top: 0, left: 0 };
  #isClosed = false;

  /** Makes the hidden frame in the container, which must be in a document and must not be moved afterwards. */
  static async create(options: PageViewOptions): Promise<PageView> {
    const { frame, container, title } = options;
    return new PageView(options, frame ?? (await createViewFrame(container, title)));
  }

  private constructor(options: PageViewOptions, { frame, document }: ViewFrame) {
    this.#options = options;
    this.#budgets = options.budgets ?? BUDGETS;
    this.#layoutTime = new LayoutTime(this.#budgets.layout, (long) => {
      import('./long-task.ts')
        .then(({ checkLongTask }) => checkLongTask(long, this.#document, this.#budgets))
        .catch(this.#fail);
    });
    this.#table = new NodeTable(this.#budgets);
    this.#frame = frame;
    this.#document = document;
    this.#styleCost = new StyleCost({
      document,
      table: this.#table,
      layoutTime: this.#layoutTime,
      layOut: () => this.#records?.layOut(),
      fail: this.#fail,
    });
    if (!frame.sandbox.contains('allow-scripts')) this.#pictures = new CanvasPictures(document);
    this.firstRender = new Promise<void>((resolve) => (this.#startRender = resolve)).then(rendered);
    frame.addEventListener('load', () =>
      this.#close(new ProtocolError('navigated', 'The view went to another document.')),
    );
    const keepSilent = (): void => {
      if (this.#frame.hidden || options.mayPlay?.() === false) this.silence();
    };
    document.addEventListener('play', keepSilent, { capture: true });
    for (const type of ['animationstart', 'transitionrun', 'beginEvent'])
      document.addEventListener(type, () => this.#moves(), { capture: true });
    listenInView({
      document,
      idOf: (node) => this.#table.idOf(node),
      isNews: (event) => this.#ownFocus.isNews(event),
      emit: (event, isPreventable) => this.#emit(event, isPreventable),
      onLink: (link) => void this.#activate(link),
    });
  }

  /**
   * Puts a page into the view, once.
   *
   * @param html a whole document, a fragment, or a single `template`
   * @param path package path of the page
   * @param stylesheets package paths in order: the app's, then the page's; one that isn't there is left out
   * @param isShown the view is shown as soon as there is something to be seen, in place of when `show` is called: then a big page
   * comes bit by bit, and is not laid out all at once
   * @throws {BudgetError} (rejects) when the page is bigger than its budgets
   */
  async load(
    html: string,
    path: string,
    stylesheets: readonly string[],
    isShown: boolean | Promise<boolean> = false,
  ): Promise<LoadedPage> {
    if (this.#presenter !== undefined) throw new Error('The view shows a page.');
    const { resources } = this.#options;
    const presenter = new Presenter({
      document: this.#document,
      resources,
      budgets: this.#budgets,
      base: path,
      onError: (element) => this.#emitError(element),
      onCss: (...noted) => this.#styleCost.note(...noted),
      onSheet: (node, css) => this.#styleCost.countSheet(node, css),
      onCanvas: (canvas, attribute) => this.#pictures?.adapt(canvas, attribute),
      onFailure: this.#fail,
    });
    this.#path = path;
    this.#presenter = presenter;
    const tree = new ViewTree(this.#document, this.#table, presenter);
    const slices = new Slices();
    try {
      const page = await readPage(html, { path, resources, budgets: this.#budgets, slices });
      const { root, content } = await tree.build(page.root, slices);
      const sheets = await beforeShowing(Promise.all(stylesheets.map((sheet) => presenter.sheet(sheet))), []);
      root.querySelector('head')?.prepend(...sheets.filter((sheet) => sheet !== undefined));
      await beforeShowing(presenter.stylesSettled(), undefined);
      await this.#styleCost.grown();
      if (this.#isClosed) throw closedTooEarly();
      Node.prototype.replaceChild.call(this.#document, root, rootOf(this.#document)!);
      if (await isShown) this.show();
      // Waiting was no work.
      await fillPage(content, new Slices(), {
        document: this.#document,
        table: this.#table,
        layoutTime: this.#layoutTime,
        isClosed: () => this.#isClosed,
      });
      this.#takeRecords(tree);
      this.#startRender();
      return page;
    } catch (error) {
      this.#close(error);
      throw error;
    }
  }

  /** Where the records about this page go; undefined before it is loaded and when it is closed. */
  get records(): PageSink | undefined {
    return this.#isClosed ? undefined : this.#records;
  }

  /** Shows what a script drew on a canvas; fulfils when that is done. A bad painting closes the view. */
  async paint(id: number, bitmap: ImageBitmap): Promise<void> {
    if (this.#isClosed) return bitmap.close();
    this.#painter ??= import('./canvas-painter.ts').then(
      ({ CanvasPainter }) => new CanvasPainter({ table: this.#table, pictures: this.#pictures }),
    );
    await this.#painter.then((painter) => painter.paint(id, bitmap)).catch(this.#fail);
    if (this.#isClosed) this.#dropPictures();
  }

  /** The page's scripts listen: they are told of what happened so far, and of all that happens from now on. */
  release(): void {
    this.#early.release((event) => this.#emit(event));
  }

  /** Scrolls the view, and never the host, to the element that a URL's fragment names. */
  async scrollToFragment(fragment: string): Promise<void> {
    const { scrollToFragment } = await import('./fragment-target.ts');
    scrollToFragment(this.#document, fragment);
  }

  show(): void {
    if (this.#isClosed || !this.#frame.hidden) return;
    this.#frame.hidden = false;
    this.#frame.setAttribute('data-current', '');
    const { top, left } = this.#scroll;
    // Scrolling lays out.
    if (top || left) scrollerOf(this.#document)?.scrollTo(this.#scroll);
    this.#layoutTime.costlyCss?.checkSoon();
  }

  hide(): void {
    if (this.#frame.hidden) return;
    const { scrollTop: top = 0, scrollLeft: left = 0 } = scrollerOf(this.#document) ?? {};
    this.#scroll = { top, left };
    this.silence();
    this.#frame.blur();
    this.#frame.hidden = true;
    this.#frame.removeAttribute('data-current');
  }

  /** Pauses all sound and video. */
  silence(): void {
    const media = Document.prototype.querySelectorAll.call(this.#document, 'audio, video');
    for (const playing of media as NodeListOf<HTMLMediaElement>) playing.pause();
  }

  /** Whatever is typed goes to the host from now on. */
  releaseFocus(): void {
    this.#frame.blur();
  }

  dispose(): void {
    this.#isClosed = true;
    this.#dropPictures();
    this.#frame.remove();
  }

  #takeRecords(tree: ViewTree): void {
    this.#records = new ViewRecords({
      frame: this.#frame,
      document: this.#document,
      table: this.#table,
      ownFocus: this.#ownFocus,
      tree,
      watches: new Watches({
        document: this.#document,
        table: this.#table,
        emit: (event) => void this.#emit(event),
        fail: this.#fail,
      }),
      layoutTime: this.#layoutTime,
      laidOut: () => void this.#styleCost.grown(),
      fail: this.#fail,
    });
  }

  /** Something began to move by itself. */
  #moves(): void {
    const motion = this.#motion;
    const { animations } = this.#budgets;
    motion.begun++;
    // All at once: counting exactly what runs would take long.
    if (++motion.begunInFrame > animations) {
      this.#close(overBudget('animation-budget', motion.begunInFrame, 'running animations', animations));
      return;
    }
    motion.watching ??= import('./animation-budget.ts')
      .then(({ watchMotion }) =>
        watchMotion(motion, this.#document, this.#budgets, () => this.#isClosed || this.#records?.layOut()),
      )
      .catch(this.#fail);
  }

  #dropPictures(): void {
    this.#painter?.then((painter) => painter.dispose()).catch(() => undefined);
  }

  async #activate(link: Element): Promise<void> {
    const href = this.#presenter?.linkOf(link);
    if (href === undefined) return;
    const { linkDestination } = await import('./link-destination.ts');
    // A script that does not listen yet may prevent it.
    await this.#early.over;
    if (this.#isClosed) return;
    const destination = linkDestination(href, this.#path);
    if (destination.to === 'place') await this.scrollToFragment(destination.fragment);
    else if (destination.to === 'page') this.#options.onLink(destination.href);
  }

  /** True when a script prevented the event's default. */
  #emit(event: ViewEvent, isPreventable = false): boolean {
    return (
      !this.#isClosed && !this.#early.keep(event) && this.#options.onEvent(event, isPreventable) === true
    );
  }

  #emitError(element: Element): void {
    const target = this.#table.idOf(element);
    if (target === undefined) return;
    this.#emit({ type: 'error', target, bubbles: false, cancelable: false, members: {}, state: [] });
  }

  #close(error: unknown): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#frame.hidden = true;
    rootOf(this.#document)?.replaceChildren();
    this.#options.onClosed(error instanceof Error ? error.message : String(error));
  }
}
