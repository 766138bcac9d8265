import * as eventClasses from '../../events/event-classes.ts';
import { Event } from '../../events/event.ts';
import { Storage } from '../../local-storage.ts';
import { History } from '../../window/page-history.ts';
import { Location } from '../../window/page-location.ts';
import { DomEventTarget } from '../dom-event-target.ts';
import { FormData as FormDataOfForms } from '../forms/form-data-class.ts';
import { HTMLFormControlsCollection, RadioNodeList } from '../forms/form-controls-collection.ts';
import { HTMLOptionsCollection } from '../forms/options-collection.ts';
import { ValidityState } from '../forms/validity-state.ts';
import { HTML_INTERFACES } from '../html-elements.ts';
import { CSS_INTERFACES } from '../css/css-interfaces.ts';
import { MediaQueryList } from '../media-query.ts';
import { ElementInternals } from '../element-internals.ts';
import { Selection } from '../selection.ts';
import { IntersectionObserver, IntersectionObserverEntry } from '../observers/intersection-observer.ts';
import { ResizeObserver, ResizeObserverEntry } from '../observers/resize-observer.ts';
import { Audio, Image, Option } from './named-constructors.ts';

/** What the HTML Standard, UI Events and CSSOM make known by name in a page's scripts. */
export function htmlInterfaces(): Readonly<Record<string, unknown>> {
  return {
    ...eventClasses,
    ...Object.fromEntries(HTML_INTERFACES),
    ...{ Event, EventTarget: DomEventTarget, FormData: FormDataOfForms, History, Location },
    ...{ HTMLFormControlsCollection, HTMLOptionsCollection, RadioNodeList, ValidityState },
    ...{ MediaQueryList, IntersectionObserver, IntersectionObserverEntry },
    ...{ ResizeObserver, ResizeObserverEntry, Audio, Image, Option },
    ...CSS_INTERFACES,
    ...{ ElementInternals, Selection, Storage },
    CanvasRenderingContext2D: Reflect.get(globalThis, 'OffscreenCanvasRenderingContext2D') as unknown,
  };
}
