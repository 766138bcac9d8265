import { expect } from 'chai';
import {
  changePermissions,
  NOTHING_REMEMBERED,
  rememberedDecision,
  type PermissionState,
} from './permission-state.ts';

const STATE: PermissionState = {
  camera: { decision: 'granted' },
  geolocation: { decision: 'granted' },
  vibration: { decision: 'denied' },
};

describe('what is remembered of a MiniApp’s permissions', () => {
  it('changes by an answer, and the state before stays as it was', () => {
    const after = changePermissions(STATE, {
      do: 'remember',
      feature: 'nfc',
      decision: { decision: 'denied' },
    });
    expect(rememberedDecision(after, 'nfc', 0)).to.equal('denied');
    expect(rememberedDecision(STATE, 'nfc', 0)).to.equal(undefined);
  });

  it('is revoked for one feature or for all', () => {
    const one = changePermissions(STATE, { do: 'revoke', feature: 'camera' });
    expect(Object.keys(one)).to.deep.equal(['geolocation', 'vibration']);
    expect(changePermissions(STATE, { do: 'revoke-all' })).to.deep.equal(NOTHING_REMEMBERED);
    expect(changePermissions(STATE, { do: 'revoke', feature: 'nfc' })).to.deep.equal(STATE);
  });

  it('loses the grants that a new version declares no more, and keeps refusals', () => {
    const manifest = { req_permissions: [{ name: 'system.permission.LOCATION' }, { name: 'unknown' }] };
    expect(changePermissions(STATE, { do: 'update', manifest })).to.deep.equal({
      geolocation: { decision: 'granted' },
      vibration: { decision: 'denied' },
    });
    expect(changePermissions(STATE, { do: 'update', manifest: {} })).to.deep.equal({
      vibration: { decision: 'denied' },
    });
  });

  it('runs out at its time, and when there is no telling the time', () => {
    const state: PermissionState = { camera: { decision: 'granted', until: 1_000 } };
    expect([999, 1_000, NaN].map((now) => rememberedDecision(state, 'camera', now))).to.deep.equal([
      'granted',
      undefined,
      undefined,
    ]);
  });

  it('holds no names of objects', () => {
    expect(rememberedDecision(NOTHING_REMEMBERED, 'constructor', 0)).to.equal(undefined);
  });
});
