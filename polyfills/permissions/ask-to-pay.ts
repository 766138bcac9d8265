import type { PermissionApp } from './permission-app.ts';
import type { PermissionAuthority } from './permission-broker.ts';

const ASKED = 'payment';
const CONFIRMED = 'passwordless-payment';

/**
 * Asks for a payment; what the provider confirms in place of the person needs no question, what it doesn't the person may still pay. A
 * person who doesn't pay aborts, as the standard has it (AbortError); what isn't allowed at all is a NotAllowedError.
 * https://www.w3.org/TR/payment-request/#show-method
 *
 * @param use asks the broker
 */
export async function askToPay(
  broker: PermissionAuthority,
  app: PermissionApp,
  use: (feature: string) => Promise<unknown>,
): Promise<void> {
  const [state, confirmed] = [await broker.query(app, ASKED), await broker.query(app, CONFIRMED)];
  const isPossible = state === 'prompt' || confirmed === 'prompt';
  try {
    if (confirmed !== 'prompt') return void (await use(ASKED));
    await use(CONFIRMED).catch((error: Error) => {
      if (state !== 'prompt' || error.name === 'AbortError') throw error;
      return use(ASKED);
    });
  } catch (error) {
    const { name, message } = error as Error;
    throw name === 'NotAllowedError' && isPossible ? new DOMException(message, 'AbortError') : error;
  }
}
