import { link, type Undo } from './page-effects.ts';
import type { PlacedWebAppManifest } from './web-app-manifest.ts';

export interface LinkOptions {
  /** Where the embedder serves this Web App Manifest; needs `manifest-src` for that address only. */
  readonly url?: string;
  /** Told, as a sentence, when the page's policy lets the browser read the manifest from nowhere. */
  readonly onRefused: (message: string) => void;
}

/**
 * Links the manifest from the page: where it is served, else as a `blob:`, and as `data:` where the page's policy refuses
 * that. Browsers read it when they like, so that a refusal comes later.
 *
 * @see https://w3c.github.io/webappsec-csp/#directive-manifest-src
 */
export function linkManifest(manifest: PlacedWebAppManifest, { url, onRefused }: LinkOptions): Undo {
  const text = JSON.stringify(manifest);
  const blob = URL.createObjectURL(new Blob([text], { type: 'application/manifest+json' }));
  const ways = [...(url === undefined ? [] : [url]), blob, dataUrl(text)];
  const element = link('manifest', '', {});
  const replaced = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="manifest"]')];
  const stop = new AbortController();
  const tryNext = (): void => {
    const way = ways.shift();
    if (way !== undefined) element.href = way;
    else {
      stop.abort();
      onRefused(
        "The page's Content Security Policy refuses its web app manifest, so that it can't be installed. Allow manifest-src blob: or serve the manifest and give its url.",
      );
    }
  };
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, disposition }) => {
      if (effectiveDirective === 'manifest-src' && disposition === 'enforce') tryNext();
    },
    { signal: stop.signal },
  );
  tryNext();
  replaced.forEach((other) => other.remove());
  document.head.append(element);
  return () => {
    stop.abort();
    element.remove();
    URL.revokeObjectURL(blob);
    document.head.append(...replaced);
  };
}

function dataUrl(text: string): string {
  return `data:application/manifest+json,${encodeURIComponent(text)}`;
}
