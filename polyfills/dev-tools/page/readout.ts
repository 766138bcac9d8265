import { InteractivityObserver, type KnownInteractivity } from '../../tti/interactivity-observer.ts';
import { reportInteractive } from '../../tti/report-interactive.ts';
import { RESPONSIVE_LIMIT, type Probe } from '../../tti/time-to-interactive.ts';
import { unlessCutOff } from '../../mini-app/operation-queue.ts';
import type { MiniAppElement } from '../../mini-app/element/mini-app-element.ts';
import { duration, part } from './page-parts.ts';

/** Milliseconds between two drawings while it isn't known yet. */
const REDRAWN = 250;
/** Probes that are drawn, the last ones. */
const DRAWN = 120;
const HEIGHT = 28;
const SVG = 'http://www.w3.org/2000/svg';

const WORDS: Readonly<Record<Exclude<KnownInteractivity['is'], 'interactive'>, string>> = {
  'not-reached': 'not reached: no 5 s in which it answered',
  censored: 'no sample: it was hidden meanwhile',
};

/** When the MiniApp's page was ready, and from when on it answered. */
export class Readout {
  readonly #app: MiniAppElement;
  #observer: InteractivityObserver | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #begun = 0;
  #ready: number | undefined;

  /** @param app is probed, and gets the event `pageinteractive` */
  constructor(app: MiniAppElement) {
    this.#app = app;
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.hidden();
    });
  }

  /** A launch begins now. */
  begin(): void {
    this.stop();
    this.#begun = performance.now();
    this.#ready = undefined;
    const roundTrip = (seen: () => void): void => {
      // While none runs, nothing answers.
      this.#app.probe()?.then(() => requestAnimationFrame(seen), unlessCutOff);
    };
    this.#observer = new InteractivityObserver({ begun: this.#begun, roundTrip }, (known) =>
      this.#known(known),
    );
    this.#timer = setInterval(() => this.#draw('measuring'), REDRAWN);
    this.#draw('measuring');
    if (document.hidden) this.hidden();
  }

  /** Its first page was drawn. @param at in milliseconds since 1970 */
  ready(at: number): void {
    if (this.#ready !== undefined || this.#observer === undefined) return;
    this.#ready = at - performance.timeOrigin;
    this.#observer.ready(this.#ready);
    this.#draw('measuring');
  }

  hidden(): void {
    this.#observer?.hidden();
  }

  /** Nothing runs any more. */
  stop(): void {
    clearInterval(this.#timer);
    this.#observer?.stop();
    this.#observer = undefined;
    this.#say('tti-ready', '–');
    this.#say('tti-interactive', '–');
    part('tti-probes').replaceChildren();
  }

  #known(known: KnownInteractivity): void {
    clearInterval(this.#timer);
    this.#draw(known.is === 'interactive' ? duration(known.time - known.begun) : WORDS[known.is]);
    if (known.is === 'interactive') reportInteractive(known, this.#app);
  }

  #draw(interactive: string): void {
    this.#say('tti-ready', this.#ready === undefined ? 'on the way' : duration(this.#ready - this.#begun));
    this.#say('tti-interactive', interactive);
    part('tti-probes').replaceChildren(probesDrawing(this.#observer?.probes.slice(-DRAWN) ?? []));
  }

  #say(id: string, text: string): void {
    const holder = part(id);
    if (holder.textContent !== text) holder.textContent = text;
  }
}

/** A bar for each probe, as high as it took long; at the line it is too long. */
function probesDrawing(probes: readonly Probe[]): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${DRAWN * 2} ${HEIGHT}`);
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('aria-hidden', 'true');
  const now = performance.now();
  for (const [index, { sent, seen }] of probes.entries()) {
    const took = (seen ?? now) - sent;
    const isLate = took > RESPONSIVE_LIMIT;
    const height = Math.max(1.5, Math.min(HEIGHT, (took / (2 * RESPONSIVE_LIMIT)) * HEIGHT));
    const bar = document.createElementNS(SVG, 'rect');
    const place = { x: index * 2, y: HEIGHT - height, width: 1.4, height };
    for (const [name, value] of Object.entries(place)) bar.setAttribute(name, value.toFixed(1));
    bar.setAttribute('class', isLate ? 'late' : seen === undefined ? 'open' : 'in-time');
    drawing.append(bar);
  }
  return drawing;
}
