/** A value's JSON is cut above this many characters, and a launch reports at most this many checkpoints. */
export const LONGEST_VALUE = 6000;
export const MOST_CHECKPOINTS = 300;

/**
 * The reporter for hosts that run the W3C's script interfaces. `checkpoint(name, value)` keeps a list in the global scope of
 * the MiniApp and shows it as text at the end of every live page. Each entry is one word without blanks,
 * `mpt:LAUNCH.NUMBER:NAME=JSON`, so that neither styles nor an accessibility tree can break it. It needs no more of a page's document
 * than `body`, `createElement`, `append` and `textContent`.
 */
const REPORTER = `(() => {
  if (globalThis.checkpoint) return;
  const launch = Date.now().toString(36) + Math.floor(Math.random() * 46656).toString(36);
  const entries = [];
  const pages = [];
  const escape = (text) =>
    text.replace(/[^!-~]/g, (unit) => '\\\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
  const encode = (value) => {
    let json;
    try {
      json = JSON.stringify(value);
    } catch (error) {
      json = JSON.stringify('(not JSON: ' + error + ')');
    }
    if (json === undefined) json = JSON.stringify('(' + typeof value + ')');
    json = escape(json);
    return json.length > ${LONGEST_VALUE} ? '"(too_long:' + json.length + ')"' : json;
  };
  const show = (page) => {
    try {
      const body = page.document.body || page.document.documentElement;
      if (!body) return;
      if (!page.output) {
        page.output = page.document.createElement('pre');
        if (page.output.setAttribute)
          page.output.setAttribute('style', 'all:initial;display:block;visibility:visible;white-space:pre-wrap;' +
            'overflow-wrap:anywhere;font:10px/1.4 monospace;color:#595959;background:#fff');
      }
      page.output.textContent = entries.join('\\n');
      if (page.output.parentNode !== body) body.append(page.output);
    } catch {
      // A page that is gone shows nothing; the others do.
    }
  };
  globalThis.checkpoint = (...given) => {
    if (entries.length >= ${MOST_CHECKPOINTS}) return;
    const name = String(given[0]).replace(/[^\\w.-]/g, '_').slice(0, 100);
    entries.push('mpt:' + launch + '.' + (entries.length + 1) + ':' + name + '=' + encode(given.length < 2 ? true : given[1]));
    pages.forEach(show);
  };
  globalThis.checkpoint.page = (document) => {
    const page = { document };
    pages.push(page);
    if (pages.length > 20) pages.shift();
    show(page);
  };
})();`;

/** Put before `app.js`, on one line, so that a line of the test is one further down in the package. */
export const APP_PREFIX = `${REPORTER.replaceAll(/\n\s*(\/\/.*)?/g, ' ')}\n`;

/** Put before each page's script, which has its page's document in scope. */
export const PAGE_PREFIX = 'checkpoint.page(document);\n';
