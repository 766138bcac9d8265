/**
 * Scripts for tests about the order of events. `app.js` begins with `RECORD_GLOBAL`, a page's script with `recordPage(label)`: from
 * then on the list `seen` has every lifecycle event in the order it came, as `globalshown` and as `index:pageshown`, and app.js
 * and pages can call
 * - `seenOf(prefix)`: the entries that begin so, without the page's label;
 * - `report(name, value)`: a checkpoint with `value()` after 150 ms, so that an event too many is seen too;
 * - `reportOnReturn(name, value)`: the same at the second globalshown, which is the first return from the background.
 */
export const RECORD_GLOBAL = `globalThis.seen = [];
for (const type of ['globallaunched', 'globalshown', 'globalhidden', 'globalerror', 'globalunloaded'])
  global.addEventListener(type, () => seen.push(type));
globalThis.seenOf = (prefix) =>
  seen.filter((entry) => entry.startsWith(prefix)).map((entry) => entry.replace(/^.*:/, ''));
globalThis.report = (name, value) => setTimeout(() => checkpoint(name, value()), 150);
globalThis.reportOnReturn = (name, value) => {
  let shown = 0;
  global.addEventListener('globalshown', () => (shown += 1) === 2 && report(name, value));
};
`;

/** @param label what the page is called in the list, e.g. `index` */
export const recordPage = (label: string) => `
for (const type of ['pageloaded', 'pageready', 'pageshown', 'pagehidden', 'pageunloaded'])
  page.addEventListener(type, () => seen.push('${label}:' + type));
`;

/** In a page's script: reports `started` when the page has been ready for a while, so that a step may follow. */
export const REPORT_STARTED = `
page.addEventListener('pageready', () => report('started', () => true));
`;
