/**
 * What a view's document may load and do. Nothing comes from the network: what it shows of the package or of declared
 * origins is handed to it as `blob:` URLs, and no script runs, whatever the sandbox allows.
 * https://www.w3.org/TR/CSP3/
 */
const POLICY = [
  "default-src 'none'",
  'img-src blob: data:',
  "style-src 'unsafe-inline' blob:",
  'font-src blob: data:',
  'media-src blob: data:',
  "form-action 'none'",
  "base-uri 'none'",
  "script-src 'none'",
].join('; ');

const SANDBOX = 'allow-same-origin allow-forms';
/** An empty document needs far less; beyond it something keeps the frame from loading. */
const LOAD_TIMEOUT_MS = 5_000;

export interface ViewFrame {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
}

/** In which the host hears of the events of its views. */
let heardIn: string | undefined;

/**
 * Makes a hidden frame without scripts, loaded empty so that its policy stands before anything is put into it.
 *
 * @throws {Error} when the frame does not load
 */
export async function createViewFrame(container: HTMLElement, title: string): Promise<ViewFrame> {
  const made = await loadFrame(container, title, heardIn ?? SANDBOX);
  heardIn ??= isHeard(made.document) ? SANDBOX : `${SANDBOX} allow-scripts`;
  if (made.frame.getAttribute('sandbox') === heardIn) return made;
  made.frame.remove();
  return loadFrame(container, title, heardIn);
}

async function loadFrame(container: HTMLElement, title: string, sandbox: string): Promise<ViewFrame> {
  const frame = container.ownerDocument.createElement('iframe');
  frame.className = 'view';
  frame.hidden = true;
  frame.title = title;
  frame.setAttribute('sandbox', sandbox);
  // A video's own button must not put the page over the host's bars and capsule.
  frame.allow = "fullscreen 'none'; picture-in-picture 'none'";
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  const loaded = new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('The view did not load: is the container in a document?')),
      LOAD_TIMEOUT_MS,
    );
    const onLoad = (): void => {
      clearTimeout(late);
      resolve();
    };
    frame.addEventListener('load', onLoad, { once: true });
  });
  container.append(frame);
  await loaded.catch((error: unknown) => {
    frame.remove();
    throw error;
  });
  const document = frame.contentDocument;
  if (document === null) throw new Error('The view has no document.');
  return { frame, document };
}

/**
 * WebKit calls no listener, not even the host's, in a frame whose sandbox forbids scripts:
 * there the sandbox allows them, and the policy alone forbids them.
 */
function isHeard(document: Document): boolean {
  let arrived = false;
  document.addEventListener('click', () => (arrived = true), { once: true });
  document.dispatchEvent(new Event('click'));
  return arrived;
}
