/** For app.js: `log(text)` adds to `logged`, which all pages share. */
export const LOG = 'const logged = []; function log(text) { logged.push(text) }';
