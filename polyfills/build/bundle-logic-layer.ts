import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { minify } from 'terser';
import { HANDOVER, type LibraryName } from '../logic-layer/library-names.ts';
import { keptText } from './kept-text.ts';

export type LibraryTexts = Readonly<Record<LibraryName, string>>;

interface Library {
  readonly entry: string;
  /** Its own files; what else they import is shared with the logic layer. Absent where nothing has to be. */
  readonly own?: readonly string[];
  /** The file that says what is shared. */
  readonly shared?: string;
}

export interface BundleOptions {
  /** Of the variable that holds what the file exports. */
  readonly globalName?: string;
  readonly plugins?: Plugin[];
}

const LIBRARIES: Readonly<Record<LibraryName, Library>> = {
  markup: { entry: 'markup/parse-with-library.ts' },
  selectors: { entry: 'logic-layer/dom/selector-matching.ts' },
  network: {
    entry: 'logic-layer/network/interfaces.ts',
    own: [
      ...['interfaces.ts', 'event-source.ts', 'web-socket.ts', 'request-body.ts'],
      ...['xml-http-request.ts', 'xml-http-request-event-target.ts'],
      ...['author-request.ts', 'received-response.ts', 'synchronous-request.ts'],
      ...['request-timeout.ts', 'upload-progress.ts'],
    ],
    shared: 'logic-layer/network/shared.ts',
  },
  cycles: { entry: 'logic-layer/modules/bound-graph.ts' },
  dates: { entry: 'logic-layer/dom/forms/date-strings.ts' },
  ranges: {
    entry: 'logic-layer/dom/range-library.ts',
    own: ['range-library.ts', 'range-contents.ts', 'surround-contents.ts'],
    shared: 'logic-layer/dom/shared-with-ranges.ts',
  },
  rules: {
    entry: 'logic-layer/dom/css/rule-library.ts',
    own: ['rule-library.ts', 'css-rule.ts', 'css-rules.ts', 'rule-list.ts', 'split-rules.ts'],
    shared: 'logic-layer/dom/css/shared-with-rules.ts',
  },
  devices: {
    entry: 'logic-layer/devices/devices.ts',
    own: [
      ...['devices.ts', 'device-line.ts', 'device-bytes.ts', 'permissions-api.ts', 'geolocation.ts'],
      ...['small-apis.ts', 'media.ts', 'bluetooth.ts', 'nfc.ts', 'payment.ts', 'notification.ts'],
      'readings.ts',
    ],
    shared: 'logic-layer/network/shared.ts',
  },
  widgets: {
    entry: 'logic-layer/widgets/widgets.ts',
    own: ['widget-action.ts', 'widget-context.ts'],
    shared: 'logic-layer/widgets/shared-with-widgets.ts',
  },
};

let bundled: Promise<string> | undefined;
let libraries: Promise<LibraryTexts> | undefined;

/**
 * The logic layer as one classic script, the text of the `data:` worker. Built once per process.
 * Rejects with esbuild's errors when the sources do not build.
 */
export function bundleLogicLayer(): Promise<string> {
  bundled ??= bundleText('logic-layer/main.ts');
  return bundled;
}

/**
 * The parts of the logic layer that it loads when it needs them, each as a script that leaves a function of what is shared.
 * Built once per process. Rejects with esbuild's errors when the sources do not build.
 */
export function bundleLibraries(): Promise<LibraryTexts> {
  libraries ??= Promise.all(
    (Object.keys(LIBRARIES) as LibraryName[]).map(async (name) => [name, await bundleLibrary(name)] as const),
  ).then((texts) => Object.fromEntries(texts) as LibraryTexts);
  return libraries;
}

async function bundleLibrary(name: LibraryName): Promise<string> {
  const { entry, own, shared } = LIBRARIES[name];
  const plugins = own && shared ? [sharing(own, await sharedNames(shared))] : [];
  const made = await bundle(entry, { globalName: 'library', plugins });
  const makers = `(globalThis[Symbol.for(${JSON.stringify(HANDOVER)})]??={})`;
  return `${makers}[${JSON.stringify(name)}]=(shared)=>{${made}return library};`;
}

/** A file with all that it imports as one classic script, as small as it gets. */
export async function bundleText(entry: string, options: BundleOptions = {}): Promise<string> {
  return smaller(await bundle(entry, options));
}

/**
 * Files with what they import at once, as small as it gets: without what they import when they need it, and without what `without`
 * names.
 */
export async function bundleStart(entries: readonly string[], without?: RegExp): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...settings(...entries),
    format: 'esm',
    splitting: true,
    outdir: '.',
    entryNames: '[name]',
    write: false,
    metafile: true,
    plugins: without ? [leavingOut(without)] : [],
  });
  const start = Object.entries(metafile.outputs).filter(([, { entryPoint }]) =>
    entries.some((entry) => entryPoint?.endsWith(entry)),
  );
  const names = new Set(start.map(([name]) => name));
  for (const name of names) {
    for (const { kind, path } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') names.add(path);
  }
  const texts = outputFiles.filter(({ path }) => names.has(basename(path))).map(({ text }) => smaller(text));
  return (await Promise.all(texts)).join('');
}

async function bundle(entry: string, { globalName, plugins = [] }: BundleOptions): Promise<string> {
  const result = await build({
    ...settings(entry),
    write: false,
    format: 'iife',
    plugins,
    ...(globalName && { globalName }),
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error(`${entry} built to no file.`);
  return file.text;
}

function leavingOut(paths: RegExp): Plugin {
  return {
    name: 'leaving-out',
    setup({ onResolve }) {
      onResolve({ filter: paths }, ({ path }) => ({ path, external: true, sideEffects: false }));
    },
  };
}

function settings(...entries: readonly string[]): BuildOptions {
  return {
    entryPoints: entries.map(source),
    bundle: true,
    target: 'es2022',
    conditions: ['source'],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  };
}

/** Takes some seconds, so only what each worker and each host has to load is made so small, and tests do it once for all of their processes. */
function smaller(text: string): Promise<string> {
  return keptText(process.env['MPT_MINIFIED'], text, minified);
}

async function minified(text: string): Promise<string> {
  const { code } = await minify(text, {
    ecma: 2020,
    compress: { passes: 3 },
    module: true,
    // One character beyond Latin-1 makes an engine keep all of the text in twice the memory.
    format: { ascii_only: true },
  });
  if (code === undefined) throw new Error('The minifier gave nothing.');
  return code;
}

/** Imports of a library's files from files that aren't its own come from the parameter `shared`. */
function sharing(own: readonly string[], names: readonly string[]): Plugin {
  return {
    name: 'sharing',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path }) =>
        own.includes(basename(path))
          ? undefined
          : { path: 'shared', namespace: 'shared', sideEffects: false },
      );
      onLoad({ filter: /.*/, namespace: 'shared' }, () => ({
        contents: `export const {${names.join()}} = shared;`,
      }));
    },
  };
}

/** The names in a file's SHARED. */
async function sharedNames(file: string): Promise<string[]> {
  const text = await readFile(source(file), 'utf8');
  const list = /SHARED = \{([^}]*)\}/.exec(text)?.[1];
  if (list === undefined) throw new Error(`${file} has no list of what is shared.`);
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function source(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
