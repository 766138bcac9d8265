import type { PermissionApp } from './permission-app.ts';

/** What the person or the manifest doesn't allow. */
export function notAllowed(message: string): DOMException {
  return new DOMException(message, 'NotAllowedError');
}

/** A question that was put away without an answer; the next use asks again. */
export function putAway(): DOMException {
  return new DOMException('The question was put away without an answer.', 'AbortError');
}

/** A capability that this host doesn't have. */
export function notSupported(message: string): DOMException {
  return new DOMException(message, 'NotSupportedError');
}

/**
 * A person who allows no device chose none: https://webbluetoothcg.github.io/web-bluetooth/#dom-bluetooth-requestdevice. What isn't
 * declared is a NotAllowedError here, too.
 */
export function noDevice({ manifest }: PermissionApp, { message }: Error): DOMException {
  const isDeclared = manifest.req_permissions?.some(({ name }) => name === 'system.permission.BLUETOOTH');
  return isDeclared ? new DOMException(message, 'NotFoundError') : notAllowed(message);
}
