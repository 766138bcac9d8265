import { answerBatch, planBatch } from '@miniapp-tests/spec/permissions/batch-authorization';
import { decidePermission } from '@miniapp-tests/spec/permissions/decide-permission';
import { changePermissions, type PermissionChange } from '@miniapp-tests/spec/permissions/permission-state';
import { permissionStateOf } from '@miniapp-tests/spec/permissions/request-permission';
import { carryOut, type PermissionCapabilities, type PermissionGrant } from './carry-out.ts';
import { listPermissions, type ListedPermission } from './list-permissions.ts';
import { Patience } from './patience.ts';
import type { PermissionApp } from './permission-app.ts';
import { notAllowed, putAway } from './permission-error.ts';
import type { PermissionAnswers, PermissionItem, PermissionQuestion } from './permission-question.ts';
import { QuestionQueue } from './question-queue.ts';
import { RememberedPermissions, type PermissionStorage } from './remembered-permissions.ts';

export type { PermissionApp } from './permission-app.ts';
export type { PermissionAnswers, PermissionQuestion, PermissionQuestioner } from './permission-question.ts';
export type { PermissionStorage } from './remembered-permissions.ts';
export type { PermissionGrant } from './carry-out.ts';
export type { ListedPermission } from './list-permissions.ts';

export interface PermissionBrokerOptions extends PermissionCapabilities {
  readonly storage: PermissionStorage;
  /** May a question of this MiniApp be shown now? Not while another one is in front, for example. Default: always. */
  readonly mayAsk?: (app: PermissionApp) => boolean;
  /** Milliseconds, to which `until` of what is stored is compared; default the time of day. */
  readonly now?: () => number;
}

/** What of a broker those need who use what it permits. */
export type PermissionAuthority = Pick<
  PermissionBroker,
  'use' | 'request' | 'query' | 'revoke' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

type Grants = Readonly<Record<string, 'granted' | 'denied' | 'prompt'>>;

/**
 * Between MiniApps and the person: `spec/permissions` decides, the broker asks and remembers. Fires `change`, a CustomEvent with
 * `{identity}`, when what a MiniApp may do can have changed.
 */
export class PermissionBroker extends EventTarget {
  readonly #options: PermissionBrokerOptions;
  readonly #remembered: RememberedPermissions;
  readonly #queue = new QuestionQueue();
  readonly #patience: Patience;
  /** Questions that several uses wait for, by what is asked. */
  readonly #asked = new Map<string, Promise<PermissionGrant>>();

  constructor(options: PermissionBrokerOptions) {
    super();
    this.#options = options;
    this.#remembered = new RememberedPermissions(options.storage);
    this.#patience = new Patience(this.#now);
  }

  /**
   * Fulfils when a feature may be used now, after the person was asked if need be. Rejects with a DOMException: NotAllowedError when
   * it may not, AbortError when the question was put away or the MiniApp closed, NotSupportedError when the host lacks the
   * capability that the feature's level needs.
   *
   * @param feature of spec's table; several are asked for on one sheet
   * @param details what it is used for, shown to the person where the sheet knows how
   */
  async use(
    app: PermissionApp,
    feature: string | readonly string[],
    details?: unknown,
  ): Promise<PermissionGrant> {
    if (typeof feature !== 'string') return this.#useAll(app, feature);
    const decision = await this.#decide(app, feature);
    if (decision.do === 'allow') return {};
    if (decision.do === 'reject') throw notAllowed(decision.message);
    if (decision.do !== 'ask-first-use') return this.#ask(app, feature, details);
    const name = `${app.identity}\n${feature}`;
    let asked = this.#asked.get(name);
    if (asked === undefined) {
      asked = this.#ask(app, feature, details).finally(() => this.#asked.delete(name));
      this.#asked.set(name, asked);
    }
    return asked;
  }

  /** Asks for features before they are used, all that can be answered in advance on one sheet. Fulfils with the states by feature. */
  async request(app: PermissionApp, features: readonly string[]): Promise<Grants> {
    await this.#queue
      .add(app.identity, (signal) => this.#askTogether(app, features, signal))
      .catch(unlessPutAway);
    const states = features.map(async (feature) => [feature, await this.query(app, feature)] as const);
    return Object.fromEntries(await Promise.all(states));
  }

  /** As the Permissions API has it: does a use need a question? */
  async query(app: PermissionApp, feature: string): Promise<PermissionState> {
    const state = await this.#remembered.of(app.identity);
    return permissionStateOf(feature, app.manifest, state, { now: this.#now() });
  }

  /** For the host's settings: what the MiniApp declares, and what it may without. */
  async list(app: PermissionApp): Promise<ListedPermission[]> {
    return listPermissions(app, await this.#remembered.of(app.identity), this.#now());
  }

  /** Remembers an answer, or that a switch of the settings was moved. */
  remember(app: PermissionApp, feature: string, decision: 'granted' | 'denied'): Promise<void> {
    if (decision === 'granted') this.#patience.answered(app.identity, feature, true);
    return this.#change(app.identity, { do: 'remember', feature, decision: { decision } });
  }

  /** A feature, or all, are as if the person had never been asked. */
  revoke(app: PermissionApp, feature?: string): Promise<void> {
    this.#patience.forget(app.identity);
    return this.#change(
      app.identity,
      feature === undefined ? { do: 'revoke-all' } : { do: 'revoke', feature },
    );
  }

  /** A new version was installed: what it declares no more is forgotten. */
  updated(app: PermissionApp): Promise<void> {
    return this.#change(app.identity, { do: 'update', manifest: app.manifest });
  }

  /** The MiniApp was closed: its questions end. */
  cancel(identity: string): void {
    this.#queue.cancel(identity);
  }

  /** The MiniApp was uninstalled: nothing of it stays. */
  async forget(identity: string): Promise<void> {
    this.cancel(identity);
    this.#patience.forget(identity);
    await this.#remembered.remove(identity);
    this.#changed(identity);
  }

  readonly #now = (): number => (this.#options.now ?? Date.now)();

  async #decide(app: PermissionApp, feature: string) {
    const state = await this.#remembered.of(app.identity);
    return decidePermission(feature, app.manifest, state, { now: this.#now() });
  }

  #ask(app: PermissionApp, feature: string, details: unknown): Promise<PermissionGrant> {
    return this.#queue.add(app.identity, async (signal) => {
      // While it waited, the person may have answered this very question.
      const decision = await this.#decide(app, feature);
      if (decision.do === 'allow') return {};
      if (decision.do === 'reject') throw notAllowed(decision.message);
      const { description, reason } = decision;
      const item: PermissionItem = { feature, description, ...(reason !== undefined && { reason }) };
      const level = LEVELS[decision.do];
      const question: PermissionQuestion = {
        app,
        items: [item],
        level,
        signal,
        ...(details !== undefined && { details }),
      };
      return carryOut(question, this.#options, async () => {
        const answers = await this.#put(question);
        const answer = answers[feature];
        if (answer && level === 'first-use') await this.remember(app, feature, answer);
        return answers;
      });
    });
  }

  async #useAll(app: PermissionApp, features: readonly string[]): Promise<PermissionGrant> {
    await this.#queue.add(app.identity, (signal) => this.#askTogether(app, features, signal, true));
    for (const feature of features) await this.use(app, feature);
    return {};
  }

  /** @param isUse rejects when one of the features may not be used, or wasn't answered */
  async #askTogether(
    app: PermissionApp,
    features: readonly string[],
    signal: AbortSignal,
    isUse = false,
  ): Promise<void> {
    const state = await this.#remembered.of(app.identity);
    const plan = planBatch(features, app.manifest, state, { now: this.#now() });
    const rejected = isUse ? plan.rejected[0]?.feature : undefined;
    if (rejected !== undefined) return void (await this.use(app, rejected));
    if (plan.questions.length === 0) return;
    const answers = await this.#put({ app, items: plan.questions, level: 'first-use', signal });
    await this.#remembered.change(app.identity, (before) => answerBatch(before, plan, answers));
    this.#changed(app.identity);
    const isMissing = plan.questions.some(({ feature }) => !Object.hasOwn(answers, feature));
    if (isUse && isMissing) throw putAway();
  }

  async #put(question: PermissionQuestion): Promise<PermissionAnswers> {
    const { app, items, signal } = question;
    const tired = items.find(({ feature }) => this.#patience.isOver(app.identity, feature));
    if (tired) throw notAllowed(`The person refused several times in a row to let it ${tired.description}.`);
    if (this.#options.mayAsk?.(app) === false) throw notAllowed('It may ask only while it is on screen.');
    const answers = await this.#options.ask(question);
    // What is answered after the MiniApp was closed, or uninstalled, is nobody's.
    signal.throwIfAborted();
    for (const { feature } of items) {
      this.#patience.answered(app.identity, feature, answers[feature] === 'granted');
    }
    return answers;
  }

  async #change(identity: string, change: PermissionChange): Promise<void> {
    await this.#remembered.change(identity, (state) => changePermissions(state, change));
    this.#changed(identity);
  }

  #changed(identity: string): void {
    this.dispatchEvent(new CustomEvent('change', { detail: { identity } }));
  }
}

const LEVELS = {
  'ask-first-use': 'first-use',
  'ask-every-use': 'every-use',
  password: 'password',
  token: 'token',
  callback: 'callback',
} as const;

function unlessPutAway(error: unknown): void {
  if ((error as Error).name !== 'AbortError') throw error;
}
