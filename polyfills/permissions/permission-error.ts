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
