import { GLOBAL_TRANSITIONS } from './global-lifecycle.ts';
import { NOT_LAUNCHED, type LifecycleAction, type LifecycleOccurrence } from './lifecycle-action.ts';
import { PAGE_TRANSITIONS } from './page-lifecycle.ts';
import type { PageAddress } from './page-stack.ts';
import { performAction } from './perform-action.ts';
import type { Transition } from './state-machine.ts';

const TABS = ['home', 'list'];
/** One MiniApp's life, so that each action finds what it needs. */
const LIFE: readonly (readonly [string, LifecycleAction])[] = [
  ['launch at `home`', { do: 'launch', address: page('home') }],
  ['navigateTo `item`', { do: 'navigateTo', address: page('item') }],
  ['redirectTo `basket`', { do: 'redirectTo', address: page('basket') }],
  ['background', { do: 'background' }],
  ['foreground', { do: 'foreground' }],
  ['error', { do: 'error' }],
  ['navigateBack', { do: 'navigateBack' }],
  ['switchTab `list`', { do: 'switchTab', route: 'list', tabs: TABS }],
  ['switchTab `home`', { do: 'switchTab', route: 'home', tabs: TABS }],
  ['background', { do: 'background' }],
  ['foreground by a URI of `item`', { do: 'foreground', address: page('item') }],
  ['unload', { do: 'unload' }],
];

/** TRANSITIONS.md: both state machines as tables and diagrams, and what the actions fire, all from the code. */
export function transitionsDocument(): string {
  return `# Transitions

Made by \`npm run transitions\` from \`global-lifecycle.ts\`, \`page-lifecycle.ts\` and \`perform-action.ts\`; a test keeps it
up to date. What is not in a table is refused. \`[*]\` is the time before the first event.

## The MiniApp

${machine(GLOBAL_TRANSITIONS)}

## A page

${machine(PAGE_TRANSITIONS)}

## The events of each action

One MiniApp's life; \`home\` and \`list\` are the pages of its tab bar. The order between \`global\` and pages is ours
([L10](../ERRATA.md)).

${table(['action', 'events, in order'], life())}
`;
}

function machine(transitions: readonly Transition<string, string>[]): string {
  const rows = transitions.map(({ from, event, to }) => [from ?? '[*]', event, to]);
  const lines = rows.map(([from, event, to]) => `    ${from} --> ${to}: ${event}`);
  return `${table(['from', 'event', 'to'], rows)}

\`\`\`mermaid
stateDiagram-v2
${lines.join('\n')}
    unloaded --> [*]
\`\`\``;
}

function life(): readonly (readonly string[])[] {
  let state = NOT_LAUNCHED;
  return LIFE.map(([name, action]) => {
    const performed = performAction(state, action);
    if (!performed.ok) return [name, performed.violations.map(({ code }) => code).join(', ')];
    state = performed.value.state;
    return [name, performed.value.occurrences.map(describe).join(', ')];
  });
}

function describe(occurrence: LifecycleOccurrence): string {
  return occurrence.target === 'global' ? occurrence.event : `${occurrence.route}: ${occurrence.event}`;
}

function page(route: string): PageAddress {
  return { route, query: '', fragment: '' };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
