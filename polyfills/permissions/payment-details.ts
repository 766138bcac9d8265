/** What is to be paid, checked: a MiniApp says it. */
export interface PaymentTotal {
  /** In the language's way of writing it. */
  readonly amount: string;
  readonly lines: readonly { readonly label: string; readonly amount: string }[];
}

/** Lines that a sheet shows at most; the total says the rest. */
const LINES = 8;
const LABEL = 60;
const VALUE = /^-?\d{1,12}(?:\.\d{1,4})?$/;
const CURRENCY = /^[A-Z]{3}$/;

/**
 * Reads `total` and `displayItems` of a PaymentDetailsInit; undefined when there is no amount to show.
 * https://www.w3.org/TR/payment-request/#paymentdetailsinit-dictionary
 */
export function paymentTotal(details: unknown, lang: string): PaymentTotal | undefined {
  const { total, displayItems } = recordOf(details);
  const amount = amountOf(total, lang);
  if (amount === undefined) return undefined;
  const items: readonly unknown[] = Array.isArray(displayItems) ? displayItems.slice(0, LINES) : [];
  const lines = items.flatMap((item) => {
    const itemAmount = amountOf(item, lang);
    return itemAmount === undefined ? [] : { label: labelOf(item), amount: itemAmount };
  });
  return { amount, lines };
}

function amountOf(item: unknown, lang: string): string | undefined {
  const { currency, value } = recordOf(recordOf(item)['amount']);
  const code = typeof currency === 'string' ? currency.toUpperCase() : '';
  const text = typeof value === 'number' ? String(value) : value;
  if (!CURRENCY.test(code) || typeof text !== 'string' || !VALUE.test(text)) return undefined;
  // As text, so that no digit is lost.
  return new Intl.NumberFormat(lang, { style: 'currency', currency: code }).format(text as `${number}`);
}

function labelOf(item: unknown): string {
  const { label } = recordOf(item);
  return typeof label === 'string' ? label.slice(0, LABEL) : '';
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
