/**
 * Function bodies that run in the super app's page. They only look; every change is made by real input. Each takes the
 * product's selectors as its first argument.
 */
const VISIBLE = `
const visible = (element) => {
  if (!element || !element.isConnected) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
};
const shown = (root, selector) => [...(root ? root.querySelectorAll(selector) : [])].find(visible);
`;

const SCREEN = `${VISIBLE}
const screen = (selectors, codeAttribute) => {
const result = { launchBar: !!shown(document, selectors.launchBar), running: false };
const refusal = shown(document, selectors.refusal);
if (refusal) {
  const message = refusal.querySelector(selectors.refusalMessage);
  result.refused = { code: refusal.getAttribute(codeAttribute) || '', message: message ? message.innerText.trim() : '' };
}
const app = shown(document, selectors.foreground);
if (app) {
  result.running = true;
  const title = app.querySelector(selectors.title);
  if (title) result.title = title.textContent.trim();
  const view = app.querySelector(selectors.view);
  const body = view && view.contentDocument && view.contentDocument.body;
  if (body) result.text = body.innerText;
}
return result;
};
`;

/** The moment as an `Observation`, and what else is on screen, in one round trip. */
export const OBSERVE = `${SCREEN}
const [selectors, codeAttribute] = arguments;
return screen(selectors, codeAttribute);`;

/**
 * The same as soon as it is other than the third argument (JSON), or after a fifth of a second: the page looks more often
 * than a round trip could. A hidden page, whose timers are held back, answers at once.
 */
export const OBSERVE_CHANGE = `${SCREEN}
const [selectors, codeAttribute, previous, done] = arguments;
let looks = 0;
const look = () => {
  const now = screen(selectors, codeAttribute);
  // The way through the driver has sorted the members of what was seen before.
  const same = JSON.stringify(Object.fromEntries(Object.entries(now).sort())) === previous;
  if (++looks > 14 || document.hidden || !same) done(now);
  else setTimeout(look, 14);
};
look();`;

/**
 * Where to tap, in CSS pixels of the viewport, or null when it is not (yet) on screen and in reach.
 * Second argument: { in: 'host' | 'foreground', selector, text? } or { in: 'page', text } or { in: 'page', label }.
 */
export const LOCATE = `${VISIBLE}
const [selectors, target] = arguments;
const app = shown(document, selectors.foreground);
const same = (text, wanted) => (text || '').replace(/\\s+/g, ' ').trim() === wanted;
let element, offset = { x: 0, y: 0 }, root = document;
if (target.in === 'page') {
  const view = app && app.querySelector(selectors.view);
  root = view && view.contentDocument;
  if (!root || !root.body) return null;
  const frame = view.getBoundingClientRect();
  offset = { x: frame.x + view.clientLeft, y: frame.y + view.clientTop };
  if (target.label !== undefined) {
    element = [...root.querySelectorAll('input, textarea, select')].find((control) =>
      same(control.getAttribute('aria-label'), target.label) || same(control.getAttribute('placeholder'), target.label) ||
      [...(control.labels || [])].some((label) => same(label.innerText, target.label)));
  } else {
    const all = [...root.body.querySelectorAll('*')];
    const named = (candidate) => same(candidate.innerText ?? candidate.textContent, target.text) || same(candidate.value, target.text);
    element = all.filter((candidate) => named(candidate) && visible(candidate)).at(-1) ||
      [...root.querySelectorAll('label')].filter((label) => same(label.innerText, target.text)).map((label) => label.control)[0] ||
      all.find((candidate) => same(candidate.getAttribute('aria-label'), target.text));
  }
} else {
  root = target.in === 'host' ? document : app;
  const candidates = root ? [...root.querySelectorAll(target.selector)] : [];
  element = candidates.find((one) => visible(one) && (target.text === undefined || same(one.innerText, target.text)));
}
if (!visible(element)) return null;
element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
const box = element.getBoundingClientRect();
const point = { x: offset.x + box.x + box.width / 2, y: offset.y + box.y + box.height / 2 };
// A page that is still coming takes no taps.
const isCovered = target.in === 'page' && root.defaultView.frameElement !== document.elementFromPoint(point.x, point.y);
return isCovered ? null : point;`;
