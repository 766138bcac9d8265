/**
 * The `app_id` of a test's package, which is also the `id` of its MiniApp URI: reversed-domain form, and only characters
 * that are unreserved in RFC 3986. Two tests never share one, since ids of tests have no full stop.
 *
 * @param testId e.g. `lifecycle/page-hidden-on-close`
 * @throws RangeError for a string that is no test id
 */
export function appIdOf(testId: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(testId)) {
    throw new RangeError(`"${testId}" is no test id: folder/name in lower-case letters, digits and hyphens`);
  }
  return `org.miniapp-tests.${testId.replaceAll('/', '.')}`;
}
