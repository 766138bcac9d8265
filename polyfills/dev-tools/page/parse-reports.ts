import { GLOBAL_EVENTS, type GlobalEvent } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { PAGE_EVENTS, type PageEvent } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { isRecord } from '../../mini-app/json.ts';
import type { Place } from '../../logic-layer/stack-text.ts';
import { CONSOLE_LEVELS, MESSAGE_LIMIT, REPORTS_LIMIT, type ConsoleLevel, type Report } from '../reports.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a worker reports, of which nothing is trusted: its MiniApp could have written it. What is no report is left out. */
export function parseReports(input: unknown): readonly Report[] {
  if (!Array.isArray(input)) return [];
  return input
    .slice(0, REPORTS_LIMIT)
    .map((report: unknown) => (isRecord(report) ? parseReport(report) : undefined))
    .filter((report) => report !== undefined);
}

function parseReport(data: Data): Report | undefined {
  const { is, at, number, page, count, took } = data;
  switch (is) {
    case 'launch':
      return isNumber(at) ? { is, at } : undefined;
    case 'page': {
      const { route, query } = data;
      return isNumber(page) && isText(route) && isText(query) ? { is, page, route, query } : undefined;
    }
    case 'lifecycle': {
      const event = [...GLOBAL_EVENTS, ...PAGE_EVENTS].find((name) => name === data['event']);
      if (event === undefined || !isNumber(at) || !isNumber(number)) return undefined;
      if (!isPageEvent(event)) return { is, at, number, event };
      return isNumber(page) ? { is, at, number, event, page } : undefined;
    }
    case 'ran':
      return isNumber(number) && isNumber(took) ? { is, number, took } : undefined;
    case 'console':
      return parseConsole(data, at);
    case 'omitted':
      return isNumber(count) ? { is, count } : undefined;
    default:
      return undefined;
  }
}

function parseConsole(data: Data, at: unknown): Report | undefined {
  const { text, stack } = data;
  const level = CONSOLE_LEVELS.find((name: ConsoleLevel) => name === data['level']);
  if (level === undefined || !isNumber(at) || !isText(text)) return undefined;
  const place = parsePlace(data['place']);
  return { is: 'console', at, level, text, ...(place && { place }), ...(isText(stack) && { stack }) };
}

function parsePlace(place: unknown): Place | undefined {
  if (!isRecord(place)) return undefined;
  const { file, line, column } = place;
  return isText(file) && isNumber(line) && isNumber(column) ? { file, line, column } : undefined;
}

export function isPageEvent(event: GlobalEvent | PageEvent): event is PageEvent {
  return PAGE_EVENTS.some((name) => name === event);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MESSAGE_LIMIT;
}
