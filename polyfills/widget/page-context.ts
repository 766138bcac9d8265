import type { HostInformation, WidgetContext } from '@miniapp-tests/spec/widget/widget-context';

const DARK = '(prefers-color-scheme: dark)';

/** Of the host's look that widgets may know. */
export interface ContextOptions {
  readonly host: HostInformation;
  /** Names of the page's custom properties, such as `--accent`, whose values go to widgets as `style`. */
  readonly styleNames?: readonly string[];
}

/** What surrounds a widget of this size in this page, now. */
export function pageContext(
  { width, height }: { readonly width: number; readonly height: number },
  { host, styleNames = [] }: ContextOptions,
): WidgetContext {
  const computed = getComputedStyle(document.documentElement);
  return {
    language: navigator.language,
    colorScheme: matchMedia(DARK).matches ? 'dark' : 'light',
    width,
    height,
    style: Object.fromEntries(styleNames.map((name) => [name, computed.getPropertyValue(name).trim()])),
    host,
  };
}

/** Calls when language or colour scheme of the page may have changed. */
export function watchContext(changed: () => void, signal: AbortSignal): void {
  addEventListener('languagechange', changed, { signal });
  matchMedia(DARK).addEventListener('change', changed, { signal });
}
