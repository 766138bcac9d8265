import type { MouseButton } from '../engines/engine.ts';
import '../view-harness.ts';
import { LOADING } from './loading-attempts.ts';
import { PRESSED } from './pressed-attempts.ts';

/** One way out of the view: what a page holds, what a person presses, `W` and `H` for the two servers' origins. */
export interface ViewAttempt {
  readonly html: string;
  readonly press?: string;
  /** Default left. */
  readonly button?: MouseButton;
  readonly key?: 'Enter';
}

export const VIEW_ATTEMPTS: Readonly<Record<string, ViewAttempt>> = { ...LOADING, ...PRESSED };

/** Runs in the page: the attempt as loaded markup, or the same tree sent by the logic layer. */
export async function openWith(html: string, kept: string, added: string | null): Promise<void> {
  await harness.open({ html: html + kept });
  if (added === null) return;
  const parsed = new DOMParser().parseFromString(added, 'text/html');
  let id = 1_000_000;
  const namespaces: Record<string, 'svg' | 'mathml'> = {
    'http://www.w3.org/2000/svg': 'svg',
    'http://www.w3.org/1998/Math/MathML': 'mathml',
  };
  function nodeOf(node: ChildNode): never {
    const common = { id: id++ };
    if (!(node instanceof Element)) return { ...common, kind: 'text', text: node.textContent ?? '' } as never;
    const namespace = namespaces[node.namespaceURI ?? ''];
    return {
      ...common,
      kind: 'element',
      name: node.localName,
      ...(namespace && { namespace }),
      attributes: [...node.attributes].map(({ name, value }) => [name, value]),
      children: [...node.childNodes].map(nodeOf),
    } as never;
  }
  const nodes = [...parsed.head.childNodes, ...parsed.body.childNodes].map(nodeOf);
  const broken = harness.apply(nodes.map((node) => ({ do: 'insert', parent: 1, before: null, node })));
  if (broken !== undefined) throw new Error(broken);
}

/** Runs in the page: whether the view is gone, or something of it is in the host's document or over it. */
export function hasEscaped(): boolean {
  const outside = document.elementFromPoint(innerWidth - 5, innerHeight - 5);
  return (
    harness.closed.length > 0 ||
    harness.shown.querySelector('#kept')?.textContent !== 'kept' ||
    document.documentElement.dataset['reached'] !== undefined ||
    document.fullscreenElement !== null ||
    (outside !== null && outside.localName !== 'html' && outside.localName !== 'body')
  );
}
