import { expect } from 'chai';
import type { PermissionState } from '@miniapp-tests/spec/permissions/permission-state';
import { PERMISSION_TABLE } from '@miniapp-tests/spec/permissions/permission-table';
import { PermissionBroker, type PermissionApp, type PermissionBrokerOptions } from './permission-broker.ts';
import type { PermissionAnswers, PermissionQuestion } from './permission-question.ts';

const APP: PermissionApp = {
  identity: 'example:org.example.bike',
  name: 'Bike',
  manifest: { req_permissions: PERMISSION_TABLE.map(({ name }) => ({ name, reason: `for ${name}` })) },
};
const OTHER: PermissionApp = { ...APP, identity: 'example:org.example.other', name: 'Other' };

/** A broker whose person answers what `answer` says; undefined puts the question away. */
function brokerWith(options: Partial<PermissionBrokerOptions> = {}) {
  const stored = new Map<string, PermissionState>();
  const questions: PermissionQuestion[] = [];
  const person = {
    answer: 'granted' as 'granted' | 'denied' | undefined,
    only: undefined as string | undefined,
    time: 0,
  };
  const broker = new PermissionBroker({
    storage: {
      load: async (identity) => stored.get(identity),
      save: async (identity, state) =>
        void stored.set(identity, JSON.parse(JSON.stringify(state)) as PermissionState),
      remove: async (identity) => void stored.delete(identity),
    },
    ask: async (question): Promise<PermissionAnswers> => {
      questions.push(question);
      const { answer, only } = person;
      if (answer === undefined) return {};
      const answered = question.items.filter(({ feature }) => only === undefined || feature === only);
      return Object.fromEntries(answered.map(({ feature }) => [feature, answer]));
    },
    now: () => person.time,
    ...options,
  });
  const asked = (): string[] => questions.map(({ items }) => items.map(({ feature }) => feature).join('+'));
  return { broker, stored, questions, person, asked };
}

/** `ok`, or the error's name. */
const outcome = (use: Promise<unknown>): Promise<string> =>
  use.then(
    () => 'ok',
    (error: Error) => error.name,
  );

describe('the permission broker', () => {
  it('never asks at the default level, nor for what is not declared', async () => {
    const { broker, questions } = brokerWith();
    const bare = { ...APP, manifest: {} };
    expect(await outcome(broker.use(bare, 'vibration'))).to.equal('ok');
    expect(await outcome(broker.use(bare, 'camera'))).to.equal('NotAllowedError');
    expect(await outcome(broker.use(APP, 'telepathy'))).to.equal('NotAllowedError');
    expect(questions).to.deep.equal([]);
  });

  it('asks for a first use once, with the developer’s reason, and remembers either answer', async () => {
    const { broker, questions, person, asked } = brokerWith();
    await broker.use(APP, 'geolocation');
    await broker.use(APP, 'geolocation');
    person.answer = 'denied';
    expect(await outcome(broker.use(APP, 'camera'))).to.equal('NotAllowedError');
    expect(await outcome(broker.use(APP, 'camera'))).to.equal('NotAllowedError');
    expect(asked()).to.deep.equal(['geolocation', 'camera']);
    expect(questions[0]?.items).to.deep.equal([
      { feature: 'geolocation', description: 'know your location', reason: 'for system.permission.LOCATION' },
    ]);
    expect([await broker.query(APP, 'geolocation'), await broker.query(APP, 'camera')]).to.deep.equal([
      'granted',
      'denied',
    ]);
    expect(await broker.query(OTHER, 'geolocation')).to.equal('prompt');
  });

  it('remembers nothing of a question that is put away', async () => {
    const { broker, person, stored } = brokerWith();
    person.answer = undefined;
    expect(await outcome(broker.use(APP, 'nfc'))).to.equal('AbortError');
    expect([await broker.query(APP, 'nfc'), stored.size]).to.deep.equal(['prompt', 0]);
  });

  it('asks for every use of contacts, and takes a refusal for that use alone', async () => {
    const { broker, person, asked, stored } = brokerWith();
    await broker.use(APP, 'contacts');
    person.answer = 'denied';
    expect(await outcome(broker.use(APP, 'contacts'))).to.equal('NotAllowedError');
    person.answer = 'granted';
    expect(await outcome(broker.use(APP, 'contacts'))).to.equal('ok');
    expect([asked().length, stored.size]).to.deep.equal([3, 0]);
  });

  it('asks for the secret after the question, each time, and needs the capability for it', async () => {
    let secret = true;
    const told: unknown[] = [];
    const { broker, asked, person } = brokerWith({
      authenticate: async ({ details }) => {
        told.push(details);
        return secret;
      },
    });
    expect(await outcome(broker.use(APP, 'payment', { total: 1 }))).to.equal('ok');
    secret = false;
    expect(await outcome(broker.use(APP, 'payment'))).to.equal('NotAllowedError');
    person.answer = 'denied';
    expect(await outcome(broker.use(APP, 'payment'))).to.equal('NotAllowedError');
    expect([told, asked().length]).to.deep.equal([[{ total: 1 }, undefined], 3]);
    const without = brokerWith();
    expect(await outcome(without.broker.use(APP, 'payment'))).to.equal('NotSupportedError');
    expect(without.questions).to.deep.equal([]);
  });

  it('issues a token, and has the provider confirm in place of the person', async () => {
    let confirms = true;
    const { broker, asked } = brokerWith({
      issuePushToken: async ({ identity }) => `token of ${identity}`,
      confirmByProvider: async () => confirms,
    });
    expect(await broker.use(APP, 'push')).to.deep.equal({ token: `token of ${APP.identity}` });
    expect(await outcome(broker.use(APP, 'passwordless-payment'))).to.equal('ok');
    confirms = false;
    expect(await outcome(broker.use(APP, 'passwordless-payment'))).to.equal('NotAllowedError');
    expect(asked()).to.deep.equal(['push']);
    const without = brokerWith().broker;
    expect(await outcome(without.use(APP, 'push'))).to.equal('NotSupportedError');
    expect(await outcome(without.use(APP, 'passwordless-payment'))).to.equal('NotSupportedError');
  });

  it('asks in advance on one sheet for what can be answered in advance', async () => {
    const { broker, asked, person } = brokerWith();
    person.only = 'camera';
    const states = await broker.request(APP, ['camera', 'geolocation', 'contacts', 'vibration', 'telepathy']);
    expect(asked()).to.deep.equal(['camera+geolocation']);
    expect(states).to.deep.equal({
      ...{ camera: 'granted', geolocation: 'prompt', contacts: 'prompt' },
      ...{ vibration: 'granted', telepathy: 'denied' },
    });
  });

  it('takes several features for one use on one sheet, all or none', async () => {
    const { broker, asked, person } = brokerWith();
    person.only = 'camera';
    expect(await outcome(broker.use(APP, ['camera', 'geolocation']))).to.equal('AbortError');
    person.only = undefined;
    expect(await outcome(broker.use(APP, ['camera', 'geolocation']))).to.equal('ok');
    expect(await outcome(broker.use(APP, ['camera', 'telepathy']))).to.equal('NotAllowedError');
    expect(asked()).to.deep.equal(['camera+geolocation', 'geolocation']);
  });

  it('puts one question at a time, and uses of one feature share theirs', async () => {
    const open: (() => void)[] = [];
    const shown: string[] = [];
    const { broker } = brokerWith({
      ask: ({ app, items: [item] }) => {
        shown.push(`${app.name} ${item?.feature}`);
        return new Promise((resolve) => open.push(() => resolve({ [item?.feature ?? '']: 'granted' })));
      },
    });
    const uses = [broker.use(APP, 'camera'), broker.use(APP, 'camera'), broker.use(OTHER, 'camera')];
    await untilThere(() => open.length === 1);
    expect(shown).to.deep.equal(['Bike camera']);
    open.shift()?.();
    await untilThere(() => open.length === 1);
    open.shift()?.();
    await Promise.all(uses);
    expect(shown).to.deep.equal(['Bike camera', 'Other camera']);
  });

  it('ends a MiniApp’s questions when it closes, and lets no other wait for them', async () => {
    const signals: AbortSignal[] = [];
    const { broker, stored } = brokerWith({
      ask: ({ app, signal, items: [item] }) => {
        signals.push(signal);
        if (app === OTHER) return Promise.resolve({ [item?.feature ?? '']: 'granted' });
        return new Promise(() => undefined);
      },
    });
    const ended = Promise.all(['camera', 'nfc'].map((feature) => outcome(broker.use(APP, feature))));
    const other = outcome(broker.use(OTHER, 'camera'));
    await untilThere(() => signals.length === 1);
    broker.cancel(APP.identity);
    expect(await ended).to.deep.equal(['AbortError', 'AbortError']);
    expect([await other, signals[0]?.aborted, [...stored.keys()]]).to.deep.equal([
      'ok',
      true,
      [OTHER.identity],
    ]);
  });

  it('is not worn down: after three refusals in a row a feature rests', async () => {
    const { broker, person, asked } = brokerWith();
    person.answer = undefined;
    for (const expected of ['AbortError', 'AbortError', 'AbortError', 'NotAllowedError']) {
      expect(await outcome(broker.use(APP, 'contacts'))).to.equal(expected);
    }
    expect(asked().length).to.equal(3);
    expect(await outcome(broker.use(APP, 'camera')), 'another feature').to.equal('AbortError');
    person.time += 10 * 60_000;
    person.answer = 'granted';
    expect(await outcome(broker.use(APP, 'contacts'))).to.equal('ok');
  });

  it('lets at most 16 questions of a MiniApp wait', async () => {
    const { broker } = brokerWith({ ask: () => new Promise(() => undefined) });
    const uses = Array.from({ length: 17 }, () => outcome(broker.use(APP, 'contacts')));
    expect(await Promise.race(uses)).to.equal('NotAllowedError');
    broker.cancel(APP.identity);
    expect((await Promise.all(uses)).filter((name) => name === 'AbortError').length).to.equal(16);
  });

  it('asks only while the host says that it may', async () => {
    const { broker, questions } = brokerWith({ mayAsk: ({ name }) => name !== 'Bike' });
    expect(await outcome(broker.use(APP, 'camera'))).to.equal('NotAllowedError');
    expect(await outcome(broker.use(OTHER, 'camera'))).to.equal('ok');
    expect(questions.length).to.equal(1);
  });

  it('lists, revokes and forgets, and says so each time', async () => {
    const { broker, stored, person } = brokerWith();
    const changes: string[] = [];
    broker.addEventListener('change', (event) =>
      changes.push((event as CustomEvent<{ identity: string }>).detail.identity),
    );
    await broker.use(APP, 'camera');
    await broker.remember(APP, 'vibration', 'denied');
    const listed = await broker.list(APP);
    expect(listed.length).to.equal(PERMISSION_TABLE.length);
    expect(listed.find(({ feature }) => feature === 'camera')).to.deep.equal({
      ...{ feature: 'camera', level: 'first-use', description: 'use the camera', isDeclared: true },
      ...{ state: 'granted', remembered: 'granted', reason: 'for system.permission.CAMERA' },
    });
    expect(await outcome(broker.use(APP, 'vibration'))).to.equal('NotAllowedError');
    expect((await broker.list({ ...APP, manifest: {} })).every(({ level }) => level === 'default')).to.equal(
      true,
    );
    await broker.revoke(APP, 'camera');
    expect([await broker.query(APP, 'camera'), await broker.query(APP, 'vibration')]).to.deep.equal([
      'prompt',
      'denied',
    ]);
    await broker.revoke(APP);
    expect(await broker.query(APP, 'vibration')).to.equal('granted');
    person.answer = 'denied';
    await outcome(broker.use(APP, 'nfc'));
    await broker.forget(APP.identity);
    expect(stored.size).to.equal(0);
    expect(changes).to.deep.equal(Array(6).fill(APP.identity));
  });

  it('forgets with an update what is declared no more', async () => {
    const { broker } = brokerWith();
    await broker.use(APP, 'camera');
    await broker.updated({ ...APP, manifest: {} });
    expect(await broker.query(APP, 'camera')).to.equal('prompt');
  });

  it('loses no answer when several come at once, and takes stored nonsense for nothing', async () => {
    const { broker, stored } = brokerWith();
    stored.set(APP.identity, { nfc: 'yes', camera: { decision: 'maybe' } } as unknown as PermissionState);
    await Promise.all(
      ['camera', 'geolocation', 'nfc', 'bluetooth'].map((feature) =>
        broker.remember(APP, feature, 'granted'),
      ),
    );
    expect(Object.keys(stored.get(APP.identity) ?? {}).sort()).to.deep.equal([
      'bluetooth',
      'camera',
      'geolocation',
      'nfc',
    ]);
  });
});

async function untilThere(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setTimeout(done, 1));
}
