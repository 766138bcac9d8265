import type { CapabilityContext, MiniAppHost } from '../mini-app/mini-app-host.ts';
import { notAskedBefore } from '../mini-app-widget/widget-permissions.ts';
import type { PermissionBroker } from '../permissions/permission-broker.ts';
import { providePermissions, type ProvidedPermissions } from '../permissions/provide-permissions.ts';
import { askerOf, type Asker, type AskingPlaces } from './asker.ts';
import type { Database } from './database.ts';
import { hostPermissions } from './host-permissions.ts';
import { openSetting } from './open-setting.ts';
import { runningPermissionApp } from './permission-app.ts';
import { Pin } from './pin/pin.ts';
import { playMoney } from './play-money.ts';
import type { RunningApp } from './running-app.ts';
import { scanCode } from './scanner/scan-code.ts';

/** What the services need of the super app. */
export interface ServiceStage extends AskingPlaces {
  readonly phone: HTMLElement;
  readonly host: MiniAppHost;
  readonly database: Database;
  /** The one that runs under this identity. */
  running(identity: string): RunningApp | undefined;
  openSettings(app: { readonly key: string }): HTMLDialogElement | undefined;
}

/** What this host offers to MiniApps: its scanner and settings, and the page's devices as far as its person permits. */
export class HostServices {
  readonly broker: PermissionBroker;
  readonly pin: Pin;
  readonly #stage: ServiceStage;
  readonly #devices: ProvidedPermissions;

  constructor(stage: ServiceStage) {
    const { phone, host, database } = stage;
    const asker = (context: CapabilityContext) => askerOf(stage, context);
    this.#stage = stage;
    this.pin = new Pin(database);
    this.broker = hostPermissions({
      phone,
      database,
      pin: this.pin,
      isInFront: (identity) =>
        stage.front()?.identity === identity || stage.withWidgets(identity) !== undefined,
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
    const allow = (asking: Asker, feature: string) => this.#allow(asking, feature);
    host.provide('scanCode', scanCode({ phone, asker, allow }));
    host.provide('openSetting', openSetting({ asker, openSettings: (app) => stage.openSettings(app) }));
  }

  /** What widgets may use is asked for when they are put on the board, not by one of them. */
  async #allow({ app, isWidget }: Asker, feature: string): Promise<void> {
    if (isWidget && (await this.broker.query(app, feature)) === 'prompt') throw notAskedBefore(feature);
    await this.broker.use(app, feature);
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
