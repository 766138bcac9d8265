/**
 * Hands a MiniApp's URI to the system's own sharing where there is one, else to the clipboard.
 *
 * @returns what to say about it; nothing when the system has said it
 */
export async function share(title: string, uri: string): Promise<string | undefined> {
  // The URI is text and not `url`, since the system would resolve a custom scheme or refuse it.
  const data = { title, text: uri };
  if (typeof navigator.share === 'function' && navigator.canShare(data)) {
    try {
      await navigator.share(data);
      return undefined;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    }
  }
  try {
    await navigator.clipboard.writeText(uri);
    return 'Its address is on the clipboard.';
  } catch {
    return `Its address is ${uri}`;
  }
}
