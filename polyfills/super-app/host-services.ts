import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import type { PermissionBroker } from '../permissions/permission-broker.ts';
import { providePermissions, type ProvidedPermissions } from '../permissions/provide-permissions.ts';
import type { Database } from './database.ts';
import { hostPermissions } from './host-permissions.ts';
import { openSetting } from './open-setting.ts';
import { runningPermissionApp } from './permission-app.ts';
import { Pin } from './pin/pin.ts';
import { playMoney } from './play-money.ts';
import type { RunningApp } from './running-app.ts';
import { scanCode } from './scanner/scan-code.ts';

/** What the services need of the super app. */
export interface ServiceStage {
  readonly phone: HTMLElement;
  readonly host: MiniAppHost;
  readonly database: Database;
  /** The MiniApp in front. */
  front(): RunningApp | undefined;
  /** Whether widgets of this MiniApp may be on screen. */
  showsWidgets(identity: string): boolean;
  /** The one that runs under this identity. */
  running(identity: string): RunningApp | undefined;
  openSettings(app: RunningApp): HTMLDialogElement | undefined;
}

/** What this host offers to MiniApps: its scanner and settings, and the page's devices as far as its person permits. */
export class HostServices {
  readonly broker: PermissionBroker;
  readonly pin: Pin;
  readonly #stage: ServiceStage;
  readonly #devices: ProvidedPermissions;

  constructor(stage: ServiceStage) {
    const { phone, host, database } = stage;
    const front = () => stage.front();
    this.#stage = stage;
    this.pin = new Pin(database);
    this.broker = hostPermissions({
      phone,
      database,
      pin: this.pin,
      isInFront: (identity) => front()?.identity === identity || stage.showsWidgets(identity),
    });
    this.#devices = providePermissions(
      host,
      this.broker,
      (identity) => {
        const app = stage.running(identity);
        return app && runningPermissionApp(app);
      },
      window,
      { pay: playMoney },
    );
    const allow = (app: RunningApp, feature: string) => this.broker.use(runningPermissionApp(app), feature);
    host.provide('scanCode', scanCode({ phone, front, allow }));
    host.provide('openSetting', openSetting({ front, openSettings: (app) => stage.openSettings(app) }));
  }

  /** Nothing of a MiniApp that is over stays open. */
  ended({ identity }: RunningApp): void {
    this.#devices.end(identity);
    this.broker.cancel(identity);
  }

  /** Puts away the question that stands over the phone. @returns whether there was one */
  putAwayQuestion(): boolean {
    const asking = this.#stage.phone.querySelector('.permission-sheet') ? this.#stage.front() : undefined;
    if (asking) this.broker.cancel(asking.identity);
    return asking !== undefined;
  }
}
