import { failure, success, type Result } from '../result.ts';
import { globalTransition, type GlobalEvent } from './global-lifecycle.ts';
import type { LifecycleAction, LifecycleOccurrence, MiniAppState } from './lifecycle-action.ts';
import { eventsUntilShown, eventsUntilUnloaded, pageTransition, type PageEvent } from './page-lifecycle.ts';
import { navigateBack, navigateTo, redirectTo, switchTab } from './page-stack-ways.ts';
import { afterStep, reLaunch, unloadAll, type StackPage, type StackStep } from './page-stack.ts';

export interface ActionOutcome {
  readonly state: MiniAppState;
  /** Every event, in the order in which it is fired. */
  readonly occurrences: readonly LifecycleOccurrence[];
}

/**
 * What an action makes of a MiniApp: its next state, and the exact sequence of events. Launch: globallaunched,
 * globalshown, then the page's; background: pagehidden, globalhidden; foreground: globalshown, then the page's; the text
 * leaves the order between application and pages open (ERRATA.md, L10). Pages that are opened in the background are
 * loaded when the MiniApp comes back.
 *
 * @returns failure `not-launched`, `launched-already`, `unloaded`, `invalid-argument`, or the page stack's
 * `page-stack-full` and `no-such-tab`; then nothing happens
 * @see https://w3c.github.io/miniapp-lifecycle/#miniapp-page-lifecycle-events
 */
export function performAction(state: MiniAppState, action: LifecycleAction): Result<ActionOutcome> {
  const refused = refuse(state, action);
  if (refused !== undefined) return failure({ path: '', ...refused });
  const run = new Run(state);
  const steps = perform(run, action);
  return steps.ok ? success(run.outcome) : steps;
}

function refuse(
  { global, isLaunched }: MiniAppState,
  action: LifecycleAction,
): { code: string; message: string } | undefined {
  if (global === 'unloaded') {
    return { code: 'unloaded', message: 'The MiniApp is unloaded. Launch a new instance.' };
  }
  if (action.do === 'launch') {
    return isLaunched
      ? { code: 'launched-already', message: 'The MiniApp runs. Bring it to the foreground.' }
      : undefined;
  }
  if (action.do === 'error' || isLaunched) return undefined;
  return { code: 'not-launched', message: `"${action.do}" needs a MiniApp that was launched.` };
}

function perform(run: Run, action: LifecycleAction): Result<undefined> {
  const { stack } = run.state;
  switch (action.do) {
    case 'launch':
      run.launch(action.inBackground !== true);
      return run.take(reLaunch(stack, action.address));
    case 'background':
      return run.leaveForeground();
    case 'foreground':
      run.enterForeground();
      return run.take(action.address ? reLaunch(stack, action.address) : showCurrent(stack.pages));
    case 'navigateTo':
      return run.takePlanned(navigateTo(stack, action.address));
    case 'redirectTo':
      return run.take(redirectTo(stack, action.address));
    case 'reLaunch':
      return run.take(reLaunch(stack, action.address));
    case 'navigateBack':
      return run.takePlanned(planBack(run.state, action.delta ?? 1));
    case 'switchTab':
      return run.takePlanned(switchTab(stack, action.route, action.tabs));
    case 'error':
      return run.fire('globalerror');
    case 'unload':
      return run.end();
  }
}

function planBack({ stack }: MiniAppState, delta: number): Result<readonly StackStep[]> {
  if (Number.isInteger(delta) && delta >= 1) return success(navigateBack(stack, delta));
  return failure({
    code: 'invalid-argument',
    path: '/delta',
    message: 'delta is a whole number, at least 1.',
  });
}

function showCurrent(pages: readonly StackPage[]): readonly StackStep[] {
  const page = pages.at(-1);
  return page === undefined ? [] : [{ do: 'show', page }];
}

/** One action while it is performed. */
class Run {
  state: MiniAppState;
  readonly #occurrences: LifecycleOccurrence[] = [];

  constructor(state: MiniAppState) {
    this.state = state;
  }

  get outcome(): ActionOutcome {
    return { state: this.state, occurrences: this.#occurrences };
  }

  launch(isInForeground: boolean): void {
    this.fire('globallaunched');
    this.state = { ...this.state, isLaunched: true, isInForeground };
    this.fire(isInForeground ? 'globalshown' : 'globalhidden');
  }

  leaveForeground(): Result<undefined> {
    if (!this.state.isInForeground) return success(undefined);
    const current = this.state.stack.pages.at(-1);
    if (current !== undefined) this.#move(current, ['pagehidden']);
    this.state = { ...this.state, isInForeground: false };
    return this.fire('globalhidden');
  }

  enterForeground(): void {
    if (this.state.isInForeground) return;
    this.state = { ...this.state, isInForeground: true };
    this.fire('globalshown');
  }

  end(): Result<undefined> {
    this.take(unloadAll(this.state.stack));
    this.state = { ...this.state, isInForeground: false };
    return this.fire('globalunloaded');
  }

  /** Every action comes with the state that allows it, so that the table has nothing to refuse here. */
  fire(event: GlobalEvent): Result<undefined> {
    const next = globalTransition(this.state.global, event);
    if (!next.ok) return next;
    this.state = { ...this.state, global: next.value };
    this.#occurrences.push({ target: 'global', event, state: next.value });
    return success(undefined);
  }

  takePlanned(planned: Result<readonly StackStep[]>): Result<undefined> {
    return planned.ok ? this.take(planned.value) : planned;
  }

  take(steps: readonly StackStep[]): Result<undefined> {
    for (const step of steps) {
      this.#move(step.page, this.#eventsOf(step));
      this.state = { ...this.state, stack: afterStep(this.state.stack, step) };
      if (step.do === 'unload') this.#forget(step.page.number);
    }
    return success(undefined);
  }

  #forget(unloaded: number): void {
    const kept = Object.entries(this.state.pageStates).filter(([number]) => Number(number) !== unloaded);
    this.state = { ...this.state, pageStates: Object.fromEntries(kept) };
  }

  #eventsOf({ do: what, page }: StackStep): readonly PageEvent[] {
    const state = this.state.pageStates[page.number];
    if (what === 'leave') return ['pagehidden'];
    if (what === 'unload') return eventsUntilUnloaded(state);
    return what === 'show' && this.state.isInForeground ? eventsUntilShown(state) : [];
  }

  /** Fires what the page's state allows: one that is hidden already is not hidden again. */
  #move({ number, address }: StackPage, events: readonly PageEvent[]): void {
    for (const event of events) {
      const next = pageTransition(this.state.pageStates[number], event);
      if (!next.ok) continue;
      this.state = { ...this.state, pageStates: { ...this.state.pageStates, [number]: next.value } };
      const { route } = address;
      this.#occurrences.push({ target: 'page', page: number, route, event, state: next.value });
    }
  }
}
