import { tabBar } from '@miniapp-tests/spec/extensions/tab-bar';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { appIcon } from './app-icon.ts';
import { appTheme, type AppTheme } from '../mini-app/window/app-theme.ts';
import { BLACK, cssColour, isDark, readableText, readHex, WHITE } from '../mini-app/window/contrast.ts';
import { edgeSwipe } from './edge-swipe.ts';
import { element } from '../mini-app/window/element.ts';
import type { AppFace } from './installed-apps.ts';
import { motionEnds } from './motion-ends.ts';
import { TabBar } from '../mini-app/window/tab-bar.ts';
import { TopBar } from './top-bar.ts';

export interface WindowActions {
  back(): void;
  switchTab(route: string): void;
}

/** What of the page in front the window shows. */
export interface PageFace {
  readonly route: string | undefined;
  readonly title: string;
  readonly depth: number;
}

/** The longest motion, in milliseconds. */
const MOVING = 320;

/** A MiniApp's window: top bar, page area, tab bar, and the launch's first frame over them. */
export class AppWindow {
  readonly element: HTMLElement;
  /** Where the runtime puts its views. */
  readonly pageArea = element('div', { class: 'page-area' });
  readonly #actions: WindowActions;
  readonly #topBar: TopBar;
  #splash: HTMLElement | undefined;
  #tabBar: TabBar | undefined;
  #theme: AppTheme | undefined;
  #firstOver: 'light' | 'dark';

  /** @param face what is known before the package is there: shown in the launch's first frame */
  constructor(id: string, face: AppFace, actions: WindowActions) {
    this.#actions = actions;
    this.#topBar = new TopBar(actions.back);
    this.element = element(
      'section',
      { class: 'app-window', 'data-app-id': id, 'aria-label': face.name },
      this.#topBar.element,
      this.pageArea,
      edgeSwipe(actions.back),
    );
    this.#firstOver = this.#paintBackground(face);
    this.cover(face);
  }

  get theme(): AppTheme | undefined {
    return this.#theme;
  }

  /** Of the page in front. */
  get title(): string {
    return this.#topBar.title;
  }

  /** What lies below the capsule. */
  get over(): 'light' | 'dark' {
    return this.#theme?.over ?? this.#firstOver;
  }

  /** Colour of the phone's own line on top; undefined for the host's own. */
  get statusText(): string | undefined {
    if (this.#splash) return this.element.style.getPropertyValue('--app-text') || undefined;
    return this.#theme?.bar === 'none' ? this.#theme.text : this.#theme?.barText;
  }

  /** Dresses the window as the manifest says. */
  dress(opened: MiniAppPackage, face: AppFace): void {
    const { manifest, container } = opened;
    const theme = appTheme(manifest.window);
    this.#theme = theme;
    this.element.setAttribute('aria-label', face.name);
    if (manifest.dir !== 'auto') this.element.dir = manifest.dir;
    if (manifest.lang !== undefined) this.element.lang = manifest.lang;
    this.element.dataset['bar'] = theme.bar;
    this.element.dataset['over'] = theme.over;
    this.element.style.setProperty('--app-background', theme.background);
    this.element.style.setProperty('--app-text', theme.text);
    this.element.style.setProperty('--bar-background', theme.barBackground);
    this.element.style.setProperty('--bar-text', theme.barText);
    this.cover(face);
    const tabs = tabBar(manifest);
    if (!tabs) return;
    this.#tabBar = new TabBar(tabs, container, (route) => this.#actions.switchTab(route));
    this.element.append(this.#tabBar.element);
  }

  /** Shows what there is around the page in front. */
  showPage(page: PageFace): void {
    this.#topBar.show(page.title, page.depth > 1);
    this.#tabBar?.show(page.route);
  }

  /** The first page is there: the launch's first frame goes. */
  ready(): void {
    const splash = this.#splash;
    this.#splash = undefined;
    splash?.setAttribute('data-done', '');
    if (splash) globalThis.setTimeout(() => splash.remove(), MOVING);
  }

  toFront(): void {
    this.element.removeAttribute('data-leaving');
    this.element.setAttribute('data-foreground', '');
    this.element.inert = false;
    void this.#during('data-arriving');
  }

  /** Not in front from this moment on; seen leaving for a moment more, unless another one covers it. */
  toBack(covered: boolean): void {
    this.element.removeAttribute('data-foreground');
    this.element.removeAttribute('data-arriving');
    this.element.inert = true;
    if (!covered) void this.#during('data-leaving');
  }

  remove(): void {
    this.#tabBar?.dispose();
    this.element.remove();
  }

  /** Until the motion that the attribute begins has come to its end. */
  async #during(attribute: string): Promise<void> {
    this.element.setAttribute(attribute, '');
    await motionEnds(this.element);
    this.element.removeAttribute(attribute);
  }

  /** The launch's first frame, or what covers a running MiniApp that is about to show another page. */
  cover(face: AppFace): void {
    const splash = element(
      'div',
      { class: 'splash', role: 'status' },
      appIcon(face),
      element('p', { class: 'splash-name', dir: 'auto' }, face.name),
      element('div', { class: 'splash-progress' }),
    );
    if (this.#splash) this.#splash.replaceWith(splash);
    else this.element.append(splash);
    this.#splash = splash;
  }

  #paintBackground(face: AppFace): 'light' | 'dark' {
    const colour = readHex(face.background ?? '', WHITE);
    if (!colour) return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    this.element.style.setProperty('--app-background', cssColour(colour));
    this.element.style.setProperty('--app-text', cssColour(readableText(colour, BLACK)));
    return isDark(colour) ? 'dark' : 'light';
  }
}
