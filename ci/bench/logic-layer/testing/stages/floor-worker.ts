import { LogicChannel } from '@miniapp-tests/polyfills/channel/logic-channel';
import { FIRST_LOGIC_NODE } from '@miniapp-tests/polyfills/view-layer/protocol';
import type { Floor } from './floor.ts';

/** What the app of rows.js makes its document record, written by bare loops: the least that the transport can take. */
addEventListener(
  'message',
  ({ data }: MessageEvent<Floor>) => {
    const channel = new LogicChannel({
      memory: data.memory,
      send: () => {},
      wake: () => postMessage('wake'),
    });
    const { record } = channel.line(1);
    const { list, mark } = data;
    let next = FIRST_LOGIC_NODE;
    let marks = 0;
    let rows: number[] = [];

    function create(count: number): void {
      for (let index = 0; index < count; index++) {
        const id = next++;
        rows.push(id);
        record({
          do: 'insert',
          parent: list,
          before: null,
          node: {
            id,
            kind: 'element',
            name: 'div',
            attributes: [
              ['class', 'row'],
              ['data-key', String(index)],
              ['title', `Row ${index}`],
            ],
            children: [{ id: next++, kind: 'text', text: `Row ${index} of ${count}` }],
          },
        });
      }
    }

    const actions: Readonly<Record<string, () => void>> = {
      create: () => create(10_000),
      thousand: () => create(1_000),
      update() {
        for (let index = 0; index < rows.length; index += 10)
          record({ do: 'text', id: rows[index]! + 1, text: `Row ${index}, updated ${marks}` });
      },
      swap() {
        const [second, third, last] = [rows[1]!, rows[2]!, rows.at(-1)!];
        record({ do: 'move', id: last, parent: list, before: third });
        record({ do: 'move', id: second, parent: list, before: null });
        rows[1] = last;
        rows[rows.length - 1] = second;
      },
      clear() {
        for (const id of rows) record({ do: 'remove', id });
        rows = [];
      },
    };

    addEventListener('message', ({ data: button }: MessageEvent<string>) => {
      actions[button]?.();
      marks++;
      record({ do: 'attribute', id: mark, name: 'data-mark', value: `${marks} ` });
      channel.flush();
    });
    record({ do: 'attribute', id: mark, name: 'data-ready', value: '' });
  },
  { once: true },
);
