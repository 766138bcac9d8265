import { openAboutSheet } from './about-sheet.ts';
import { openActionMenu, type MenuAction } from './action-menu.ts';
import { openAppSettings } from './app-settings.ts';
import type { InstalledApp } from './installed-apps.ts';
import { openNoteSheet, type Note } from './note-sheet.ts';
import { showNotice } from './notice.ts';
import type { RunningApp } from './running-app.ts';
import { share } from './share.ts';
import { Uninstaller, type KeptPlaces } from './uninstaller.ts';

export interface MenuActions {
  restart(app: RunningApp): Promise<void>;
  /** Ends what runs of the MiniApp. */
  end(record: Pick<InstalledApp, 'key' | 'identity'>): Promise<void>;
  /** Shows the MiniApps that run. */
  switch(): void;
}

/** What the capsule's menu does with the MiniApp in front. */
export class AppMenu {
  readonly #phone: HTMLElement;
  readonly #parts: KeptPlaces;
  readonly #actions: MenuActions;
  readonly #uninstaller: Uninstaller;

  constructor(phone: HTMLElement, parts: KeptPlaces, actions: MenuActions) {
    this.#phone = phone;
    this.#parts = parts;
    this.#actions = actions;
    this.#uninstaller = new Uninstaller(parts, (app) => actions.end(app));
  }

  /** Opens the menu; a MiniApp that is not installed yet has none. */
  open(app: RunningApp): void {
    const installed = this.#parts.installed.get(app.key);
    if (installed && app.opened) {
      openActionMenu(this.#phone, installed, (action) => void this.#run(action, app, installed));
    }
  }

  /** Opens what a person decides about an installed MiniApp, whether it runs or not. @returns the open sheet */
  openSettings(record: InstalledApp): HTMLDialogElement {
    return openAppSettings(this.#phone, this.#parts, record, {
      clearData: () => void this.#clearData(record),
      uninstall: () => void this.#uninstall(record),
    });
  }

  async #run(action: MenuAction, app: RunningApp, record: InstalledApp): Promise<void> {
    const { installed } = this.#parts;
    switch (action) {
      case 'share':
        return this.#say(await share(record.name, app.sharedUri));
      case 'favourite':
        await installed.mark(app.key, { favourite: !record.favourite });
        return this.#say(`${record.name} is ${record.favourite ? 'no longer' : 'now'} a favourite.`);
      case 'add-to-home':
        await installed.mark(app.key, { onHome: !record.onHome });
        return this.#say(`${record.name} is ${record.onHome ? 'no longer' : 'now'} pinned to the home.`);
      case 'about':
        if (app.opened) openAboutSheet(this.#phone, record, app.opened.manifest, app);
        return;
      case 'switch':
        return this.#actions.switch();
      case 'settings':
        this.openSettings(record);
        return;
      case 'feedback':
      case 'report':
        return openNoteSheet(this.#phone, record, action, (note) => void this.#keep(record.identity, note));
      case 're-enter':
        return this.#actions.restart(app);
    }
  }

  #say(sentence: string | undefined): void {
    if (sentence !== undefined) showNotice(this.#phone, sentence);
  }

  async #clearData(record: InstalledApp): Promise<void> {
    await this.#uninstaller.clearData(record);
    this.#say(`The data of ${record.name} are gone.`);
  }

  async #uninstall(record: InstalledApp): Promise<void> {
    await this.#uninstaller.uninstall(record);
    this.#say(`${record.name} and its data are gone.`);
  }

  async #keep(identity: string, note: Note): Promise<void> {
    const notes = (await this.#parts.database.get<Note[]>('notes', identity)) ?? [];
    await this.#parts.database.put('notes', identity, [...notes, note]);
    this.#say('Kept on this device.');
  }
}
