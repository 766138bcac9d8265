import type { PaymentHandler } from '../permissions/payment-handler.ts';

/** The one payment method of this host (EXTENSIONS.md, "Payment"). */
export const PLAY_MONEY = 'mpt-play-money';

function methodsOf(methodData: unknown): readonly unknown[] {
  return Array.isArray(methodData)
    ? methodData.map((method: unknown) =>
        typeof method === 'object' && method !== null ? Reflect.get(method, 'supportedMethods') : undefined,
      )
    : [];
}

/** Moves nothing, and gives a receipt. Rejects with a NotSupportedError where the MiniApp takes another method only. */
export const playMoney: PaymentHandler = async ({ methodData }) => {
  if (!methodsOf(methodData).includes(PLAY_MONEY))
    throw new DOMException(`This host pays by ${PLAY_MONEY} only.`, 'NotSupportedError');
  return { methodName: PLAY_MONEY, details: { receipt: crypto.randomUUID() } };
};
