import type { ProvideOptions } from '../provide-permissions.ts';
import { PermissionBroker, type PermissionApp } from '../permission-broker.ts';
import type { PermissionAnswers } from '../permission-question.ts';
import { permissionSheet } from '../permission-sheet.ts';
import { storedPermissions } from '../stored-permissions.ts';
import { ScriptedMiniApp } from './scripted-mini-app.ts';

/** A MiniApp with the devices of this page: its script runs in its worker, and says what came out in its page. */
export class DeviceApp {
  /** Features that were asked for, those of one sheet joined. */
  readonly asked: string[] = [];
  /** Undefined puts the question away. */
  answer: 'granted' | 'denied' | undefined = 'granted';
  byHand = false;
  isShown = true;
  issuesTokens = true;
  options: ProvideOptions = {};
  #miniApp: ScriptedMiniApp | undefined;
  #broker: PermissionBroker | undefined;
  #app: PermissionApp | undefined;

  /** @param script statements of an async function; what it returns is told */
  async launch(declared: readonly string[], script: string): Promise<void> {
    await this.end();
    localStorage.clear();
    this.asked.length = 0;
    this.answer = 'granted';
    const req_permissions = declared.map((name) => ({
      name: `system.permission.${name}`,
      reason: 'Because',
    }));
    this.#app = { identity: 'test', name: 'Devices', manifest: { req_permissions } };
    this.#broker = this.#newBroker();
    this.#miniApp = await ScriptedMiniApp.launch(
      '<!doctype html><title>Devices</title><button id="press">Press</button><pre id="out"></pre>',
      `const name = (promise) => promise.then(() => 'ok', (error) => error.name);
       const say = (value) => { document.getElementById('out').textContent = JSON.stringify(value); };
       (async () => { ${script} })().then((value) => say({ value }), (error) => say({ error: String(error) }));`,
      this.#broker,
      this.#app,
      { isShown: () => this.isShown, ...this.options },
    );
  }

  /** What the script told: `{value}` or `{error}`; undefined while it runs. */
  get told(): { readonly value?: unknown; readonly error?: string } | undefined {
    const text = this.#miniApp?.view?.getElementById('out')?.textContent ?? '';
    return text === '' ? undefined : (JSON.parse(text) as object);
  }

  async revoke(): Promise<void> {
    if (this.#app) await this.#broker?.revoke(this.#app);
  }

  async refuse(feature: string): Promise<void> {
    if (this.#app) await this.#broker?.remember(this.#app, feature, 'denied');
  }

  async end(): Promise<void> {
    await this.#miniApp?.end();
    this.#miniApp = undefined;
  }

  #newBroker(): PermissionBroker {
    return new PermissionBroker({
      storage: storedPermissions(localStorage),
      ask: async (question): Promise<PermissionAnswers> => {
        this.asked.push(question.items.map(({ feature }) => feature).join('+'));
        if (this.byHand) return permissionSheet(document.body, question);
        const { answer } = this;
        return Object.fromEntries(answer ? question.items.map(({ feature }) => [feature, answer]) : []);
      },
      authenticate: async () => true,
      ...(this.issuesTokens && { issuePushToken: async () => 'token' }),
    });
  }
}

declare global {
  var deviceApp: DeviceApp;
}
globalThis.deviceApp = new DeviceApp();
