import { expect } from 'chai';
import { askToPay } from './ask-to-pay.ts';
import {
  PermissionBroker,
  type PermissionBrokerOptions,
  type PermissionStorage,
} from './permission-broker.ts';

/** What came of it, and the levels of the questions that were put. */
async function pay(
  declared: readonly string[],
  options: Partial<PermissionBrokerOptions>,
  refused: readonly string[] = [],
): Promise<[string, string[]]> {
  const asked: string[] = [];
  const states = new Map<string, Awaited<ReturnType<PermissionStorage['load']>>>();
  const broker = new PermissionBroker({
    storage: {
      load: async (identity) => states.get(identity),
      save: async (identity, state) => void states.set(identity, state),
      remove: async (identity) => void states.delete(identity),
    },
    authenticate: async () => true,
    ask: async ({ items, level }) => {
      asked.push(level);
      return Object.fromEntries(items.map(({ feature }) => [feature, 'granted' as const]));
    },
    ...options,
  });
  const req_permissions = declared.map((name) => ({ name: `system.permission.${name}`, reason: 'Because' }));
  const app = { identity: 'a', name: 'App', manifest: { req_permissions } };
  for (const feature of refused) await broker.remember(app, feature, 'denied');
  const told = askToPay(broker, app, (feature) => broker.use(app, feature));
  return [
    await told.then(
      () => 'paid',
      ({ name }: Error) => name,
    ),
    asked,
  ];
}

const BOTH = ['PAYMENT', 'PASSWORDLESS_PAYMENT'];
const confirming = (isConfirmed: boolean) => ({ confirmByProvider: async () => isConfirmed });

describe('asking for a payment', () => {
  it('leaves it to the provider, where the manifest declares that', async () => {
    expect(await pay(BOTH, confirming(true))).to.deep.equal(['paid', []]);
    expect(await pay(['PASSWORDLESS_PAYMENT'], confirming(true))).to.deep.equal(['paid', []]);
    expect(await pay(['PAYMENT'], confirming(true))).to.deep.equal(['paid', ['password']]);
  });

  it('asks the person for what the provider does not confirm, where the manifest declares that, too', async () => {
    expect(await pay(BOTH, confirming(false))).to.deep.equal(['paid', ['password']]);
    expect(await pay(BOTH, {}), 'without a provider').to.deep.equal(['paid', ['password']]);
    expect(await pay(['PASSWORDLESS_PAYMENT'], confirming(false))).to.deep.equal(['AbortError', []]);
    expect(await pay(['PASSWORDLESS_PAYMENT'], {})).to.deep.equal(['NotSupportedError', []]);
  });

  it('keeps to what the person refused in the settings', async () => {
    const refused = ['payment', 'passwordless-payment'];
    expect(await pay(BOTH, confirming(true), refused)).to.deep.equal(['NotAllowedError', []]);
    expect(await pay(BOTH, confirming(true), ['passwordless-payment'])).to.deep.equal(['paid', ['password']]);
    expect(await pay(BOTH, confirming(false), ['payment'])).to.deep.equal(['AbortError', []]);
  });

  it('does not go on to a question when the MiniApp was closed', async () => {
    const closed = async (): Promise<boolean> => {
      throw new DOMException('It was closed.', 'AbortError');
    };
    expect(await pay(BOTH, { confirmByProvider: closed })).to.deep.equal(['AbortError', []]);
  });
});
