import type { WidgetStart } from '../logic-layer/messages.ts';
import type { Navigator } from './navigation.ts';
import type { PageStack } from './page-stack.ts';

/** What makes a run that of one widget, and not of a MiniApp's pages. */
export interface WidgetRun {
  /** What its scripts find, asked for when they are about to begin. */
  start(): WidgetStart;
  /** Takes the ways between pages, which a widget doesn't have. */
  navigation(stack: PageStack): Navigator;
}
