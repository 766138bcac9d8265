import type { ViewLine } from '../channel/view-line.ts';
import type { Mutation } from '../view-layer/protocol.ts';
import { refuseLayoutRead } from './dom/layout-reads.ts';

/** Gathers what changes, to be sent once per task's end. */
export function messageLine(send: (mutations: readonly Mutation[]) => void): ViewLine {
  let gathered: Mutation[] = [];
  const flush = (): void => {
    if (gathered.length === 0) return;
    const mutations = gathered;
    gathered = [];
    send(mutations);
  };
  return {
    record(mutation) {
      if (gathered.push(mutation) === 1) queueMicrotask(flush);
    },
    flush,
    call: (operation) => refuseLayoutRead(operation),
  };
}
