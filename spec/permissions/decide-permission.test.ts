import { expect } from 'chai';
import fc from 'fast-check';
import { decidePermission } from './decide-permission.ts';
import {
  changePermissions,
  NOTHING_REMEMBERED,
  type PermissionChange,
  type PermissionState,
} from './permission-state.ts';
import { PERMISSION_TABLE } from './permission-table.ts';
import { permissionStateOf, requestPermission } from './request-permission.ts';

/** A manifest that declares everything, each with a reason. */
const EVERYTHING = { req_permissions: PERMISSION_TABLE.map(({ name }) => ({ name, reason: `for ${name}` })) };
const granted = (feature: string): PermissionState => ({ [feature]: { decision: 'granted' } });
const denied = (feature: string): PermissionState => ({ [feature]: { decision: 'denied' } });
const told = (decision: ReturnType<typeof decidePermission>) =>
  decision.do === 'reject' ? decision.reason : decision.do;

describe('what happens when a MiniApp uses a feature', () => {
  it('goes by the level', () => {
    const first = new Map(PERMISSION_TABLE.map(({ level, feature }) => [level, feature]));
    const does = Object.fromEntries(
      [...first].map(([level, feature]) => [
        level,
        decidePermission(feature, EVERYTHING, NOTHING_REMEMBERED).do,
      ]),
    );
    expect(does).to.deep.equal({
      default: 'allow',
      'first-use': 'ask-first-use',
      'every-use': 'ask-every-use',
      password: 'password',
      token: 'token',
      callback: 'callback',
    });
  });

  it('brings the description and the developer’s reason to the question', () => {
    const manifest = { req_permissions: [{ name: 'system.permission.CAMERA', reason: 'To scan a bill' }] };
    expect(decidePermission('camera', manifest, NOTHING_REMEMBERED)).to.deep.equal({
      do: 'ask-first-use',
      description: 'use the camera',
      reason: 'To scan a bill',
    });
    const silent = { req_permissions: [{ name: 'system.permission.CAMERA' }] };
    expect(decidePermission('camera', silent, NOTHING_REMEMBERED)).to.not.have.property('reason');
  });

  it('is a rejection, unasked, for what is not declared, the default level apart', () => {
    for (const { feature, level } of PERMISSION_TABLE) {
      const expected = level === 'default' ? 'allow' : 'permission-not-declared';
      expect(told(decidePermission(feature, {}, NOTHING_REMEMBERED)), feature).to.equal(expected);
    }
    // A grant of an earlier version does not help.
    expect(told(decidePermission('camera', {}, granted('camera')))).to.equal('permission-not-declared');
  });

  it('is a rejection for what the host does not know', () => {
    expect(told(decidePermission('telepathy', EVERYTHING, NOTHING_REMEMBERED))).to.equal(
      'permission-unknown',
    );
    expect(told(decidePermission('__proto__', EVERYTHING, NOTHING_REMEMBERED))).to.equal(
      'permission-unknown',
    );
  });

  it('remembers a grant for the first use only, and a refusal at every level', () => {
    for (const { feature, level } of PERMISSION_TABLE) {
      const before = decidePermission(feature, EVERYTHING, NOTHING_REMEMBERED);
      const after = decidePermission(feature, EVERYTHING, granted(feature));
      expect(after.do, feature).to.equal(level === 'first-use' ? 'allow' : before.do);
      expect(told(decidePermission(feature, EVERYTHING, denied(feature))), feature).to.equal(
        'permission-denied',
      );
    }
  });

  it('asks again when what is remembered ran out', () => {
    const state: PermissionState = { camera: { decision: 'granted', until: 1_000 } };
    expect(decidePermission('camera', EVERYTHING, state, { now: 999 }).do).to.equal('allow');
    expect(decidePermission('camera', EVERYTHING, state, { now: 1_000 }).do).to.equal('ask-first-use');
    expect(decidePermission('camera', EVERYTHING, state).do).to.equal('ask-first-use');
  });

  it('asks the platform before the person where a feature needs approval', () => {
    const needsApproval = new Set(['phone-call', 'camera']);
    const approved = new Set(['camera']);
    const decide = (feature: string) =>
      told(decidePermission(feature, EVERYTHING, granted(feature), { needsApproval, approved }));
    expect(decide('phone-call')).to.equal('permission-not-approved');
    expect(decide('camera')).to.equal('allow');
    expect(told(decidePermission('camera', EVERYTHING, granted('camera'), { needsApproval }))).to.equal(
      'permission-not-approved',
    );
  });

  it('never allows beyond the default level what was not granted by the last word of the person', () => {
    const feature = fc.constantFrom(...PERMISSION_TABLE.map((entry) => entry.feature));
    const change = fc.oneof(
      fc.record({
        do: fc.constant('remember' as const),
        feature,
        decision: fc.record({ decision: fc.constantFrom('granted' as const, 'denied' as const) }),
      }),
      fc.record({ do: fc.constant('revoke' as const), feature }),
      fc.constant<PermissionChange>({ do: 'revoke-all' }),
      fc.constant<PermissionChange>({ do: 'update', manifest: EVERYTHING }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const state = changes.reduce(changePermissions, NOTHING_REMEMBERED);
        const lastWord = new Map<string, string>();
        for (const one of changes) {
          if (one.do === 'remember') lastWord.set(one.feature, one.decision.decision);
          else if (one.do === 'revoke') lastWord.delete(one.feature);
          else if (one.do === 'revoke-all') lastWord.clear();
        }
        for (const entry of PERMISSION_TABLE) {
          const { do: what } = decidePermission(entry.feature, EVERYTHING, state);
          const word = lastWord.get(entry.feature);
          if (word === 'denied') expect(what).to.equal('reject');
          else if (entry.level === 'default') expect(what).to.equal('allow');
          else expect(what === 'allow').to.equal(entry.level === 'first-use' && word === 'granted');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('requesting without using', () => {
  it('asks for what is asked once, and puts the rest off to the use', () => {
    const request = (feature: string, state = NOTHING_REMEMBERED) =>
      requestPermission(feature, EVERYTHING, state).do;
    expect(request('camera')).to.equal('ask-first-use');
    expect(request('camera', granted('camera'))).to.equal('allow');
    expect(request('vibration')).to.equal('allow');
    for (const feature of ['contacts', 'payment', 'push', 'passwordless-payment']) {
      expect(request(feature), feature).to.equal('ask-at-use');
    }
    expect(request('camera', denied('camera'))).to.equal('reject');
  });

  it('tells the state as the Permissions API has it', () => {
    const stateOf = (feature: string, state = NOTHING_REMEMBERED) =>
      permissionStateOf(feature, EVERYTHING, state);
    expect(stateOf('camera')).to.equal('prompt');
    expect(stateOf('camera', granted('camera'))).to.equal('granted');
    expect(stateOf('camera', denied('camera'))).to.equal('denied');
    expect(stateOf('telepathy')).to.equal('denied');
  });
});
