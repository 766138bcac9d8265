import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { element } from '../../mini-app/window/element.ts';
import { appTheme, schemeOf } from '../../mini-app/window/app-theme.ts';
import type { MiniAppElement } from '../../mini-app/element/mini-app-element.ts';
import { rememberedSettings, rememberSettings, type DeviceSettings } from './device-settings.ts';
import { part } from './page-parts.ts';

export interface DeviceActions {
  /** The MiniApp is to be launched anew, as the settings are now. */
  relaunch(): void;
  /** It was taken to the background. */
  left(): void;
}

/** The frame around the MiniApp, as a super app has one, and how the device is. */
export class Device {
  readonly #app: MiniAppElement;
  readonly #actions: DeviceActions;
  #settings = rememberedSettings(localStorage);
  #isAway = false;

  constructor(app: MiniAppElement, actions: DeviceActions) {
    this.#app = app;
    this.#actions = actions;
    for (const [id, name] of [
      ['device-width', 'width'],
      ['device-scheme', 'scheme'],
      ['device-direction', 'direction'],
      ['device-language', 'language'],
    ] as const) {
      const control = part<'select'>(id);
      control.value = String(this.#settings[name]);
      control.addEventListener('change', () => this.#choose(name, control.value));
    }
    part('app-back').addEventListener('click', () => void app.back());
    part('app-reload').addEventListener('click', () => actions.relaunch());
    part('app-unload').addEventListener('click', () => {
      actions.left();
      void app.unload();
    });
    part('app-away').addEventListener('click', () => this.away(!this.#isAway));
    for (const type of ['pagechange', 'titlechange', 'launched'])
      app.addEventListener(type, () => this.#title());
    this.#measure();
  }

  get settings(): DeviceSettings {
    return this.#settings;
  }

  /** To the background of the super app, or back to the front. */
  away(is: boolean): void {
    this.#isAway = is;
    part('app-away').setAttribute('aria-pressed', String(is));
    if (!is) return this.#app.show();
    this.#app.hide();
    this.#actions.left();
    return undefined;
  }

  /** A package is launched: its colours, its name, and the languages that it has. */
  dress({ manifest, container }: MiniAppPackage): void {
    const phone = part('phone');
    const { barBackground, barText, bar, over } = appTheme(manifest.window, schemeOf(manifest));
    phone.style.setProperty('--bar-background', barBackground);
    phone.style.setProperty('--bar-text', barText);
    phone.dataset['bar'] = bar;
    phone.dataset['over'] = over;
    phone.dir = manifest.dir === 'auto' ? 'ltr' : manifest.dir;
    part('title-bar').lang = manifest.lang ?? '';
    this.#title();
    this.#languages(container.paths);
  }

  #choose(name: keyof DeviceSettings, value: string): void {
    this.#settings = { ...this.#settings, [name]: name === 'width' ? Number(value) : value };
    rememberSettings(localStorage, this.#settings);
    if (name === 'width') this.#measure();
    else this.#actions.relaunch();
  }

  #measure(): void {
    const { width } = this.#settings;
    part('phone').style.setProperty('--device-width', width === 0 ? '100%' : `${width}px`);
  }

  #title(): void {
    const { currentPage, manifest, depth } = this.#app;
    part('app-title').textContent =
      currentPage?.title || manifest?.window.navigation_bar_title_text || manifest?.name || '';
    part('app-back').hidden = depth < 2;
  }

  #languages(paths: readonly string[]): void {
    const tags = paths
      .map((path) => /^i18n\/([A-Za-z0-9-]+)\.json$/.exec(path)?.[1])
      .filter((tag) => tag !== undefined);
    const control = part<'select'>('device-language');
    const { language } = this.#settings;
    const all = new Set(['', ...tags, language]);
    control.replaceChildren(
      ...[...all].map((tag) => element('option', { value: tag }, tag === '' ? 'Browser’s' : tag)),
    );
    control.value = language;
  }
}
