/** What the runtime says, in its event `terminated`, about an end that it made. */
export function terminationReason(event: Event): string {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const reason =
    typeof detail === 'object' && detail !== null && 'reason' in detail ? detail.reason : undefined;
  return typeof reason === 'string' ? reason : 'it stopped answering.';
}
