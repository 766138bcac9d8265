import type { PaymentHandler } from './payment-handler.ts';
import type { PermissionApp } from './permission-app.ts';
import type { PermissionBroker } from './permission-broker.ts';
import { wrapConnection } from './wrappers/wrap-connection.ts';
import { wrapBluetooth, wrapNfc } from './wrappers/wrap-devices.ts';
import { wrapGeolocation } from './wrappers/wrap-geolocation.ts';
import { wrapMedia } from './wrappers/wrap-media.ts';
import { wrapNotifications } from './wrappers/wrap-notifications.ts';
import { wrapPayment } from './wrappers/wrap-payment.ts';
import { wrapPermissions } from './wrappers/wrap-permissions.ts';
import { wrapPromised, wrapVibration } from './wrappers/wrap-promised.ts';
import { wrapMotionEvents, wrapSensors } from './wrappers/wrap-sensors.ts';
import { Wrapping, type WindowRealm } from './wrapping.ts';

export type { Payment, PaymentAnswer, PaymentHandler } from './payment-handler.ts';

export interface InstallOptions {
  /** Answers `PaymentRequest` in place of the platform. */
  readonly pay?: PaymentHandler;
}

/**
 * Puts the host's question before the standard calls of a window: it changes that window's objects, so that each call asks the broker first
 * and then goes on as the platform's own. What the platform doesn't have is not invented. The scripts of the window share its realm and
 * could go around it: a courtesy to the person, no wall.
 *
 * @returns takes it all back
 */
export function installPermissions(
  window: WindowRealm,
  broker: PermissionBroker,
  app: PermissionApp | Promise<PermissionApp>,
  { pay }: InstallOptions = {},
): () => void {
  const wrapping = new Wrapping(window, broker, app);
  wrapPermissions(wrapping);
  wrapGeolocation(wrapping);
  wrapMedia(wrapping);
  wrapBluetooth(wrapping);
  wrapNfc(wrapping);
  wrapPromised(wrapping);
  wrapVibration(wrapping);
  wrapNotifications(wrapping);
  wrapSensors(wrapping);
  wrapMotionEvents(wrapping);
  wrapConnection(wrapping);
  wrapPayment(wrapping, pay);
  return () => wrapping.end();
}
