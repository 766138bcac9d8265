import { stageOn } from './stage.ts';

/** worker-dom's half for the main thread; the app runs in its worker, which the attribute `src` names. */
const MAIN: string = '/worker-dom/main.mjs';

interface MainThread {
  upgradeElement(element: Element, worker: string): Promise<unknown>;
}

async function open(): Promise<void> {
  const { upgradeElement } = (await import(MAIN)) as MainThread;
  await upgradeElement(document.getElementById('app')!, '/worker-dom/worker/worker.mjs');
}

globalThis.stage = open().then(() => stageOn(() => document));
