import type { GlobalEvent } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import type { PageEvent } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import type { Place } from '../logic-layer/stack-text.ts';

/** The capability that only the developer page has. */
export const REPORTS = 'mpt_dev_reports';

export const CONSOLE_LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;
export type ConsoleLevel = (typeof CONSOLE_LEVELS)[number];

/** Units of a console message, or of a stack; the rest is cut off. */
export const MESSAGE_LIMIT = 10_000;
/** Reports that come at once. */
export const REPORTS_LIMIT = 100;

/** What a MiniApp's worker tells the developer page. `at` is in milliseconds since 1970, with fractions. */
export type Report =
  /** A MiniApp begins in the worker. */
  | { readonly is: 'launch'; readonly at: number }
  | { readonly is: 'page'; readonly page: number; readonly route: string; readonly query: string }
  /** An event of the lifecycle is about to be fired; `page` for the events of a page. */
  | {
      readonly is: 'lifecycle';
      readonly at: number;
      readonly number: number;
      readonly event: GlobalEvent | PageEvent;
      readonly page?: number;
    }
  /** How long the listeners of a lifecycle event ran, in milliseconds. */
  | { readonly is: 'ran'; readonly number: number; readonly took: number }
  | {
      readonly is: 'console';
      readonly at: number;
      readonly level: ConsoleLevel;
      readonly text: string;
      /** Where in the package it was called, or the error was thrown. */
      readonly place?: Place;
      readonly stack?: string;
    }
  /** So many messages of the console were left out, since there were too many of them. */
  | { readonly is: 'omitted'; readonly count: number };
