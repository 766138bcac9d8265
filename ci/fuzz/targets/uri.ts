import { equalMiniAppUris, normalizeMiniAppUri } from '@miniapp-tests/spec/addressing/normalize-miniapp-uri';
import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { phishingCheck } from '@miniapp-tests/spec/addressing/phishing-check';
import { serializeMiniAppUri } from '@miniapp-tests/spec/addressing/serialize-miniapp-uri';
import type { FuzzTarget } from '../target.ts';

const SEEDS = [
  'platform://miniapp/foo',
  'platform://miniapp/foo;version=1.0.1-trial/pages/index?category=book#section-3',
  'web+app://miniapp/%7E/a%20b?x=%E2%80%AE',
  'https://platform.example:8443/miniapp/foo;version=1/pages/index?k=v#bar',
  'https://[2001:db8::192.0.2.1]/miniapp/foo/pages/caf%C3%A9',
  'https://xn--80ak6aa92e.example/miniapp/paypa1',
];

const check = phishingCheck({ ids: ['paypal'], hosts: ['platform.example'] });

/** Parsing, and what is promised of what it accepts: it is written and read again, and its normal form is stable. */
const target: FuzzTarget = {
  name: 'uri',
  seeds: async () => SEEDS.map((text) => new TextEncoder().encode(text)),
  async run(input) {
    const parsed = parseMiniAppUri(new TextDecoder().decode(input));
    if (!parsed.ok) return;
    const again = parseMiniAppUri(serializeMiniAppUri(parsed.value));
    if (!again.ok || JSON.stringify(again.value) !== JSON.stringify(parsed.value)) {
      throw new Error('The text of the components has other components.');
    }
    const normal = normalizeMiniAppUri(parsed.value);
    if (!equalMiniAppUris(parsed.value, normal)) throw new Error('A URI is not equal to its normal form.');
    if (!parseMiniAppUri(serializeMiniAppUri(normal)).ok)
      throw new Error('The normal form is no MiniApp URI.');
    check(parsed.value);
  },
};

export default target;
