/**
 * Whether the platform does not tell by itself when a page has become interactive: no known one does. An attribute that
 * keeps functions and makes null of numbers is an event handler's.
 *
 * @see https://w3c.github.io/miniapp-white-paper/#define-an-event-for-time-to-interactive-in-miniapp
 */
export function shouldPolyfill(target: object = globalThis): boolean {
  const name = 'onpageinteractive';
  if (!(name in target)) return true;
  const before: unknown = Reflect.get(target, name);
  Reflect.set(target, name, 1);
  const isHandler = Reflect.get(target, name) === null;
  Reflect.set(target, name, before);
  return !isHandler;
}
