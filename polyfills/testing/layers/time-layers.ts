import type { Budgets } from '../../view-layer/budgets.ts';
import type { Layer, LayerEdit } from './layer.ts';

/** What keeps a MiniApp from holding up its host. */
export const TIME_LAYERS: readonly Layer[] = [
  budget('nodes', 'the number of nodes'),
  budget('depth', 'elements inside each other'),
  budget('text', 'the text of a page'),
  limit('strings', 'the length of one string', 'channel/protocol.ts', 'export const LONG_LIMIT = '),
  budget('css', 'the length of all stylesheets'),
  budget('cssRules', 'the number of rules'),
  budget('ruleWork', 'rules times nodes'),
  budget('cssExpansion', 'what nested selectors stand for'),
  budget('nodesWithRelationalSelectors', 'nodes while a stylesheet uses `:has()`'),
  budget('selectorWork', 'costly selectors times nodes'),
  budget('columnDepth', 'columns inside each other'),
  limit(
    'svg',
    'what `use` elements stand for',
    'package-loader/svg-expansion.ts',
    'export const SVG_EXPANSION = ',
  ),
  limit('images', 'pixels of an image', 'package-loader/bearable-image.ts', 'export const IMAGE_PIXELS = '),
  budget('layout', 'milliseconds of styling and layout', 'firstLayout'),
  budget('messages', 'messages in a second, and the time that they take', 'messageTime'),
  {
    name: 'slices',
    is: 'work for a page that is cut into slices, between which the host does its own',
    edits: [
      unlimited('channel/host-channel.ts', 'export const SLICE = '),
      unlimited('view-layer/slices.ts', 'const SLICE = '),
    ],
  },
  limit(
    'patience',
    "the longest time that the host waits for a script's word on an event",
    'channel/host-channel.ts',
    'export const EVENT_PATIENCE = ',
  ),
  {
    name: 'watchdog',
    is: 'the time in which a MiniApp has to answer in the background',
    edits: [
      {
        file: 'mini-app/real-time.ts',
        find: 'export const PATIENCE = ',
        replace: 'export const PATIENCE = 1e9 + ',
      },
    ],
  },
];

/** A limit of budgets.ts, by its name there, and others that go with it. */
function budget(name: keyof Budgets, is: string, ...more: (keyof Budgets)[]): Layer {
  const edits = [name, ...more].map((each) => unlimited('view-layer/budgets.ts', `\n  ${each}: `));
  return { name, is, edits };
}

function limit(name: string, is: string, file: string, find: string): Layer {
  return { name, is, edits: [unlimited(file, find)] };
}

/** @param find what stands before the number */
function unlimited(file: string, find: string): LayerEdit {
  return { file, find, replace: `${find}Infinity + ` };
}
