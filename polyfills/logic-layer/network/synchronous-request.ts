import { theNetwork } from './network.ts';

type Answer = NonNullable<ReturnType<ReturnType<typeof theNetwork>['wait']>>;

/**
 * Makes a request and waits for the whole answer, for so many milliseconds at most.
 *
 * @throws {DOMException} TimeoutError, NetworkError, NotSupportedError where there is no shared memory
 */
export function answerNow(
  url: URL,
  { method, headers }: Request,
  body: ArrayBuffer | undefined,
  patience: number,
): Answer {
  const asked = { url: url.href, method, headers: [...headers], follows: true, ...(body && { body }) };
  try {
    theNetwork().require(url, 'XMLHttpRequest');
    const answer = theNetwork().wait(asked, patience);
    if (answer === undefined) throw new DOMException('The answer did not come in time.', 'TimeoutError');
    return answer;
  } catch (error) {
    throw error instanceof TypeError ? new DOMException(error.message, 'NetworkError') : error;
  }
}
