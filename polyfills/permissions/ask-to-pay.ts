import type { PermissionApp } from './permission-app.ts';
import type { PermissionAuthority } from './permission-broker.ts';

/**
 * Asks for a payment. A person who doesn't pay aborts, as the standard has it (AbortError); what isn't allowed at all is a
 * NotAllowedError. https://www.w3.org/TR/payment-request/#show-method
 */
export async function askToPay(
  broker: PermissionAuthority,
  app: PermissionApp,
  details: unknown,
): Promise<void> {
  const state = await broker.query(app, 'payment');
  try {
    await broker.use(app, 'payment', details);
  } catch (error) {
    const { name, message } = error as Error;
    throw name === 'NotAllowedError' && state !== 'denied' ? new DOMException(message, 'AbortError') : error;
  }
}
