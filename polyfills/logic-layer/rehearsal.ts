import { LogicChannel } from '../channel/logic-channel.ts';
import { setCurrentDocument } from './dom/current-document.ts';
import { PageInstance } from './page-instance.ts';
import type { ScriptRunner } from './run-script.ts';
import type { ElementNode, ViewNode } from '../view-layer/protocol.ts';

/** No page of a MiniApp has this number. */
const PAGE = -1;
const PATH = 'rehearsal';
const SCRIPT =
  "const e = document.getElementById('b'); e.textContent = 'b'; e.className = 'c'; e.addEventListener('d', () => {});";

/**
 * Opens a page of its own and closes it again, of which nobody hears: what the first page of a MiniApp needs has run once then, and is compiled.
 * For a worker that waits for its MiniApp.
 */
export async function rehearse(runner: ScriptRunner): Promise<void> {
  const nobody = async (): Promise<never> => Promise.reject(new Error());
  const body = element(3, 'body', [{ id: 4, kind: 'text', text: 'a' }]);
  const instance = new PageInstance(
    {
      type: 'open-page',
      answer: 0,
      page: PAGE,
      address: { route: PATH, query: '', fragment: '' },
      root: element(1, 'html', [element(2, 'head'), body]),
      scripts: [],
    },
    {
      channel: new LogicChannel({ memory: undefined, send() {}, wake() {} }),
      sendLatest() {},
      request: nobody,
      paint: nobody,
    },
  );
  await instance.run([{ kind: 'classic', path: PATH, text: SCRIPT }], runner);
  instance.finishLoading();
  instance.close();
  setCurrentDocument(undefined);
}

function element(id: number, name: string, children: readonly ViewNode[] = []): ElementNode {
  return { id, kind: 'element', name, attributes: [['id', name.charAt(0)]], children };
}
