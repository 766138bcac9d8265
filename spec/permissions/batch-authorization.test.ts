import { expect } from 'chai';
import { answerBatch, planBatch } from './batch-authorization.ts';
import { NOTHING_REMEMBERED } from './permission-state.ts';

const MANIFEST = {
  req_permissions: [
    { name: 'system.permission.CAMERA', reason: 'To scan a bill' },
    { name: 'system.permission.LOCATION' },
    { name: 'system.permission.NFC' },
    { name: 'system.permission.CONTACTS' },
  ],
};
const FEATURES = ['camera', 'geolocation', 'camera', 'vibration', 'contacts', 'bluetooth', 'nfc'];

describe('asking for several features at once', () => {
  const plan = planBatch(FEATURES, MANIFEST, { nfc: { decision: 'granted' } });

  it('puts what can be answered in advance on one sheet', () => {
    expect(plan).to.deep.equal({
      questions: [
        { feature: 'camera', description: 'use the camera', reason: 'To scan a bill' },
        { feature: 'geolocation', description: 'know your location' },
      ],
      allowed: ['vibration', 'nfc'],
      askedAtUse: ['contacts'],
      rejected: [{ feature: 'bluetooth', reason: 'permission-not-declared' }],
    });
  });

  it('remembers each answer by itself, and none to what was not asked', () => {
    const state = answerBatch(NOTHING_REMEMBERED, plan, {
      camera: 'granted',
      bluetooth: 'granted',
      contacts: 'denied',
    });
    expect(state).to.deep.equal({ camera: { decision: 'granted' } });
    expect(planBatch(FEATURES, MANIFEST, state).questions.map(({ feature }) => feature)).to.deep.equal([
      'geolocation',
      'nfc',
    ]);
  });
});
