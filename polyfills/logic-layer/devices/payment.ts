import { DomEventTarget } from '../dom/dom-event-target.ts';
import type { Json } from '../messages.ts';
import { theLine } from './device-line.ts';

interface Item {
  readonly label?: unknown;
  readonly amount?: { readonly currency?: unknown; readonly value?: unknown };
}
interface Details {
  readonly id?: string;
  readonly total?: Item;
  readonly displayItems?: readonly Item[];
}
interface Method {
  readonly supportedMethods: string;
  readonly data?: unknown;
}

/** https://www.w3.org/TR/payment-request/#paymentresponse-interface */
export class PaymentResponse extends DomEventTarget {
  readonly requestId: string;
  readonly methodName: string;
  readonly details: Json;
  readonly payerName = null;
  readonly payerEmail = null;
  readonly payerPhone = null;
  readonly shippingAddress = null;
  readonly shippingOption = null;
  #isComplete = false;

  constructor(requestId: string, methodName: string, details: Json) {
    super();
    this.requestId = requestId;
    this.methodName = methodName;
    this.details = details;
  }

  async complete(): Promise<void> {
    if (this.#isComplete) throw new DOMException('It is complete.', 'InvalidStateError');
    this.#isComplete = true;
  }

  async retry(): Promise<never> {
    throw new DOMException('This host does not ask again.', 'NotSupportedError');
  }

  toJSON(): object {
    const { requestId, methodName, details } = this;
    return { requestId, methodName, details };
  }
}

/** https://www.w3.org/TR/payment-request/#paymentrequest-interface, answered by the host. */
export class PaymentRequest extends DomEventTarget {
  readonly id: string;
  readonly shippingAddress = null;
  readonly shippingOption = null;
  readonly shippingType = null;
  readonly #methods: readonly Method[];
  readonly #details: Details;
  #state: 'created' | 'interactive' | 'closed' = 'created';

  /** @throws {TypeError} for details without a total that can be paid */
  constructor(methodData: readonly Method[], details: Details) {
    super();
    const methods = [...(methodData ?? [])];
    if (methods.length === 0) throw new TypeError('At least one payment method is required.');
    if (methods.some(({ supportedMethods }) => typeof supportedMethods !== 'string')) {
      throw new TypeError('A payment method has no name.');
    }
    check(details?.total, 'total');
    if (Number(details.total?.amount?.value) < 0) throw new TypeError('The total is negative.');
    for (const item of details.displayItems ?? []) check(item, 'displayItems');
    this.id = String(details.id ?? crypto.randomUUID());
    this.#methods = methods;
    this.#details = details;
  }

  async canMakePayment(): Promise<boolean> {
    return true;
  }

  async show(updated?: Details | Promise<Details>): Promise<PaymentResponse> {
    if (this.#state !== 'created') throw new DOMException('It was shown before.', 'InvalidStateError');
    this.#state = 'interactive';
    try {
      const details = { ...this.#details, ...(await updated) };
      check(details.total, 'total');
      const input = { id: this.id, methodData: this.#methods, details };
      const { methodName, details: answer } = (await theLine().call('payment.show', input)) as {
        methodName: string;
        details: Json;
      };
      return new PaymentResponse(this.id, methodName, answer);
    } finally {
      this.#state = 'closed';
    }
  }

  async abort(): Promise<void> {
    if (this.#state !== 'interactive') throw new DOMException('It is not shown.', 'InvalidStateError');
    await theLine().call('payment.abort');
  }
}

/** https://www.w3.org/TR/payment-request/#dfn-valid-decimal-monetary-value */
function check(item: Item | undefined, what: string): void {
  const { currency, value } = item?.amount ?? {};
  if (!/^[a-z]{3}$/i.test(String(currency))) {
    const message = `The currency of ${what} is not one of three letters.`;
    throw currency === undefined ? new TypeError(message) : new RangeError(message);
  }
  if (!/^-?\d+(?:\.\d+)?$/.test(String(value)))
    throw new TypeError(`The amount of ${what} is no decimal number.`);
}
