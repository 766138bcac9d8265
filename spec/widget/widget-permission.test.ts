import { expect } from 'chai';
import { answerBatch } from '../permissions/batch-authorization.ts';
import { NOTHING_REMEMBERED } from '../permissions/permission-state.ts';
import { PERMISSION_TABLE } from '../permissions/permission-table.ts';
import { refuseWidgetUse, TAP_LIFETIME, WIDGET_USES } from './restricted-features.ts';
import { decideWidgetPermission, planWidgetBatch } from './widget-permission.ts';

const EVERYTHING = { req_permissions: PERMISSION_TABLE.map(({ name }) => ({ name })) };
const SHOWN = { isShown: true, now: 10_000 };
const TAPPED = { ...SHOWN, tappedAt: 9_000 };

describe('what widgets may use', () => {
  it('is said of every feature of the table, by the text’s two kinds (W5)', () => {
    expect(Object.keys(WIDGET_USES)).to.deep.equal(PERMISSION_TABLE.map(({ feature }) => feature));
    expect(WIDGET_USES).to.include({ push: 'never', camera: 'after-tap', geolocation: 'free' });
  });

  it('is nothing in the background, not even the location', () => {
    expect(refuseWidgetUse('geolocation', SHOWN)).to.equal(undefined);
    expect(refuseWidgetUse('geolocation', { ...SHOWN, isShown: false })).to.equal('widget-not-shown');
    expect(refuseWidgetUse('push', TAPPED)).to.equal('widget-never');
    expect(refuseWidgetUse('constructor', TAPPED)).to.equal('widget-never');
  });

  it('is what takes attention only directly after a tap, and one at a time', () => {
    expect(refuseWidgetUse('camera', SHOWN)).to.equal('widget-needs-tap');
    expect(refuseWidgetUse('camera', TAPPED)).to.equal(undefined);
    expect(refuseWidgetUse('camera', { ...TAPPED, now: 9_000 + TAP_LIFETIME })).to.equal(undefined);
    expect(refuseWidgetUse('camera', { ...TAPPED, now: 9_001 + TAP_LIFETIME })).to.equal('widget-needs-tap');
    expect(refuseWidgetUse('camera', { ...SHOWN, tappedAt: 10_001 })).to.equal('widget-needs-tap');
    expect(refuseWidgetUse('camera', { ...SHOWN, tappedAt: NaN })).to.equal('widget-needs-tap');
    expect(refuseWidgetUse('camera', { ...TAPPED, isHostBusy: true })).to.equal('widget-host-busy');
  });

  it('needs the permission too, and never asks for a first use among widgets', () => {
    const decide = (feature: string, state = NOTHING_REMEMBERED, manifest: object = EVERYTHING) => {
      const decision = decideWidgetPermission(feature, manifest, state, TAPPED);
      return decision.do === 'reject' ? decision.reason : decision.do;
    };
    expect(decide('camera')).to.equal('widget-not-authorized');
    expect(decide('camera', { camera: { decision: 'granted' } })).to.equal('allow');
    expect(decide('camera', { camera: { decision: 'granted', until: 10_000 } })).to.equal(
      'widget-not-authorized',
    );
    expect(decide('camera', { camera: { decision: 'denied' } })).to.equal('permission-denied');
    expect(decide('camera', NOTHING_REMEMBERED, {})).to.equal('permission-not-declared');
    expect(decide('contacts')).to.equal('ask-every-use');
    expect(decide('payment')).to.equal('password');
    expect(decide('battery')).to.equal('allow');
    expect(decide('push')).to.equal('widget-never');
  });
});

describe('asking for several widgets at once', () => {
  const request = (identity: string, features: string[], state = NOTHING_REMEMBERED) => ({
    identity,
    features,
    manifest: EVERYTHING,
    state,
  });

  it('makes one section for each MiniApp, and asks for nothing that no widget may use', () => {
    const batches = planWidgetBatch([
      request('tickets', ['geolocation', 'push']),
      request('taxi', ['geolocation', 'bluetooth'], { bluetooth: { decision: 'granted' } }),
      request('tickets', ['camera', 'geolocation', 'telepathy']),
    ]);
    expect(batches.map(({ identity, never }) => ({ identity, never }))).to.deep.equal([
      { identity: 'tickets', never: ['push'] },
      { identity: 'taxi', never: [] },
    ]);
    expect(batches.map(({ plan }) => plan.questions.map(({ feature }) => feature))).to.deep.equal([
      ['geolocation', 'camera'],
      ['geolocation'],
    ]);
    expect(batches[0]?.plan.rejected).to.deep.equal([{ feature: 'telepathy', reason: 'permission-unknown' }]);
    expect(batches[0]?.plan.askedAtUse).to.deep.equal([]);
    expect(batches[1]?.plan.allowed).to.deep.equal(['bluetooth']);
  });

  it('lets the widget use what was granted', () => {
    const [batch] = planWidgetBatch([request('tickets', ['camera'])]);
    if (batch === undefined) throw new Error('a batch');
    const state = answerBatch(NOTHING_REMEMBERED, batch.plan, { camera: 'granted' });
    expect(decideWidgetPermission('camera', EVERYTHING, state, TAPPED).do).to.equal('allow');
    expect(planWidgetBatch([])).to.deep.equal([]);
  });
});
