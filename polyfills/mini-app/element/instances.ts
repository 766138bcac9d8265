/** The part of a running MiniApp that its one-ness needs. */
export interface OneOfAKind {
  /** Ends it; the same again when it is asked for again. */
  end(): Promise<void>;
}

const running = new Map<string, OneOfAKind>();

/**
 * Makes an instance the only one of its identity in the page: a MiniApp has one running instance, and its storage one writer. Fulfils when
 * the last one has ended.
 *
 * https://w3c.github.io/miniapp-white-paper/#single-instance-multi-entries
 *
 * @param displaced called for an instance that has to end for this one
 */
export async function becomeTheOnly<One extends OneOfAKind>(
  identity: string,
  instance: One,
  displaced: (other: OneOfAKind) => void,
): Promise<void> {
  const last = running.get(identity);
  running.set(identity, instance);
  if (last === undefined) return;
  displaced(last);
  await last.end();
}

/** It has ended. */
export function isGone(identity: string, instance: OneOfAKind): void {
  if (running.get(identity) === instance) running.delete(identity);
}
