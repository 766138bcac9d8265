import { framesFor, type Frames } from './frames.ts';
import { nextFrame } from './next-frame.ts';

/** What a button led to; times are milliseconds from its press on. */
export interface Pressed {
  /** The change that it makes is in the page. */
  readonly applied: number;
  /** It is painted. */
  readonly painted: number;
  /** What the app tells about it. */
  readonly told: string;
}

/** A page in which one contender runs an app; what a driver outside asks of it. */
export interface Stage {
  /** Presses a button of the app. */
  press(button: string): Promise<Pressed>;
  /** How many of so many clicks on a button had their default though a script prevents it. */
  ignored(button: string, clicks: number): Promise<number>;
  /** What frames the page gets for a time (milliseconds), after a button was pressed if one is named. */
  frames(time: number, button?: string | null): Promise<Frames>;
}

/** The slowest peer takes a quarter of a minute for 10,000 rows. */
const PATIENCE = 60_000;

declare global {
  var stage: Promise<Stage>;
}

/** A file of the folder `apps`. */
export async function appText(name: string): Promise<string> {
  const answer = await fetch(`/apps/${name}`);
  return answer.text();
}

/** The app that the address names, `?app=react`; default rows. */
export async function chosenApp(): Promise<{ readonly html: string; readonly script: string }> {
  const name = new URLSearchParams(location.search).get('app') ?? 'rows';
  const [html, script] = await Promise.all([appText(`${name}.html`), appText(`${name}.js`)]);
  return { html, script };
}

/**
 * A stage on a document in which an app runs: for each of its buttons it sets `data-mark` of the element `mark`, as the
 * last thing that it does. Waits until the app is ready.
 *
 * @param shown the document, as soon as there is one
 */
export async function stageOn(shown: () => Document | null): Promise<Stage> {
  while (shown()?.querySelector('#mark[data-ready]') == null)
    await new Promise((done) => setTimeout(done, 20));
  const element = (id: string): HTMLElement => {
    const found = shown()?.getElementById(id);
    if (found == null) throw new Error(`There is no ${id} on this stage.`);
    return found;
  };
  return {
    async press(button) {
      const mark = element('mark');
      const pressed = element(button);
      const changed = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${button} led to nothing in ${PATIENCE} ms.`)), PATIENCE);
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(mark, { attributeFilter: ['data-mark'] });
      });
      // Right after a frame: what is done in time for the next one is painted with it, whoever does it.
      await nextFrame();
      const begin = performance.now();
      pressed.click();
      const applied = (await changed) - begin;
      await nextFrame();
      const told = mark.getAttribute('data-mark')?.split(' ')[1] ?? '';
      return { applied, painted: performance.now() - begin, told };
    },
    async ignored(button, clicks) {
      const clicked = element(button);
      let ignored = 0;
      for (let click = 0; click < clicks; click++) {
        const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
        if (clicked.dispatchEvent(event)) ignored++;
        // One a task, as a person's come.
        await new Promise((done) => setTimeout(done));
      }
      return ignored;
    },
    frames(time, button) {
      // As JSON, nothing is null.
      if (button != null) setTimeout(() => element(button).click());
      return framesFor(time);
    },
  };
}
