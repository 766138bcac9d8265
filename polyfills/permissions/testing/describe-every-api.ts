import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { RemoteRealm } from './remote-realm.ts';
import { WRAPPED_APIS, type WrappedApi } from './wrapped-apis.ts';

/** Sheets that so many uses show of which each is allowed. */
function sheets({ level }: WrappedApi, uses: number): number {
  if (level === 'default' || level === 'callback') return 0;
  return level === 'first-use' ? Math.min(1, uses) : uses;
}

/**
 * Tests, of every call that asks first, in a realm of each engine: its level, its errors, what is remembered and revoked, and what there is
 * where the platform lacks it.
 *
 * @param entry the realm's page, beside this file
 */
export function describeEveryApi(title: string, entry: string): void {
  describeInEngines(title, (engine) => {
    let opened: OpenedInEngine;
    let remote: RemoteRealm;
    before(async function () {
      this.timeout(60_000);
      opened = await openInEngine(engine, `${import.meta.dirname}/${entry}`);
      remote = new RemoteRealm(opened);
    });
    after(() => opened.close());

    const forEvery = (
      test: (api: WrappedApi) => Promise<void>,
      isMeant: (api: WrappedApi) => boolean = () => true,
    ): void => {
      for (const api of WRAPPED_APIS.filter(isMeant)) it(`${api.name}, ${api.feature}`, () => test(api));
    };
    const isAsked = ({ level }: WrappedApi): boolean => level !== 'default';

    describe('is asked as its level says, with the developer’s reason', () =>
      forEvery(async (api) => {
        await remote.fresh(api);
        expect([await remote.call(api.name), await remote.call(api.name)]).to.deep.equal(['ok', 'ok']);
        const question = `${api.level}: may App ${api.feature} (Because)`;
        const { reached, ...record } = await remote.record();
        expect(api.isOneObject ? [...reached, api.name].slice(-2) : reached).to.deep.equal([
          api.name,
          api.name,
        ]);
        expect(record).to.deep.equal({
          asked: Array(sheets(api, 2)).fill(question),
          secrets: api.level === 'password' ? 2 : 0,
          tokens: api.level === 'token' ? 2 : 0,
          confirmed: api.level === 'callback' ? 2 : 0,
        });
      }));

    describe('is refused, unasked, when the manifest does not declare it', () =>
      forEvery(async (api) => {
        await remote.fresh(api, { declared: [] });
        expect(await remote.call(api.name)).to.equal(api.undeclared);
        expect(await remote.record()).to.deep.include({ asked: [], reached: [] });
      }, isAsked));

    describe('fails as its standard says when the person refuses, or puts the question away', () =>
      forEvery(async (api) => {
        for (const [answer, told] of [
          ['denied', api.refused],
          [null, api.putAway],
        ] as const) {
          await remote.fresh(api);
          await remote.conduct({ answer, isConfirmed: false });
          expect(await remote.call(api.name), String(answer)).to.equal(told);
          expect((await remote.record()).reached).to.deep.equal([]);
        }
      }, isAsked));

    describe('fails so too without the person’s secret', () =>
      forEvery(
        async (api) => {
          await remote.fresh(api);
          await remote.conduct({ hasSecret: false });
          expect(await remote.call(api.name)).to.equal(api.refused);
          expect(await remote.record()).to.deep.include({ secrets: 1, reached: [] });
        },
        ({ level }) => level === 'password',
      ));

    describe('is refused where the host has no secret, tokens or provider', () =>
      forEvery(
        async (api) => {
          await remote.fresh(api, { isPoor: true });
          const told = api.level === 'token' ? 'denied' : 'NotSupportedError';
          expect(await remote.call(api.name)).to.equal(told);
          expect(await remote.record()).to.deep.include({ asked: [], reached: [] });
        },
        ({ level }) => ['password', 'token', 'callback'].includes(level),
      ));

    describe('is remembered for this app, over a reload', () => {
      before(async function () {
        this.timeout(60_000);
        for (const identity of ['allowed', 'refused']) {
          for (const api of WRAPPED_APIS) {
            await remote.start(api, { identity });
            await remote.conduct({ answer: identity === 'allowed' ? 'granted' : 'denied' });
            await remote.call(api.name);
          }
        }
        await remote.reload();
      });
      for (const identity of ['allowed', 'refused', 'another'] as const) {
        describe(identity, () =>
          forEvery(async (api) => {
            await (identity === 'another'
              ? remote.fresh(api, { identity })
              : remote.start(api, { identity }));
            const isRemembered = api.level === 'first-use' && identity !== 'another';
            const isRefused = isRemembered && identity === 'refused';
            expect(await remote.call(api.name)).to.equal(isRefused ? api.refused : 'ok');
            const { asked, reached } = await remote.record();
            expect(asked).to.have.length(isRemembered ? 0 : sheets(api, 1));
            expect(reached).to.deep.equal(isRefused ? [] : [api.name]);
          }),
        );
      }
    });

    describe('is listed in settings, revoked there, and then asked again', () =>
      forEvery(async (api) => {
        await remote.fresh(api);
        await remote.call(api.name);
        const { asked } = await remote.record();
        const { feature, level, description } = api;
        const before = await remote.listed(api);
        expect(before).to.deep.include({ feature, level, description, isDeclared: true, reason: 'Because' });
        expect(before?.remembered).to.equal(level === 'first-use' ? 'granted' : undefined);
        await remote.revoke(api);
        expect((await remote.listed(api))?.state).to.equal(level === 'default' ? 'granted' : 'prompt');
        expect(await remote.call(api.name)).to.equal('ok');
        expect((await remote.record()).asked).to.have.length(asked.length + sheets(api, 1));
      }));

    describe('rejects at every level, unasked, when it is refused in settings', () =>
      forEvery(async (api) => {
        await remote.fresh(api);
        expect(await remote.call(api.name)).to.equal('ok');
        const before = await remote.record();
        await remote.remember(api, 'denied');
        expect(await remote.listed(api)).to.deep.include({ state: 'denied', remembered: 'denied' });
        expect(await remote.call(api.name)).to.equal(api.blocked);
        expect(await remote.record()).to.deep.equal(before);
        await remote.revoke(api);
        expect(await remote.call(api.name)).to.equal('ok');
      }));

    describe('permissions.request() asks without a use, where the answer can be given in advance', () =>
      forEvery(async (api) => {
        await remote.fresh(api);
        const isFirst = api.level === 'first-use';
        const state = isFirst || api.level === 'default' ? 'granted' : 'prompt';
        expect(await remote.call(`asking ${api.feature}`)).to.equal(state);
        const { asked, reached } = await remote.record();
        expect([asked.length, reached.length]).to.deep.equal([isFirst ? 1 : 0, 0]);
        expect(await remote.call(api.name)).to.equal('ok');
        expect((await remote.record()).asked).to.have.length(sheets(api, 1));
      }));

    describe('tells the platform’s own failure after it was allowed', () =>
      forEvery(async (api) => {
        await remote.fresh(api);
        await remote.conduct({ isFailing: true });
        expect(await remote.call(api.name)).to.equal(api.failed);
        expect((await remote.record()).asked).to.have.length(sheets(api, 1));
      }));

    describe('is not there where the platform lacks it: the error is the language’s, and nobody is asked', () =>
      forEvery(async (api) => {
        await remote.fresh(api, { platform: 'lacking' });
        expect(await remote.call(`looking ${api.path}`)).to.equal('false');
        expect(await remote.call(api.name)).to.equal(api.lacking);
        expect((await remote.record()).asked).to.deep.equal([]);
      }));

    describe('what the engine itself has can be refused, and what it lacks is not invented', () =>
      forEvery(async (api) => {
        const isThere = await remote.isThere(api);
        await remote.fresh(api, { platform: 'own' });
        expect(await remote.call(`looking ${api.path}`)).to.equal(String(isThere));
        await remote.conduct({ answer: 'denied', isConfirmed: false });
        if (api.level === 'default') await remote.remember(api, 'denied');
        expect(await remote.call(api.name)).to.equal(isThere ? api.refused : api.lacking);
        const { asked } = await remote.record();
        expect(asked).to.have.length(isThere ? sheets(api, 1) : 0);
      }));
  });
}
