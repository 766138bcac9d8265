import { chosenApp, stageOn } from './stage.ts';

/** The app in a frame, as a view is one, with the main thread's DOM and nothing in between. */
async function open(): Promise<HTMLIFrameElement> {
  const { html, script } = await chosenApp();
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>${html}<script>${script}</${'script'}>`;
  document.body.append(frame);
  return frame;
}

globalThis.stage = open().then((frame) => stageOn(() => frame.contentDocument));
