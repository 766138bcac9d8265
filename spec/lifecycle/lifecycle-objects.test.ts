import { expect } from 'chai';
import { failGlobal, Global, moveGlobal } from './global.ts';
import { GLOBAL_EVENTS } from './global-lifecycle.ts';
import type { InputObject } from './input-object.ts';
import { movePage, Page } from './page.ts';
import { PAGE_EVENTS } from './page-lifecycle.ts';

const INPUT: InputObject = { pagePath: 'pages/home/home', referrerInfo: '', lang: 'en', dir: 'ltr' };

/** A listener that collects what it is called with. */
function collect(target: EventTarget, type: string): Event[] {
  const events: Event[] = [];
  target.addEventListener(type, (event) => events.push(event));
  return events;
}

describe('the global object', () => {
  it('has no state before the launch and no error before one (L1)', () => {
    const global = new Global(INPUT);
    expect(global.globalState).to.equal(undefined);
    expect(global.lifecycleError).to.equal(null);
    expect(new Page('').pageState).to.equal(undefined);
  });

  it('fires each event under its handler’s name without "on" (L5)', () => {
    const global = new Global(INPUT);
    const seen: string[] = [];
    for (const type of GLOBAL_EVENTS) {
      global.addEventListener(type, () => seen.push(type));
      expect(Reflect.get(global, `on${type}`), type).to.equal(null);
    }
    moveGlobal(global, 'globallaunched');
    moveGlobal(global, 'globalshown');
    moveGlobal(global, 'globalhidden');
    failGlobal(global, 'Error: x');
    moveGlobal(global, 'globalunloaded');
    expect(seen).to.deep.equal([
      'globallaunched',
      'globalshown',
      'globalhidden',
      'globalerror',
      'globalunloaded',
    ]);
    expect(global.globalState).to.equal('unloaded');
  });

  it('is an event target whose listeners get an event that is the input object too (L8)', () => {
    const global = new Global(INPUT);
    const events = collect(global, 'globallaunched');
    moveGlobal(global, 'globallaunched');
    expect(events[0]).to.be.instanceOf(Event);
    expect(events[0]).to.include({ type: 'globallaunched', ...INPUT });
    const errors = collect(global, 'globalerror');
    failGlobal(global, 'Error: x');
    expect(errors[0]).to.include({ errorDescription: 'Error: x', lang: 'en', dir: 'ltr' });
    expect(global.lifecycleError).to.deep.equal({ errorDescription: 'Error: x', lang: 'en', dir: 'ltr' });
  });

  it('needs no window: it is for the logic layer’s global scope (L9)', () => {
    const scope: { global?: Global; page?: Page } = {};
    scope.global = new Global(INPUT);
    scope.page = new Page('x=1');
    expect(scope.global.inputObject).to.deep.equal(INPUT);
    expect(scope.page.pageInputObject).to.deep.equal({ pageInputQuery: 'x=1' });
  });

  it('has no way for scripts to move it: its values are read only and frozen', () => {
    const global = new Global(INPUT);
    expect(() => Object.assign(global, { globalState: 'unloaded' })).to.throw(TypeError);
    expect(() => Object.assign(global.inputObject, { pagePath: 'x' })).to.throw(TypeError);
    expect(Object.keys(global)).to.deep.equal([]);
  });

  it('takes a new input object with the event that brings one', () => {
    const global = new Global(INPUT);
    moveGlobal(global, 'globallaunched');
    moveGlobal(global, 'globalshown', { ...INPUT, pagePath: 'pages/list/list' });
    moveGlobal(global, 'globalshown', { ...INPUT, pagePath: 'of what is not allowed' });
    expect(global.inputObject.pagePath).to.equal('pages/list/list');
  });

  it('is launched once, even where an error hides whether it was (L14)', () => {
    const early = new Global(INPUT);
    failGlobal(early, 'app.js failed');
    moveGlobal(early, 'globalshown');
    expect(early.globalState).to.equal('error');
    moveGlobal(early, 'globallaunched');
    expect(early.globalState).to.equal('launched');

    const late = new Global(INPUT);
    moveGlobal(late, 'globallaunched');
    failGlobal(late, 'a page failed');
    moveGlobal(late, 'globallaunched');
    expect(late.globalState).to.equal('error');
  });

  it('tells no error of a listener of errors, and no endless row of them', () => {
    const global = new Global(INPUT);
    let heard = 0;
    global.onglobalerror = () => {
      heard++;
      failGlobal(global, 'in the listener');
    };
    failGlobal(global, 'first');
    expect(heard).to.equal(1);
    for (let count = 0; count < 1_000; count++) failGlobal(global, 'again');
    expect(heard).to.equal(100);
    moveGlobal(global, 'globallaunched');
    failGlobal(global, 'after a regular transition');
    expect(heard).to.equal(101);
  });
});

describe('the page object', () => {
  it('fires its events in the states that allow them, with the query', () => {
    const page = new Page('x=1');
    const seen: string[] = [];
    for (const type of PAGE_EVENTS) {
      page.addEventListener(type, (event) =>
        seen.push(`${event.type} ${Reflect.get(event, 'pageInputQuery')}`),
      );
    }
    movePage(page, 'pageshown');
    for (const type of ['pageloaded', 'pageready', 'pageshown', 'pageshown'] as const) movePage(page, type);
    expect(seen).to.deep.equal(['pageloaded x=1', 'pageready x=1', 'pageshown x=1']);
    expect(page.pageState).to.equal('shown');
  });
});

describe('an event handler attribute', () => {
  it('holds a function, keeps an object, turns anything else into null, and keeps its place among listeners', () => {
    const page = new Page('');
    const seen: string[] = [];
    page.onpageloaded = () => seen.push('first');
    page.addEventListener('pageloaded', () => seen.push('listener'));
    page.onpageloaded = function (this: unknown) {
      seen.push(this === page ? 'replaced' : 'no this');
    };
    movePage(page, 'pageloaded');
    expect(seen).to.deep.equal(['replaced', 'listener']);
    const again = new Page('');
    again.onpageloaded = () => seen.push('before');
    again.addEventListener('pageloaded', () => seen.push('listener'));
    again.onpageloaded = null;
    again.onpageloaded = () => seen.push('last, as it was null meanwhile');
    movePage(again, 'pageloaded');
    expect(seen.splice(2)).to.deep.equal(['listener', 'last, as it was null meanwhile']);
    Object.assign(page, { onpageready: () => seen.push('never') });
    Object.assign(page, { onpageready: 'no function' });
    expect(page.onpageready).to.equal(null);
    const object = {};
    Object.assign(page, { onpageready: object });
    expect(page.onpageready).to.equal(object);
    movePage(page, 'pageready');
    expect(seen).to.have.length(2);
  });
});
