import type { Json } from '../../logic-layer/messages.ts';
import { isJson } from '../../mini-app/json.ts';
import { askToPay } from '../ask-to-pay.ts';
import { notSupported } from '../permission-error.ts';
import { textOf, type DeviceCalls } from './device-call.ts';

/** https://www.w3.org/TR/payment-request/, answered by the host's own payment. */
export const PAYMENT_CALLS: DeviceCalls = {
  'payment.show': async ({ id, methodData = null, details = null }, session) => {
    const { broker, app, pay } = session;
    if (pay === undefined) throw notSupported('This host takes no payments.');
    await askToPay(broker, app, (feature) => session.use(feature, details));
    const { methodName, details: answer } = await pay({
      app,
      requestId: textOf(id, 1_000),
      methodData,
      details,
    });
    if (!isJson(answer)) throw notSupported('The host’s payment gave nothing that can cross.');
    return { methodName, details: answer as Json };
  },
  'payment.abort': async (_, session) => {
    session.broker.cancel(session.app.identity);
    return null;
  },
};
