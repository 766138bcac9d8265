/** Remembers the nonces of requests for as long as their time stamps are accepted. */
export interface NonceStore {
  /**
   * @param until milliseconds since 1970; later the request is refused for its age
   * @returns false when the nonce was used before, `full` when it cannot be remembered
   */
  use(nonce: string, until: number, now: number): boolean | 'full' | Promise<boolean | 'full'>;
}

/**
 * A store in the memory of one server. When it is full it refuses new requests instead of forgetting old ones, since a
 * forgotten nonce could be played again; only holders of a key can fill it.
 *
 * @param capacity nonces at most; each takes about 200 bytes
 */
export function createNonceStore(capacity = 100_000): NonceStore {
  const expiries = new Map<string, number>();
  // Nonces come nearly in the order in which they expire, so the first ones are the first to go.
  const forgetExpired = (now: number) => {
    for (const [nonce, until] of expiries) {
      if (until >= now) return;
      expiries.delete(nonce);
    }
  };
  return {
    use(nonce, until, now) {
      forgetExpired(now);
      if (expiries.has(nonce)) return false;
      if (expiries.size >= capacity) return 'full';
      expiries.set(nonce, until);
      return true;
    },
  };
}
