/**
 * Once the super app is installed it starts at the address of its manifest, which knows no provider. Where this page was given
 * one, its manifest says so.
 *
 * @param provider as it stands in the page's address
 */
export async function startWithProvider(provider: string): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (!link || !URL.canParse(link.href)) return;
  const base = link.href;
  try {
    const manifest = (await (await fetch(base)).json()) as { icons: { src: string }[] };
    const start = new URL('./', base);
    const id = start.href;
    start.searchParams.set('provider', provider);
    const icons = manifest.icons.map((icon) => ({ ...icon, src: new URL(icon.src, base).href }));
    const text = JSON.stringify({ ...manifest, id, start_url: start.href, scope: id, icons });
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/manifest+json' }));
  } catch {
    // Without it, the page is installed with its own server as the provider.
  }
}
