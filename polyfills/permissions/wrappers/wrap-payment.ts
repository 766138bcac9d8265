import { askToPay } from '../ask-to-pay.ts';
import { notSupported } from '../permission-error.ts';
import type { PaymentAnswer, PaymentHandler } from '../payment-handler.ts';
import type { Wrapping, WindowRealm } from '../wrapping.ts';

type Request = new (methodData: unknown, details: unknown, options?: unknown) => { readonly id: string };
interface Made {
  readonly methodData: unknown;
  readonly details: object;
}

/**
 * https://www.w3.org/TR/payment-request/: the host's sheet with the amount, then the person's secret. What follows is the host's own
 * payment, if it has a handler, else the platform's.
 */
export function wrapPayment(wrapping: Wrapping, pay: PaymentHandler | undefined): void {
  const { window, patches } = wrapping;
  const { PaymentRequest: Native } = window as unknown as { PaymentRequest?: Request };
  if (Native === undefined) return;
  const made = new WeakMap<object, Made>();
  const shown = new WeakSet<object>();
  patches.method(Native.prototype as object, 'show', (original) => {
    return async function show(this: unknown, ...given: unknown[]): Promise<unknown> {
      const request = this as InstanceType<Request>;
      const known = made.get(request);
      if (known === undefined) return Reflect.apply(original, this, given);
      if (shown.has(request)) throw new window.DOMException('It was shown before.', 'InvalidStateError');
      shown.add(request);
      const details = { ...known.details, ...((await given[0]) as object | undefined) };
      await askToPay(wrapping.broker, await wrapping.app, (feature) => wrapping.use(feature, details));
      if (pay === undefined) return Reflect.apply(original, this, given);
      const { methodData } = known;
      return response(
        window,
        request.id,
        await pay({ app: await wrapping.app, requestId: request.id, methodData, details }),
      );
    };
  });
  if (pay) patches.method(Native.prototype as object, 'canMakePayment', () => async () => true);
  patches.value(
    window,
    'PaymentRequest',
    new Proxy(Native, {
      construct(target, given: [unknown, object, unknown?], newTarget) {
        const request = Reflect.construct(target, given, newTarget) as object;
        made.set(request, { methodData: given[0], details: given[1] });
        return request;
      },
    }),
  );
}

function response(window: WindowRealm, requestId: string, { methodName, details }: PaymentAnswer): object {
  const answered = { requestId, methodName, details };
  return Object.assign(new window.EventTarget(), answered, {
    ...{ payerName: null, payerEmail: null, payerPhone: null, shippingAddress: null, shippingOption: null },
    complete: async () => undefined,
    retry: async () => {
      throw notSupported('This host does not ask again.');
    },
    toJSON: () => answered,
  });
}
