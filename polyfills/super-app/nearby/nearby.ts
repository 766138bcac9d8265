import { appIcon } from '../app-icon.ts';
import { catalogSkeleton, emptyState, quietAction, type QuietAction } from '../app-lists.ts';
import { glyph } from '../glyph.ts';
import type { AppFace } from '../installed-apps.ts';
import { element } from '../../mini-app/window/element.ts';
import { shelf } from '../shelf.ts';
import { distanceText, type Point } from './distance.ts';
import { findPosition, type PositionAnswer } from './find-position.ts';
import { nearest, type Near, type Placed } from './nearest.ts';

/** A MiniApp that may be nearby, installed or offered. */
export interface NearbyApp extends Placed {
  readonly id: string;
  readonly face: AppFace;
  open(): void;
}

/**
 * The home's part with the MiniApps that are of use around its person. The position is asked for by a press alone, kept until the page
 * goes, and sent nowhere: the places come with the catalogue and the packages.
 */
export class Nearby {
  readonly #changed: () => void;
  #position: PositionAnswer | { readonly is: 'unasked' } | { readonly is: 'looking' } = { is: 'unasked' };

  /** @param changed it is to be drawn anew */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Undefined where no MiniApp says where it is of use. */
  draw(apps: readonly NearbyApp[]): HTMLElement | undefined {
    if (apps.every(({ places = [] }) => places.length === 0)) return undefined;
    return shelf('Nearby', this.#content(apps));
  }

  #content(apps: readonly NearbyApp[]): HTMLElement {
    const look = (label: string): QuietAction => ({ label, run: () => void this.#look(), focus: 'nearby' });
    switch (this.#position.is) {
      case 'unasked':
        return invitation(() => void this.#look());
      case 'looking':
        return keepsFocus(catalogSkeleton('Looking where you are'));
      case 'refused':
        return emptyState(
          'place',
          'Your position is kept from this app',
          'The browser’s settings for this site say so. Allow it there, then look again.',
          look('Look again'),
        );
      case 'unknown':
        return emptyState(
          'place',
          'Your position is not known',
          'This device can’t tell where it is now.',
          look('Look again'),
        );
      case 'found':
        return this.#around(this.#position.point, apps, look('Look again'));
    }
  }

  #around(point: Point, apps: readonly NearbyApp[], again: QuietAction): HTMLElement {
    const near = nearest(apps, point);
    if (near.length > 0) return element('div', {}, nearbyList(near), quietAction(again));
    return emptyState('place', 'Nothing nearby', 'No MiniApp here is of use within 10 km.', again);
  }

  async #look(): Promise<void> {
    this.#position = { is: 'looking' };
    this.#changed();
    this.#position = await findPosition();
    this.#changed();
  }
}

/** A row like those that come of it. */
function invitation(look: () => void): HTMLElement {
  const row = element(
    'button',
    { type: 'button', class: 'app-row app-row-whole', 'data-focus': 'nearby', click: look },
    element('span', { class: 'app-icon' }, glyph('place')),
    element(
      'span',
      { class: 'app-row-text' },
      element('span', {}, 'What is around you?'),
      element('span', { class: 'app-row-detail' }, 'Your position stays on this device.'),
    ),
    element('span', { class: 'app-row-open', 'aria-hidden': 'true' }, 'Look'),
  );
  return element('div', { class: 'app-list' }, row);
}

/** What was pressed is gone for a moment; the focus waits here. */
function keepsFocus(status: HTMLElement): HTMLElement {
  status.tabIndex = -1;
  status.dataset['focus'] = 'nearby';
  return status;
}

function nearbyList(rows: readonly Near<NearbyApp>[]): HTMLElement {
  return element(
    'ul',
    { class: 'app-list' },
    ...rows.map(({ thing, place, away }, index) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'app-row',
            // What was pressed to see the list leads to its beginning.
            'data-focus': index === 0 ? 'nearby' : `nearby ${thing.id}`,
            click: () => thing.open(),
          },
          appIcon(thing.face),
          element(
            'span',
            { class: 'app-row-text' },
            element('span', { dir: 'auto' }, thing.face.name),
            place.name !== undefined && element('span', { class: 'app-row-detail', dir: 'auto' }, place.name),
          ),
          element('span', { class: 'app-row-away', dir: 'auto' }, distanceText(away)),
        ),
      ),
    ),
  );
}
