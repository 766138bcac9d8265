// Gives the manifest of `<link rel="miniapp-manifest" href="…">` its effects in this page.
import { applyManifest, type AppliedManifest } from './apply-manifest.ts';
import { loadManifest } from './load-manifest.ts';
import { shouldPolyfill } from './should-polyfill.ts';

/** The manifest that the page links to; undefined where it links none, where it fails, and where the browser takes it itself. */
export const applied: Promise<AppliedManifest | undefined> = shouldPolyfill()
  ? applyLinked()
  : Promise.resolve(undefined);

async function applyLinked(): Promise<AppliedManifest | undefined> {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="miniapp-manifest"][href]');
  if (link === null) return undefined;
  const loaded = await loadManifest(link.href);
  if (loaded.ok) return applyManifest(loaded.value, { base: new URL('.', link.href).href });
  for (const { code, message } of loaded.violations) console.error(`MiniApp manifest: ${code}. ${message}`);
  return undefined;
}
