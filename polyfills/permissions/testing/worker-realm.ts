import type { PaymentHandler } from '../payment-handler.ts';
import type { PermissionApp, PermissionBroker } from '../permission-broker.ts';
import { ApiRealm } from './api-realm.ts';
import { SheetProbe } from './sheet-probe.ts';
import { ScriptedMiniApp } from './scripted-mini-app.ts';
import { askingFor, lookingFor, USES } from './uses.ts';
import { WRAPPED_APIS } from './wrapped-apis.ts';

const FEATURES = WRAPPED_APIS.map(({ feature }) => feature);
const PATHS = WRAPPED_APIS.map(({ path }) => path);
const NAMES = [
  ...Object.keys(USES),
  ...new Set(FEATURES.map((feature) => `asking ${feature}`)),
  ...new Set(PATHS.map((path) => `looking ${path}`)),
];

/** One button for each call, and a list of what they told. */
const PAGE = `<!doctype html><title>Calls</title>${NAMES.map((name) => `<button id="${name}">${name}</button>`).join('')}<pre id="told"></pre>`;
const SCRIPT = `
const uses = {${Object.entries(USES).map(([name, use]) => `${JSON.stringify(name)}: ${String(use)}`)}};
const [askingFor, lookingFor] = [${String(askingFor)}, ${String(lookingFor)}];
for (const feature of ${JSON.stringify(FEATURES)}) uses['asking ' + feature] = askingFor(feature);
for (const path of ${JSON.stringify(PATHS)}) uses['looking ' + path] = lookingFor(path);
const told = [];
const tell = (value) => {
  told.push(value);
  document.getElementById('told').textContent = JSON.stringify(told);
};
for (const [name, use] of Object.entries(uses)) {
  document.getElementById(name).addEventListener('click', async () => {
    try { tell([name, await use()]); } catch (error) { tell([name, error.name]); }
  });
}
tell(['ready', '']);`;

/** A MiniApp, whose script calls in its worker what the host provides. */
class WorkerRealm extends ApiRealm {
  protected readonly isPaidByHost = true;
  readonly #calls = new Map<string, number>();
  #miniApp: ScriptedMiniApp | undefined;

  async call(name: string): Promise<string> {
    const before = this.#calls.get(name) ?? 0;
    this.#calls.set(name, before + 1);
    this.#miniApp?.view?.getElementById(name)?.click();
    return this.#told(name, before);
  }

  protected async run(broker: PermissionBroker, app: PermissionApp, pay?: PaymentHandler): Promise<void> {
    this.#calls.clear();
    this.#miniApp = await ScriptedMiniApp.launch(PAGE, SCRIPT, broker, app, { ...(pay && { pay }) });
    await this.#told('ready', 0);
  }

  protected async stop(): Promise<void> {
    await this.#miniApp?.end();
    this.#miniApp = undefined;
  }

  /** What the call of that name told which has so many before it. */
  async #told(name: string, before: number): Promise<string> {
    for (;;) {
      const text = this.#miniApp?.view?.getElementById('told')?.textContent || '[]';
      const told = (JSON.parse(text) as [string, string][]).filter(([of]) => of === name);
      if (told.length > before) return told[before]?.[1] ?? '';
      await new Promise((done) => setTimeout(done, 4));
    }
  }
}

globalThis.realm = new WorkerRealm();
globalThis.sheetProbe = new SheetProbe();
