import { expect } from 'chai';
import fc from 'fast-check';
import { PAGE_STACK_LIMIT } from '../extensions/namespace.ts';
import { navigateBack, navigateTo, redirectTo, switchTab } from './page-stack-ways.ts';
import {
  afterStep,
  EMPTY_STACK,
  reLaunch,
  unloadAll,
  type PageAddress,
  type PageStack,
  type StackStep,
} from './page-stack.ts';
import type { Result } from '../result.ts';

const TABS = ['home', 'list'];
const at = (route: string): PageAddress => ({ route, query: '', fragment: '' });
const take = (stack: PageStack, steps: readonly StackStep[]) => steps.reduce(afterStep, stack);
const routes = ({ pages }: PageStack) => pages.map(({ address }) => address.route);
const told = (steps: readonly StackStep[]) =>
  steps.map(({ do: what, page }) => `${what} ${page.address.route}`);
const planned = (plan: Result<readonly StackStep[]>) => (plan.ok ? plan.value : []);

function stackOf(...names: string[]): PageStack {
  return names.reduce((stack, name) => take(stack, planned(navigateTo(stack, at(name)))), EMPTY_STACK);
}

describe('the page stack', () => {
  it('navigateTo leaves the current page and opens one on top', () => {
    const stack = stackOf('home');
    const steps = planned(navigateTo(stack, at('item')));
    expect(told(steps)).to.deep.equal(['leave home', 'open item', 'show item']);
    expect(routes(take(stack, steps))).to.deep.equal(['home', 'item']);
  });

  it('redirectTo unloads the current page first', () => {
    const steps = redirectTo(stackOf('home', 'item'), at('basket'));
    expect(told(steps)).to.deep.equal(['unload item', 'open basket', 'show basket']);
    expect(told(redirectTo(EMPTY_STACK, at('home')))).to.deep.equal(['open home', 'show home']);
  });

  it('navigateBack unloads from the top and stops at the first page', () => {
    const stack = stackOf('home', 'item', 'basket');
    expect(told(navigateBack(stack, 1))).to.deep.equal(['unload basket', 'show item']);
    expect(told(navigateBack(stack, 7))).to.deep.equal(['unload basket', 'unload item', 'show home']);
    expect(navigateBack(stackOf('home'), 1)).to.deep.equal([]);
    expect(navigateBack(EMPTY_STACK, 1)).to.deep.equal([]);
  });

  it('switchTab keeps a tab’s page aside and takes it back', () => {
    const start = stackOf('home', 'item');
    const away = planned(switchTab(start, 'list', TABS));
    expect(told(away)).to.deep.equal(['unload item', 'keep home', 'open list', 'show list']);
    const list = take(start, away);
    const back = planned(switchTab(list, 'home', TABS));
    expect(told(back)).to.deep.equal(['leave list', 'keep list', 'restore home', 'show home']);
    const again = take(list, back);
    expect(again.pages).to.deep.equal([start.pages[0]]);
    expect(told(unloadAll(again))).to.deep.equal(['unload home', 'unload list']);
  });

  it('switchTab shows the tab that is open, and unloads a page that is no tab’s', () => {
    expect(told(planned(switchTab(stackOf('home', 'item'), 'home', TABS)))).to.deep.equal([
      'unload item',
      'show home',
    ]);
    expect(told(planned(switchTab(stackOf('item'), 'home', TABS)))).to.deep.equal([
      'unload item',
      'open home',
      'show home',
    ]);
    expect(told(planned(switchTab(EMPTY_STACK, 'home', TABS)))).to.deep.equal(['open home', 'show home']);
  });

  it('switchTab keeps one page of a tab, however it was opened', () => {
    const list = take(stackOf('home'), planned(switchTab(stackOf('home'), 'list', TABS)));
    const second = take(list, redirectTo(list, at('home')));
    const steps = planned(switchTab(second, 'list', TABS));
    expect(told(steps)).to.deep.equal(['leave home', 'unload home', 'keep home', 'open list', 'show list']);
    expect(take(second, steps).keptTabs).to.deep.equal(second.pages);
  });

  it('reLaunch unloads all pages from the top', () => {
    expect(told(reLaunch(stackOf('home', 'item'), at('basket')))).to.deep.equal([
      'unload item',
      'unload home',
      'open basket',
      'show basket',
    ]);
  });

  it('refuses one page too many and what is no tab, by code', () => {
    const full = stackOf(...Array.from({ length: PAGE_STACK_LIMIT }, (_, index) => `page${index}`));
    const codes = [navigateTo(full, at('more')), switchTab(full, 'item', TABS)].map((plan) =>
      plan.ok ? 'ok' : plan.violations[0]?.code,
    );
    expect(codes).to.deep.equal(['page-stack-full', 'no-such-tab']);
  });

  it('has its invariants after any navigation', () => {
    const names = ['home', 'list', 'item', 'basket'];
    const navigation = fc.tuple(
      fc.constantFrom('to', 'redirect', 'back', 'tab', 'relaunch'),
      fc.constantFrom(...names),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(fc.array(navigation, { maxLength: 30 }), (navigations) => {
        let stack = take(EMPTY_STACK, reLaunch(EMPTY_STACK, at('home')));
        for (const [kind, name, delta] of navigations) {
          const plans: Record<typeof kind, () => readonly StackStep[]> = {
            to: () => planned(navigateTo(stack, at(name))),
            redirect: () => redirectTo(stack, at(name)),
            back: () => navigateBack(stack, delta),
            tab: () => planned(switchTab(stack, name, TABS)),
            relaunch: () => reLaunch(stack, at(name)),
          };
          const steps = plans[kind]();
          stack = take(stack, steps);
          const numbers = [...stack.pages, ...stack.keptTabs].map(({ number }) => number);
          expect(stack.pages.length).to.be.within(1, PAGE_STACK_LIMIT);
          expect(new Set(numbers).size).to.equal(numbers.length);
          expect(Math.max(...numbers)).to.be.at.most(stack.opened);
          const kept = stack.keptTabs.map(({ address }) => address.route);
          for (const route of kept) expect(TABS).to.include(route);
          expect(new Set(kept).size).to.equal(kept.length);
          // What is shown, if anything, comes last and is on top.
          const shown = steps.filter((step) => step.do === 'show');
          expect(shown.length).to.equal(steps.length === 0 ? 0 : 1);
          if (steps.length > 0) expect(steps.at(-1)).to.deep.equal({ do: 'show', page: stack.pages.at(-1) });
        }
        expect(take(stack, unloadAll(stack))).to.deep.equal({ ...EMPTY_STACK, opened: stack.opened });
      }),
      { numRuns: 150 },
    );
  });
});
