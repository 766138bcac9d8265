import { acceptedUris, type AcceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import { followHistory } from '../follow-history.ts';
import { followClicks } from '../follow-clicks.ts';
import { followLaunches, launchOf } from '../follow-launches.ts';
import { hasNavigationApi } from '../follow-navigation.ts';
import { followUris } from '../follow-uris.ts';
import { enqueueLaunch, LaunchParams, LaunchQueue } from '../launch-queue.ts';
import { registerScheme } from '../register-scheme.ts';
import { shouldPolyfill } from '../should-polyfill.ts';
import type { UriVisit } from '../uri-visit.ts';

declare global {
  /** Each visit as `cause href at address`. */
  var visits: string[];
  var uris: typeof tools;
}

globalThis.visits = [];
const made = acceptedUris(['platform', 'web+platform'], [location.host, 'elsewhere.example']);
const accepted: AcceptedUris = made.ok ? made.value : { schemes: [], hosts: [] };
const open = ({ cause, href }: UriVisit): void =>
  void visits.push(`${cause} ${href} at ${location.pathname}${location.search}`);
const options = { accepted, open };
let stop = (): void => {};

const tools = {
  hasNavigationApi,
  follow(way: 'as it is' | 'without a Navigation API'): void {
    stop();
    visits.length = 0;
    if (way === 'as it is') stop = followUris(options);
    else {
      const ending = new AbortController();
      followClicks(options, { leaveOwnSite: false, signal: ending.signal });
      followHistory(options, ending.signal);
      stop = () => ending.abort();
    }
  },
  /** Clicks a link of this markup, as a person would with these keys; says whether the browser was left to it. */
  click(markup: string, keys: MouseEventInit = {}): boolean {
    const place = document.createElement('p');
    place.innerHTML = markup;
    document.body.append(place);
    // Whatever is left to the browser goes no further than here.
    const leave = (event: Event): void => event.preventDefault();
    let isLeft = false;
    const last = (event: Event): void => {
      isLeft = !event.defaultPrevented;
      if (!markup.includes('data-follow')) leave(event);
    };
    addEventListener('click', last, { once: true });
    const link = place.querySelector('a, area, [href]') ?? place;
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...keys }));
    place.remove();
    return isLeft;
  },
  launches(queue: 'platform' | 'polyfill'): string[] {
    visits.length = 0;
    const own = new LaunchQueue();
    if (queue === 'polyfill') {
      enqueueLaunch(own, new LaunchParams(location.href));
      followLaunches(options, own);
      enqueueLaunch(own, new LaunchParams('web+platform://miniapp/later'));
      enqueueLaunch(own, new LaunchParams(null));
    } else followLaunches(options, globalThis.launchQueue);
    return [...visits];
  },
  /** What the window and a later launch hear of a consumer that fails. */
  failing(): { errors: unknown[]; launches: (string | null)[] } {
    const errors: unknown[] = [];
    const launches: (string | null)[] = [];
    const listen = (event: ErrorEvent): void => {
      event.preventDefault();
      errors.push(event.error);
    };
    addEventListener('error', listen);
    const own = new LaunchQueue();
    for (const address of ['one', 'two']) enqueueLaunch(own, new LaunchParams(address));
    own.setConsumer(({ targetURL }) => {
      launches.push(targetURL);
      throw `${targetURL} failed`;
    });
    removeEventListener('error', listen);
    return { errors, launches };
  },
  launchOf: (address: string) => launchOf(address, accepted)?.href ?? null,
  register: (scheme: string): string => {
    const registered = registerScheme(scheme, '/open?from=link');
    return registered.ok ? registered.value : (registered.violations[0]?.code ?? '');
  },
  /** What any launch queue promises; the platform's where there is one. */
  promises(queue: 'platform' | 'polyfill'): unknown {
    const tried = queue === 'polyfill' ? new LaunchQueue() : globalThis.launchQueue;
    if (tried === undefined) return 'there is none';
    const refuses = [undefined, null, 1, {}].map((consumer) => {
      try {
        Reflect.apply(tried.setConsumer, tried, [consumer]);
        return 'took it';
      } catch (error) {
        return error instanceof TypeError ? 'TypeError' : String(error);
      }
    });
    let launches = 0;
    const answer = tried.setConsumer(() => void (launches += 1));
    return { refuses, answer: String(answer), launches, needed: shouldPolyfill({ launchQueue: tried }) };
  },
};

globalThis.uris = tools;
