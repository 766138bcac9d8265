// Served as /resources/testharness.js in a MiniApp: makes the page's own harness and gives its functions to all scripts.
// What a script throws reaches the harness as a browser's window would tell it.
(() => {
  const listeners = { error: [], unhandledrejection: [] };
  const addEventListener = (type, listener) => {
    if (type in listeners) listeners[type].push(listener);
    else window.addEventListener(type, listener);
  };
  const scope = { document, DOMException, addEventListener, setTimeout, clearTimeout, Promise, opener: null };
  scope.self = scope.window = scope.parent = scope.top = scope;
  createTestharness(scope, scope, document, addEventListener);
  global.onglobalerror = ({ errorDescription: message }) => {
    for (const listener of listeners.error) listener({ message, filename: '', lineno: 0, colno: 0 });
  };
  const own = new Set(['document', 'self', 'window', 'parent', 'top', 'opener', 'addEventListener']);
  for (const [name, value] of Object.entries(scope)) if (!own.has(name)) globalThis[name] = value;
  globalThis.reportDomTests = (report) => void miniapp.scanCode(report);
})();
