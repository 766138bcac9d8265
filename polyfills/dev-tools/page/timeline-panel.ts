import { GLOBAL_STATES } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { PAGE_STATES } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { element } from '../../mini-app/window/element.ts';
import { duration, part } from './page-parts.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';

/** Milliseconds from which on it is worth a word how long listeners ran: a frame. */
const SLOW = 16;

/** The ten states, the present ones marked, and below them what has happened. */
export class TimelinePanel {
  readonly #list = part<'ol'>('timeline-list');
  readonly #empty = part('timeline-empty');
  #timeline: Timeline | undefined;
  #isDue = false;

  constructor() {
    for (const [id, states] of [
      ['global-states', GLOBAL_STATES],
      ['page-states', PAGE_STATES],
    ] as const)
      part<'ol'>(id).replaceChildren(...states.map((state) => element('li', { 'data-state': state }, state)));
    this.show(undefined);
  }

  /** Another run, or none. */
  show(timeline: Timeline | undefined): void {
    this.#timeline = timeline;
    this.update();
  }

  /** Draws it in the next frame. */
  update(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#draw();
    });
  }

  #draw(): void {
    const entries = this.#timeline?.entries ?? [];
    const front = this.#timeline?.front;
    mark('global-states', this.#timeline?.global);
    mark('page-states', front?.state);
    part('front-route').textContent = front?.route ?? '';
    this.#empty.hidden = entries.length > 0;
    this.#list.hidden = entries.length === 0;
    const scroller = this.#list;
    const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    this.#list.replaceChildren(...entries.map(row));
    if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
  }
}

function row({ after, event, state, page, took }: TimelineEntry): HTMLElement {
  return element(
    'li',
    { class: 'event', 'data-subject': page ? 'page' : 'global', 'data-state': state },
    element('span', { class: 'after', dir: 'ltr' }, `+${duration(after)}`),
    element('span', { class: 'event-name' }, event),
    element('span', { class: 'subject', dir: 'ltr' }, page ? page.route : 'global'),
    took !== undefined &&
      took >= SLOW &&
      element('span', { class: 'took', dir: 'ltr' }, `listeners: ${duration(took)}`),
  );
}

function mark(id: string, state: string | undefined): void {
  for (const item of part<'ol'>(id).querySelectorAll('li')) {
    if (item.dataset['state'] === state) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
}
