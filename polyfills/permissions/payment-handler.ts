import type { PermissionApp } from './permission-app.ts';

/** A payment that the person agreed to, with their secret. All but `app` is said by the MiniApp. */
export interface Payment {
  readonly app: PermissionApp;
  readonly requestId: string;
  /** https://www.w3.org/TR/payment-request/#paymentmethoddata-dictionary */
  readonly methodData: unknown;
  /** https://www.w3.org/TR/payment-request/#paymentdetailsinit-dictionary */
  readonly details: unknown;
}

/** What the host answers; `details` goes to the MiniApp as it is. */
export interface PaymentAnswer {
  readonly methodName: string;
  readonly details: object;
}

/** Makes the payment. Rejects when it fails. */
export type PaymentHandler = (payment: Payment) => Promise<PaymentAnswer>;
