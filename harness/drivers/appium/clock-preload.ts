/**
 * Runs before the super app's own scripts, in its page only: time goes on as it does, and can be moved forward. Timers wait
 * for the moved clock; the ones that come due in a jump fire in their order, each with a moment for what it sets off.
 */
export const CLOCK_PRELOAD = `(() => {
  if (window !== window.top) return;
  const real = {
    now: Date.now.bind(Date), performance: performance.now.bind(performance), Date,
    setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window),
  };
  let offset = 0, next = 1;
  const timers = new Map();
  const now = () => real.performance() + offset;
  const arm = (timer) => {
    real.clearTimeout(timer.real);
    timer.real = real.setTimeout(() => fire(timer), Math.max(0, timer.due - now()));
  };
  const fire = (timer) => {
    if (!timers.has(timer.id)) return;
    if (timer.due > now() + 1) return arm(timer);
    if (timer.every === undefined) timers.delete(timer.id);
    else { timer.due += Math.max(timer.every, 1); arm(timer); }
    real.clearTimeout(timer.every === undefined ? timer.real : undefined);
    timer.callback(...timer.rest);
  };
  const add = (callback, delay, every, rest) => {
    if (typeof callback !== 'function') throw new TypeError('The moved clock runs functions only');
    const wait = Math.max(0, Number(delay) || 0);
    const timer = { id: next++, callback, rest, due: now() + wait, every: every ? wait : undefined, real: undefined };
    timers.set(timer.id, timer);
    arm(timer);
    return timer.id;
  };
  const remove = (id) => {
    const timer = timers.get(id);
    if (timer) real.clearTimeout(timer.real);
    timers.delete(id);
  };
  window.setTimeout = (callback, delay, ...rest) => add(callback, delay, false, rest);
  window.setInterval = (callback, delay, ...rest) => add(callback, delay, true, rest);
  window.clearTimeout = window.clearInterval = remove;
  performance.now = now;
  window.Date = class extends real.Date {
    constructor(...given) { if (given.length === 0) super(real.now() + offset); else super(...given); }
    static now() { return real.now() + offset; }
  };
  const moment = () => new Promise((resolve) => real.setTimeout(resolve, 20));
  Object.defineProperty(window, Symbol.for('mpt.advance'), { value: async (milliseconds) => {
    await moment();
    const goal = now() + milliseconds;
    for (let fired = 0; fired < 10000; fired++) {
      const due = [...timers.values()].filter((timer) => timer.due <= goal).sort((a, b) => a.due - b.due || a.id - b.id)[0];
      if (!due) break;
      offset += Math.max(0, due.due - now());
      fire(due);
      await moment();
    }
    offset += Math.max(0, goal - now());
    for (const timer of timers.values()) arm(timer);
  } });
})();`;

/** Moves the clock of a page with the preload; the last argument is called when all that was due has happened. */
export const ADVANCE = `
const [milliseconds, done] = arguments;
window[Symbol.for('mpt.advance')](milliseconds).then(() => done(true));`;
