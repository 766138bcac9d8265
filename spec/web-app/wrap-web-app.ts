import { failure, success, type Result, type Violation } from '../result.ts';
import { movesOf } from './package-layout.ts';
import { rewriteDocument, type RewrittenDocument } from './rewrite-document.ts';
import { composeManifest, type ManifestOptions } from './compose-manifest.ts';
import { isRecord, membersFromWebApp, type WebAppIcon } from './web-app-manifest-members.ts';

/** What a web app doesn't say about itself. */
export interface WrapOptions extends ManifestOptions {
  /** An icon for a web app that has none: a PNG file. */
  readonly icon?: Uint8Array;
}

const HTML = /\.html?$/i;
/** Where a web app manifest stands that no document links to. */
const MANIFEST_PATHS = ['manifest.webmanifest', 'manifest.json', 'site.webmanifest'];
const SPARE_ICON = 'common/miniapp-icon.png';
const APP_JS = '// The pages bring their own scripts; what they share can stand here.\n';

/**
 * Makes the files of a MiniApp package from those of a built web app: each document becomes a page, the web app
 * manifest becomes `manifest.json`, everything else keeps its place.
 *
 * @param files of the web app by path, as a web server would serve them from its root
 * @returns the package's files, with a warning for each thing that will not work as it did; or failure with
 *   `web-app-without-document`, `web-app-document-too-complex` or `web-app-manifest-not-json`
 */
export function wrapWebApp(
  files: ReadonlyMap<string, Uint8Array>,
  options: WrapOptions = {},
): Result<Map<string, Uint8Array>> {
  const documents = [...files.keys()].filter((path) => HTML.test(path));
  if (documents.length === 0) {
    return failure({
      code: 'web-app-without-document',
      path: '',
      message:
        'There is no HTML document. Give the directory that a web server would serve, with index.html.',
    });
  }
  const move = movesOf(files.keys());
  const rewritten = new Map<string, RewrittenDocument>();
  for (const path of documents) {
    const document = rewriteDocument(new TextDecoder().decode(files.get(path)), path, move);
    if (document === undefined) {
      const message = 'The document has too many elements, or too many in each other. Make it simpler.';
      return failure({ code: 'web-app-document-too-complex', path, message });
    }
    rewritten.set(path, document);
  }
  const index = rewritten.get('index.html') ?? [...rewritten.values()][0]!;
  const manifestPath = [index.manifestPath, ...MANIFEST_PATHS].find((path) => files.has(path ?? ''));
  const webManifest = readManifest(files, manifestPath);
  if (!webManifest.ok) return webManifest;
  const members = membersFromWebApp(webManifest.value, manifestPath ?? '');
  const warnings = [...foreignReferences(rewritten), ...importMaps(rewritten)];

  const output = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const [path, bytes] of files) {
    const document = rewritten.get(path);
    if (path === manifestPath) continue;
    output.set(
      document ? `${move(path)}.html` : move(path),
      document ? encoder.encode(document.html) : bytes,
    );
  }
  const start = [members.startPath, 'index.html', ...documents].find((path) => rewritten.has(path ?? ''))!;
  const pages = [start, ...documents.filter((path) => path !== start)].map(move);
  const icons = iconsOf(members.icons, index.iconPaths, files).map((icon) => ({
    ...icon,
    src: move(icon.src),
  }));
  if (icons.length === 0) {
    warnings.push({
      code: 'web-app-without-icon',
      path: 'manifest.json#/icons',
      message:
        options.icon === undefined
          ? `The web app has no icon. Put one in the package as ${move(SPARE_ICON)}.`
          : 'The web app has no icon. Replace the one that was put in.',
    });
    if (options.icon !== undefined) output.set(move(SPARE_ICON), options.icon);
    icons.push({ src: move(SPARE_ICON), sizes: '192x192' });
  }
  const manifest = composeManifest({ members, document: index, icons, pages }, options);
  warnings.push(...manifest.warnings);
  output.set('manifest.json', encoder.encode(`${JSON.stringify(manifest.json, null, 2)}\n`));
  output.set('app.js', encoder.encode(APP_JS));
  output.set('app.css', new Uint8Array());
  return success(output, warnings);
}

/** A warning for each thing that a document loads and a package cannot. */
function foreignReferences(documents: ReadonlyMap<string, RewrittenDocument>): Violation[] {
  return [...documents].flatMap(([path, { foreign }]) =>
    foreign.map((url) => ({
      code: 'foreign-reference',
      path,
      message: `The document loads ${url.slice(0, 200)}, which a package cannot. Put a copy of it into the web app.`,
    })),
  );
}

function importMaps(documents: ReadonlyMap<string, RewrittenDocument>): Violation[] {
  const message =
    'The document has an import map, which a MiniApp ignores. Bundle the scripts of the web app.';
  return [...documents].flatMap(([path, { hasImportMap }]) =>
    hasImportMap ? [{ code: 'import-map-ignored', path, message }] : [],
  );
}

function readManifest(
  files: ReadonlyMap<string, Uint8Array>,
  path: string | undefined,
): Result<Readonly<Record<string, unknown>>> {
  if (path === undefined) return success({});
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(files.get(path)));
    if (isRecord(json)) return success(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const message = 'The web app manifest is not a JSON object. Mend it, or take it away.';
  return failure({ code: 'web-app-manifest-not-json', path, message });
}

/** The declared ones whose files are there, else those that the start document links to. */
function iconsOf(
  declared: readonly WebAppIcon[],
  linked: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): WebAppIcon[] {
  const present = declared.filter(({ src }) => files.has(src));
  return present.length > 0 ? present : linked.filter((src) => files.has(src)).map((src) => ({ src }));
}
