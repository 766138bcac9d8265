import { HostChannel } from '@miniapp-tests/polyfills/channel/host-channel';
import { SharedMemory } from '@miniapp-tests/polyfills/channel/shared-memory';
import type { PageSink } from '@miniapp-tests/polyfills/channel/sinks';
import { appText, stageOn } from './stage.ts';

/** What the worker is given: the numbers of the two nodes that it knows. */
export interface Floor {
  readonly memory: SharedArrayBuffer;
  readonly list: number;
  readonly mark: number;
}

/** Does what the records of rows.js say, and checks nothing. */
function bareSink(document: Document, nodes: Map<number, Node>): PageSink {
  const node = (id: number): Node => nodes.get(id)!;
  const place = (id: number, made: Node, parent: number, before: number): void => {
    nodes.set(id, made);
    node(parent).insertBefore(made, before === 0 ? null : node(before));
  };
  const nothing = (): void => {};
  return {
    element(id, parent, before, { name, attributes }) {
      const made = document.createElement(name);
      for (const [attribute, value] of attributes) made.setAttribute(attribute, value);
      place(id, made, parent, before);
    },
    characters: (id, parent, before, _kind, text) => place(id, document.createTextNode(text), parent, before),
    move: (id, parent, before) => place(id, node(id), parent, before),
    remove(id) {
      const removed = node(id) as ChildNode;
      nodes.delete(id);
      // A row's text.
      nodes.delete(id + 1);
      removed.remove();
    },
    data: (id, text) => void ((node(id) as Text).data = text),
    attribute: (id, name, value) => (node(id) as Element).setAttribute(name, value ?? ''),
    ...{ property: nothing, focus: nothing, blur: nothing, scroll: nothing, scrollIntoView: nothing },
    ...{
      selectRange: nothing,
      invoke: nothing,
      settle: nothing,
      layOut: () => 0,
      fail: (error) => console.error(error),
    },
    call: () => [],
  };
}

async function open(): Promise<HTMLIFrameElement> {
  const html = await appText('rows.html');
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>${html}`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve);
    document.body.append(frame);
  });
  const shown = frame.contentDocument!;
  const nodes = new Map<number, Node>([
    [1, shown.getElementById('list')!],
    [2, shown.getElementById('mark')!],
  ]);
  const sink = bareSink(shown, nodes);
  const memory = new SharedMemory();
  const channel = new HostChannel({
    memory,
    timing: { slice: Infinity },
    page: () => sink,
    done: () => {},
    broken: (reason) => console.error(reason),
  });
  const worker = new Worker('/stages/floor-worker.js', { type: 'module' });
  worker.onmessage = () => channel.wake();
  const floor: Floor = { memory: memory.buffer, list: 1, mark: 2 };
  worker.postMessage(floor);
  shown.addEventListener('click', ({ target }) => worker.postMessage((target as Element).id));
  return frame;
}

globalThis.stage = open().then((frame) => stageOn(() => frame.contentDocument));
