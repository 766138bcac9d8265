import { applyManifest, type AppliedManifest, type ApplyOptions } from '../apply-manifest.ts';
import { loadManifest } from '../load-manifest.ts';
import { shouldPolyfill } from '../should-polyfill.ts';
import { tides } from './tides.ts';

declare global {
  var effects: typeof tools;
}

let applied: AppliedManifest | undefined;

const tools = {
  refusals: [] as string[],
  apply(members: Readonly<Record<string, unknown>>, options: ApplyOptions = {}): void {
    tools.refusals.length = 0;
    applied = applyManifest(tides(members), {
      base: `${location.origin}/app/`,
      languages: ['en'],
      onRefused: (message) => void tools.refusals.push(message),
      ...options,
    });
  },
  undo: (): void => applied?.undo(),
  head: (): string =>
    document.title +
    [...document.querySelectorAll('meta, link')].map((element) => element.outerHTML).join('') +
    [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`).join(' '),
  /** The offer of a browser, taken by the app. */
  async install(): Promise<unknown[]> {
    const said: unknown[] = [];
    const prompt = async (): Promise<unknown> =>
      applied?.install.prompt().catch((error: Error) => error.name);
    applied?.install.addEventListener('change', () => said.push(applied?.install.isAvailable));
    said.push(await prompt());
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => ({ outcome: 'accepted' }),
    });
    dispatchEvent(offer);
    said.push(offer.defaultPrevented, await prompt(), await prompt());
    return said;
  },
  screen: async (): Promise<string> =>
    (await applied?.takeScreen().then(
      () => 'taken',
      (error: Error) => error.name,
    )) ?? '',
  load: async (url: string): Promise<string> => {
    const loaded = await loadManifest(url);
    return loaded.ok ? loaded.value.name : (loaded.violations[0]?.code ?? '');
  },
  /** As a browser would tell of a manifest that the page's policy refuses. */
  refuse: (): void =>
    void document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        effectiveDirective: 'manifest-src',
        violatedDirective: 'manifest-src',
        disposition: 'enforce',
        documentURI: location.href,
        originalPolicy: '',
        statusCode: 200,
        bubbles: true,
      }),
    ),
  linked: (): string[] =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=manifest]')].map(({ href }) => href.slice(0, 5)),
  shouldPolyfill,
};

globalThis.effects = tools;
