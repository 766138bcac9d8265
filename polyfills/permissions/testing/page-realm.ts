import { installPermissions } from '../install-permissions.ts';
import type { PermissionApp, PermissionBroker } from '../permission-broker.ts';
import { ApiRealm } from './api-realm.ts';
import { SheetProbe } from './sheet-probe.ts';
import { askingFor, lookingFor, USES } from './uses.ts';

/** An ordinary page, whose scripts call what is wrapped. */
class PageRealm extends ApiRealm {
  protected readonly isPaidByHost = false;
  #takeBack: () => void = () => undefined;

  async call(name: string): Promise<string> {
    const [kind, what = ''] = name.split(' ');
    const uses: Readonly<Record<string, () => Promise<string> | string>> = USES;
    const use = kind === 'asking' ? askingFor(what) : kind === 'looking' ? lookingFor(what) : uses[name];
    try {
      return (await use?.()) ?? 'no such call';
    } catch (error) {
      return (error as Error).name;
    }
  }

  protected async run(broker: PermissionBroker, app: PermissionApp): Promise<void> {
    this.#takeBack = installPermissions(window, broker, app);
  }

  protected async stop(): Promise<void> {
    this.#takeBack();
  }
}

globalThis.realm = new PageRealm();
globalThis.sheetProbe = new SheetProbe();
