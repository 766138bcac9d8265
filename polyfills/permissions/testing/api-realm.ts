import type { PaymentHandler } from '../payment-handler.ts';
import { PermissionBroker, type ListedPermission, type PermissionApp } from '../permission-broker.ts';
import type { PermissionAnswers, PermissionQuestion } from '../permission-question.ts';
import { permissionSheet } from '../permission-sheet.ts';
import { storedPermissions } from '../stored-permissions.ts';
import { PlatformDoubles } from './platform-doubles.ts';

/** How an app is run whose calls a test makes. */
export interface RealmOptions {
  readonly declared: readonly string[];
  readonly identity?: string;
  readonly name?: string;
  readonly reason?: string;
  /** The APIs of the platform: doubles, none, or what the engine has. Default doubles. */
  readonly platform?: 'doubles' | 'lacking' | 'own';
  /** The host has no secret, tokens or provider. */
  readonly isPoor?: boolean;
}

/** What the person and the host do. */
export interface RealmConduct {
  /** `null` puts the question away, `sheet` leaves it to the sheet. */
  readonly answer: 'granted' | 'denied' | 'sheet' | null;
  readonly hasSecret: boolean;
  readonly isConfirmed: boolean;
  readonly isFailing: boolean;
}

/** What came of it. */
export interface RealmRecord {
  /** Of each question that was put: level, features, who asks, why. */
  readonly asked: readonly string[];
  readonly secrets: number;
  readonly tokens: number;
  readonly confirmed: number;
  /** Calls that came to the platform, or the host's payment. */
  readonly reached: readonly string[];
}

/** Calls of one realm, a page or a MiniApp's worker, and a person who answers. */
export abstract class ApiRealm {
  readonly #doubles = new PlatformDoubles();
  #conduct: RealmConduct = { answer: 'granted', hasSecret: true, isConfirmed: true, isFailing: false };
  #asked: string[] = [];
  #told: string[] = [];
  #counts = { secrets: 0, tokens: 0, confirmed: 0 };
  #running = '';
  #broker: PermissionBroker | undefined;
  #app: PermissionApp = { identity: '', name: '', manifest: {} };

  /** Runs an app, one that runs already stays. Of the conduct and of what came of it nothing stays. */
  async start(options: RealmOptions): Promise<void> {
    this.conduct({ answer: 'granted', hasSecret: true, isConfirmed: true, isFailing: false });
    if (this.#running !== JSON.stringify(options)) {
      await this.end();
      this.#running = JSON.stringify(options);
      await this.#run(options);
    }
    this.#asked = [];
    this.#told = [];
    this.#counts = { secrets: 0, tokens: 0, confirmed: 0 };
    this.#doubles.reached.length = 0;
  }

  conduct(conduct: Partial<RealmConduct>): void {
    this.#conduct = { ...this.#conduct, ...conduct };
    this.#doubles.isFailing = this.#conduct.isFailing;
  }

  get record(): RealmRecord {
    return { asked: this.#asked, ...this.#counts, reached: this.#doubles.reached };
  }

  /** Is there such an API in this engine, or in place of it the host's payment? */
  async isThere(path: string): Promise<boolean> {
    await this.end();
    const [holder, name = ''] = path.split('.');
    return (
      name in (holder === 'navigator' ? navigator : window) ||
      (this.isPaidByHost && name === 'PaymentRequest')
    );
  }

  /** Makes a call of `USES`, or `asking FEATURE`, or `looking PATH`; gives what it tells. */
  abstract call(name: string): Promise<string>;

  /** Begins a call, whose result is told later. */
  begin(name: string): void {
    void this.call(name).then((told) => this.#told.push(told));
  }

  /** What the calls told that were begun. */
  get told(): readonly string[] {
    return this.#told;
  }

  /** Its questions end. */
  cancel(): void {
    this.#broker?.cancel(this.#app.identity);
  }

  /** As the settings do: a list of what it may, a switch that is moved, an answer that is forgotten. */
  async list(): Promise<ListedPermission[]> {
    return (await this.#broker?.list(this.#app)) ?? [];
  }

  async remember(feature: string, decision: 'granted' | 'denied'): Promise<void> {
    await this.#broker?.remember(this.#app, feature, decision);
  }

  async revoke(feature: string): Promise<void> {
    await this.#broker?.revoke(this.#app, feature);
  }

  /** Nothing is remembered of it, nor how often it asked. */
  async forget(): Promise<void> {
    await this.#broker?.forget(this.#app.identity);
  }

  async end(): Promise<void> {
    this.#running = '';
    await this.stop();
    this.#doubles.takeBack();
  }

  /** Is payment the host's alone, whatever the platform has? */
  protected abstract readonly isPaidByHost: boolean;
  protected abstract run(broker: PermissionBroker, app: PermissionApp, pay?: PaymentHandler): Promise<void>;
  protected abstract stop(): Promise<void>;

  async #run({
    declared,
    identity = 'app',
    name = 'App',
    reason = 'Because',
    platform = 'doubles',
    isPoor = false,
  }: RealmOptions): Promise<void> {
    if (platform === 'doubles') this.#doubles.play();
    if (platform === 'lacking') this.#doubles.lack();
    const manifest = { req_permissions: declared.map((permission) => ({ name: permission, reason })) };
    this.#app = { identity, name, manifest };
    this.#broker = new PermissionBroker({
      storage: storedPermissions(localStorage),
      ask: (question) => this.#ask(question),
      ...(!isPoor && {
        authenticate: async () => ++this.#counts.secrets > 0 && this.#conduct.hasSecret,
        issuePushToken: async () => `token ${++this.#counts.tokens}`,
        confirmByProvider: async () => ++this.#counts.confirmed > 0 && this.#conduct.isConfirmed,
      }),
    });
    const pay = platform === 'lacking' ? undefined : this.#doubles.pay;
    await this.run(this.#broker, this.#app, pay);
  }

  async #ask(question: PermissionQuestion): Promise<PermissionAnswers> {
    const { app, items, level } = question;
    const what = items.map(({ feature, reason = '' }) => `${feature} (${reason})`).join(' + ');
    this.#asked.push(`${level}: may ${app.name} ${what}`);
    const { answer } = this.#conduct;
    if (answer === 'sheet') return permissionSheet(document.body, question);
    return Object.fromEntries(answer ? items.map(({ feature }) => [feature, answer]) : []);
  }
}

declare global {
  var realm: ApiRealm;
}
