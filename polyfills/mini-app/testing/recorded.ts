/** For app.js: `log(text)` adds to `logged`, which all pages share; `show()` writes it into the page. */
export const LOG = `
const logged = [];
function log(text) { logged.push(text) }
function logPage(page, name) {
  for (const type of ['pageloaded', 'pageready', 'pageshown', 'pagehidden', 'pageunloaded']) {
    page.addEventListener(type, () => log(name + '.' + type));
  }
}
function logGlobal() {
  for (const type of ['globallaunched', 'globalshown', 'globalhidden', 'globalerror', 'globalunloaded']) {
    global.addEventListener(type, () => log(type));
  }
}
`;
