import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { element } from '../../mini-app/window/element.ts';
import type { ConsoleLevel, Report } from '../reports.ts';
import { part, showCount } from './page-parts.ts';
import { placeControl, type SourcePlace } from './source-place.ts';

/** Lines that are kept; the oldest go. */
const MOST_LINES = 1_000;
/** ` (pages/index/index.js:12:5)` at the end of a script error. */
const ORIGIN = / \(([^()\s]+?)(?::(\d+):(\d+))?\)$/;

type Message = Extract<Report, { is: 'console' }>;

const LEVEL_NAMES: Readonly<Record<ConsoleLevel, string>> = {
  debug: 'Debug',
  log: 'Log',
  info: 'Info',
  warn: 'Warning',
  error: 'Error',
};

/** What the MiniApp writes to its console, its errors, and what its host says of it. */
export class ConsolePanel {
  readonly #list = part<'ol'>('console-list');
  readonly #empty = part('console-empty');
  #errors = 0;
  /** What places are in, of the package that runs. */
  container: Container | undefined;
  /** The last error that was written: a script error that nobody caught is written first, then told of. */
  #lastError: { readonly text: string; readonly at: number; readonly row: HTMLElement } | undefined;

  constructor() {
    part('console-clear').addEventListener('click', () => this.clear());
    const filter = part<'select'>('console-filter');
    filter.addEventListener('change', () => (this.#list.dataset['show'] = filter.value));
    this.clear();
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#errors = 0;
    this.#lastError = undefined;
    this.#update();
  }

  write({ level, text, place, stack, at }: Message): void {
    const row = this.#add({ level, text, place, stack, at });
    if (level === 'error') this.#lastError = { text, at, row };
  }

  omitted(count: number): void {
    this.#add({ level: 'warn', text: `${count} messages were left out: there were too many in a second.` });
  }

  /** A script error that nobody caught. @returns when it was thrown, in milliseconds since 1970, if that is known */
  uncaught(message: string): number | undefined {
    part('announcement').textContent = `Error: ${message}`;
    const known = this.#lastError;
    this.#lastError = undefined;
    if (known && message.startsWith(known.text)) {
      known.row.classList.add('uncaught');
      known.row.querySelector('.level')?.replaceChildren('Uncaught');
      if (!known.row.querySelector('.place')) this.#place(known.row, originOf(message));
      return known.at;
    }
    const origin = originOf(message);
    const row = this.#add({
      level: 'error',
      text: origin ? message.replace(ORIGIN, '') : message,
      place: origin,
    });
    row.classList.add('uncaught');
    row.querySelector('.level')?.replaceChildren('Uncaught');
    return undefined;
  }

  /** What the host has to say of the MiniApp. */
  host(level: ConsoleLevel, text: string): void {
    this.#add({ level, text }).classList.add('of-host');
  }

  /** What is written from now on is of another run. */
  divide(text: string): void {
    this.#lastError = undefined;
    this.#append(element('li', { class: 'divider' }, element('span', { dir: 'auto' }, text)));
  }

  #add(line: {
    readonly level: ConsoleLevel;
    readonly text: string;
    readonly place?: SourcePlace | undefined;
    readonly stack?: string | undefined;
    readonly at?: number;
  }): HTMLElement {
    const { level, text, place, stack, at = Date.now() } = line;
    const row = element(
      'li',
      { class: 'line', 'data-level': level },
      element('span', { class: 'level' }, LEVEL_NAMES[level]),
      element('p', { class: 'text', dir: 'auto' }, text),
      element('time', {}, new Date(at).toLocaleTimeString('en-GB')),
      stack !== undefined &&
        stack.includes('\n') &&
        element(
          'details',
          {},
          element('summary', {}, 'Stack'),
          element('pre', { dir: 'ltr', tabindex: '0' }, stack),
        ),
    );
    this.#place(row, place);
    if (level === 'error') this.#errors++;
    this.#append(row);
    return row;
  }

  #place(row: HTMLElement, place: SourcePlace | undefined): void {
    if (place) row.querySelector('.text')?.after(placeControl(place, this.container));
  }

  #append(row: HTMLElement): void {
    const scroller = this.#list;
    const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    scroller.append(row);
    while (scroller.children.length > MOST_LINES) scroller.firstElementChild?.remove();
    if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
    this.#update();
  }

  #update(): void {
    this.#empty.hidden = this.#list.children.length > 0;
    this.#list.hidden = !this.#empty.hidden;
    showCount('console-count', this.#errors, this.#errors === 1 ? 'error' : 'errors');
  }
}

function originOf(message: string): SourcePlace | undefined {
  const [, file, line, column] = ORIGIN.exec(message) ?? [];
  if (file === undefined) return undefined;
  return { file, ...(line !== undefined && { line: Number(line), column: Number(column) }) };
}
