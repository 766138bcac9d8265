import { brotliCompressSync, constants } from 'node:zlib';
import { bundleLibraries, bundleLogicLayer, bundleStart } from './bundle-logic-layer.ts';

/** Bytes of a text, as it is served. */
export interface Size {
  readonly minified: number;
  /** With the highest quality. */
  readonly brotli: number;
}

export interface RuntimeSizes {
  /** What every worker starts with. */
  readonly logicLayer: Size;
  /** What it loads when a script first needs it, by name; all of it where the host's page is not cross-origin isolated. */
  readonly libraries: Readonly<Record<string, Size>>;
  /** What shows a page: view-layer/page-view.ts with all that it imports at once, from package-loader/ too, but not from channel/. */
  readonly viewLayer: Size;
  /** The view layer with the package loader and the host's end of the channel, and all that these import at once. */
  readonly viewHost: Size;
  /** `<mini-app>` with the view layer, and all that these import at once: what a page with the element starts with. */
  readonly miniApp: Size;
}

/** Measures the runtime as it is built for hosts. Rejects with the errors of the build. */
export async function runtimeSizes(): Promise<RuntimeSizes> {
  const [logicLayer, libraries, viewLayer, viewHost, miniApp] = await Promise.all([
    bundleLogicLayer(),
    bundleLibraries(),
    bundleStart(['view-layer/page-view.ts'], /^\.\.\/channel\//),
    bundleStart([
      'view-layer/page-view.ts',
      'package-loader/package-resources.ts',
      'channel/host-channel.ts',
    ]),
    bundleStart(['mini-app/define.ts'], /^#logic-/),
  ]);
  const texts = Object.entries<string>(libraries);
  return {
    logicLayer: sizeOf(logicLayer),
    libraries: Object.fromEntries(texts.map(([name, text]) => [name, sizeOf(text)])),
    viewLayer: sizeOf(viewLayer),
    viewHost: sizeOf(viewHost),
    miniApp: sizeOf(miniApp),
  };
}

/** Of a text as it would be served. */
export function sizeOf(text: string): Size {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  };
  return { minified: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}
