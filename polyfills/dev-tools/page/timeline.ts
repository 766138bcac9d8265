import {
  globalTransition,
  type GlobalEvent,
  type GlobalState,
} from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { pageTransition, type PageEvent, type PageState } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import type { Report } from '../reports.ts';
import { isPageEvent } from './parse-reports.ts';

/** Of one run; a MiniApp that goes round in circles must not fill the page's memory. */
const MOST_ENTRIES = 500;

/** One event of a lifecycle. */
export interface TimelineEntry {
  /** Milliseconds since the launch. */
  readonly after: number;
  readonly event: GlobalEvent | PageEvent;
  /** What the subject is in now. */
  readonly state: GlobalState | PageState;
  /** The page's number and route; undefined for the MiniApp as a whole. */
  readonly page: { readonly number: number; readonly route: string } | undefined;
  /** How long its listeners ran, in milliseconds; undefined until they have. */
  took: number | undefined;
}

/** The lifecycles of one run of a MiniApp, as its worker reports them. */
export class Timeline {
  readonly #entries: TimelineEntry[] = [];
  readonly #byNumber = new Map<number, TimelineEntry>();
  readonly #pages = new Map<number, { route: string; state?: PageState }>();
  #global: GlobalState | undefined;
  /** When it was launched, in milliseconds since 1970. */
  readonly begun: number;

  constructor(begun: number) {
    this.begun = begun;
  }

  get entries(): readonly TimelineEntry[] {
    return this.#entries;
  }

  /** Undefined before the first event. */
  get global(): GlobalState | undefined {
    return this.#global;
  }

  /** Of the page that was opened last of those that are open. */
  get front(): { readonly route: string; readonly state?: PageState } | undefined {
    return [...this.#pages.values()].at(-1);
  }

  take(report: Extract<Report, { is: 'page' | 'lifecycle' | 'ran' }>): void {
    if (report.is === 'page') this.#pages.set(report.page, { route: report.route });
    else if (report.is === 'ran') this.#ran(report.number, report.took);
    else this.#happened(report);
  }

  /** A script error that nobody caught was reported. @param at in milliseconds since 1970 */
  failed(at: number): void {
    this.#move(at, 'globalerror');
  }

  #happened({ at, number, event, page }: Extract<Report, { is: 'lifecycle' }>): void {
    const entry = isPageEvent(event) ? this.#movePage(at, event, page ?? 0) : this.#move(at, event);
    if (entry) this.#byNumber.set(number, entry);
  }

  #ran(number: number, took: number): void {
    const entry = this.#byNumber.get(number);
    if (entry) entry.took = took;
    this.#byNumber.delete(number);
  }

  #move(at: number, event: GlobalEvent): TimelineEntry | undefined {
    const next = globalTransition(this.#global, event);
    if (!next.ok) return undefined;
    this.#global = next.value;
    return this.#add({ after: at - this.begun, event, state: next.value, page: undefined, took: undefined });
  }

  #movePage(at: number, event: PageEvent, number: number): TimelineEntry | undefined {
    const page = this.#pages.get(number);
    const next = pageTransition(page?.state, event);
    if (page === undefined || !next.ok) return undefined;
    page.state = next.value;
    if (event === 'pageunloaded') this.#pages.delete(number);
    const { route } = page;
    const after = at - this.begun;
    return this.#add({ after, event, state: next.value, page: { number, route }, took: undefined });
  }

  #add(entry: TimelineEntry): TimelineEntry {
    this.#entries.push(entry);
    if (this.#entries.length > MOST_ENTRIES) this.#entries.shift();
    return entry;
  }
}
