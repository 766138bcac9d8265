import { inSection, type Statement } from './statement.ts';

const BASE = 'https://w3c.github.io/miniapp-packaging/';
const section = (heading: string, anchor: string) => inSection('packaging', heading, `${BASE}#${anchor}`);

const conformance = section('Package Conformance', 'sec-conformance');
const root = section('Root Directory', 'root-directory');
const pages = section('pages Directory', 'sec-pages-directory');
const names = section('File and Path Names', 'file-and-path-names');
const resources = section('MiniApp Resources', 'sec-miniapp-resources');
const html = section('HTML Resources', 'sec-miniapp-resources-html');
const css = section('CSS Resources', 'sec-miniapp-resources-css');
const js = section('Scripting Resources', 'sec-miniapp-resources-js');
const i18nResources = section('Localization Resources', 'sec-miniapp-resources-i18n');
const zip = section('ZIP File Requirements', 'sec-miniapp-zip-file-requirements');
const signature = section('Digital Signature Requirements', 'sec-miniapp-digital-signature-requirements');
const i18n = section('Internationalization', 'sec-miniapp-i18n');
const processing = section('MiniApp Package Processing', 'sec-miniapp-processing');
const retrieval = section('MiniApp ZIP Container Retrieval', 'sec-miniapp-processing-retrieval');
const verification = section('MiniApp ZIP Container Verification', 'sec-miniapp-processing-verify');
const signatures = section('Digital Signatures Processing', 'sec-miniapp-digital-signatures-processing');
const manifest = section('MiniApp Manifest Processing', 'sec-miniapp-processing-manifest');
const runtime = section('Platform Runtime Preparation', 'sec-miniapp-platform-runtime-preparation');
const compatibility = section(
  'Platform Compatibility Verification',
  'sec-miniapp-platform-compatibility-verification',
);
const startPage = section('Start Page Identification', 'sec-miniapp-platform-start-page-identification');
const fromUri = section(
  'Extraction of Start Page From URI',
  'sec-miniapp-processing-platform-start-page-uri',
);
const fromManifest = section(
  'Extraction of Start Page From Manifest',
  'sec-miniapp-processing-platform-start-page-manifest',
);
const locale = section('Extraction of Locale', 'sec-miniapp-processing-locale');
const security = section('Security Considerations', 'sec-security');
const services = section('Resources and Services', 'resources-and-services');
const integrity = section('Package Integrity and Trustworthiness', 'sec-package-integrity-trustworthiness');
const privacy = section('Privacy Considerations', 'sec-privacy');
const media = section('Media Type Registration', 'sec-media-type-registration');

/** MiniApp Packaging: https://w3c.github.io/miniapp-packaging/ */
export const PACKAGING_STATEMENTS: readonly Statement[] = [
  conformance(
    'pages-directory',
    'MUST',
    'The package’s pages stand in a pages subdirectory of its root.',
    'open-erratum',
  ),
  conformance(
    'common-directory',
    'MAY',
    'The root may have a subdirectory common for shared resources; it is available to all pages.',
  ),
  conformance(
    'i18n-directory',
    'SHOULD',
    'The root has a subdirectory i18n for localization resources.',
    'binds-authors',
  ),
  conformance('manifest-required', 'MUST', 'The root has one manifest.json.'),
  conformance('app-js-required', 'MUST', 'The root has one app.js.'),
  conformance('app-css-required', 'MUST', 'The root has one app.css.'),
  conformance('is-zip', 'MUST', 'The whole package is one ZIP file.'),
  conformance('other-files', 'MAY', 'A package may have other files and subdirectories.'),

  root('app-css-empty', 'MAY', 'app.css may be empty.'),
  root('app-css-common', 'step', 'The styles of app.css apply to all pages.'),
  root('app-js-lifecycle', 'step', 'app.js has the MiniApp’s basic logic and handles its lifecycle events.'),
  pages('page-files', 'step', 'A page is the files of one name: its .html, its .css and its .js.'),
  pages('page-layout', 'MAY', 'A page’s files may stand in a folder of their own or directly in pages.'),
  pages('page-css', 'step', 'A page’s .css is the stylesheet of that page.'),
  pages('page-js', 'step', 'A page’s .js has the logic of that page and handles its lifecycle events.'),

  names('names-case-sensitive', 'step', 'File names and paths are case-sensitive.'),
  names('names-utf8', 'MUST', 'File names and paths are encoded in UTF-8.'),
  names('name-length', 'SHOULD', 'File names are at most 255 bytes long.', 'binds-authors'),
  names('path-length', 'SHOULD', 'Path names are at most 65535 bytes long.', 'binds-authors'),
  names(
    'forbidden-code-points',
    'MUST',
    'Names have none of the forbidden characters: controls, private use, non-characters and those that file systems reserve.',
  ),
  names(
    'names-unique',
    'MUST',
    'Names in one directory are unique after canonical normalization and full case folding.',
  ),

  resources(
    'page-same-name',
    'MUST',
    'The resources of a page share path and file name, so that one route finds all of them.',
  ),
  resources('page-needs-html', 'step', 'A page has an HTML resource; stylesheet and script are optional.'),
  html('html-syntax', 'MUST', 'HTML resources are written in the HTML syntax.'),
  html('html-extension', 'SHOULD', 'HTML resources are called .html.', 'binds-authors'),
  html('html-file-name', 'SHOULD', 'Each page has a file name of its own.', 'binds-authors'),
  html('html-renders', 'step', 'An HTML resource gives the structure and content that the page shows.'),
  css('css-syntax', 'MUST', 'CSS resources follow the CSS snapshot.'),
  css('css-app-name', 'MUST', 'The stylesheet of the whole MiniApp is app.css at the root.', 'binds-authors'),
  css('css-extension', 'SHOULD', 'Stylesheets are called .css.', 'binds-authors'),
  css('css-scope', 'step', 'app.css affects all pages, a page’s own stylesheet affects that page only.'),
  js('js-syntax', 'MUST', 'Scripts conform to ECMAScript.'),
  js('js-app-name', 'MUST', 'The script of the whole MiniApp is app.js at the root.', 'binds-authors'),
  js('js-extension', 'SHOULD', 'Scripts are called .js.', 'binds-authors'),
  js('js-page', 'MAY', 'A page may have a script of its own.'),
  js('js-global', 'step', 'Whatever app.js declares, a page’s script can use.'),
  js('js-page-scope', 'step', 'The scope of a page’s script is that page.'),
  i18nResources('i18n-extension', 'SHOULD', 'Localization resources are called .json.', 'binds-authors'),
  i18nResources('i18n-several', 'MAY', 'There may be one for each of several languages.', 'binds-authors'),
  i18nResources('i18n-json', 'MUST', 'Localized texts come as JSON that parses.', 'open-erratum'),
  i18nResources(
    'i18n-pairs',
    'MUST',
    'A localization resource is made of pairs of unique key and text.',
    'open-erratum',
  ),

  zip('zip-conforming-content', 'MUST', 'The container’s contents are a conforming package.'),
  zip('zip-no-encryption', 'MUST', 'The container uses no ZIP encryption.'),
  zip('zip-crc', 'MUST', 'Each file’s CRC-32 is given, and it is right.'),
  zip('zip-no-spanning', 'MUST', 'The container is not split or spanned.'),
  zip('zip-methods', 'MUST', 'Stored and deflated entries are both supported.'),
  zip('zip-utf8-names', 'MUST', 'The container encodes file names in UTF-8.'),
  zip('zip-no-patented', 'MUST', 'The container uses no patented features.', 'binds-authors'),
  zip(
    'zip-signing-block',
    'MAY',
    'A signing block may stand before the central directory; without support for it the container still opens.',
  ),
  zip('zip-version', 'step', 'Version 2.0 of ZIP suffices to extract a container.'),
  zip(
    'zip-end-record',
    'step',
    'The container is read from its end: end record, then central directory, then entries.',
  ),
  signature(
    'signing-block-place',
    'MUST',
    'Where there is a signing block, the central directory follows it without a gap.',
    'needs-signing',
  ),
  signature(
    'signing-block-magic',
    'MUST',
    'A signing block ends with 16 bytes that name its scheme.',
    'needs-signing',
  ),
  signature('signing-schemes', 'MAY', 'There may be several signatures, of any scheme.', 'needs-signing'),
  i18n(
    'i18n-matching',
    'step',
    'The host matches its locales to the names of the localization resources.',
    'open-erratum',
  ),

  processing(
    'process',
    'MUST',
    'The host follows the algorithm: retrieve, verify, unzip, process the manifest, prepare the runtime, take the locale, launch.',
  ),
  processing('unzip-failure', 'step', 'A container that can’t be unzipped is a failure.'),
  processing('launch', 'step', 'The MiniApp is launched with its package, manifest, start page and locale.'),
  retrieval(
    'retrieval-channels',
    'MAY',
    'Packages may come over the network, from the file system or by other ways.',
    'vendor-choice',
  ),
  retrieval(
    'retrieval-media-type',
    'step',
    'A retrieved resource that isn’t application/miniapp-pkg+zip is a failure.',
    'needs-step',
  ),
  verification('verify-signatures', 'MAY', 'The host may verify digital signatures.', 'needs-signing'),
  signatures(
    'signature-magic-location',
    'step',
    'The scheme is found by the 16 bytes before the central directory.',
    'needs-signing',
  ),
  manifest('manifest-parsed', 'MUST', 'The host parses the manifest of the package.'),
  manifest('manifest-missing-fails', 'step', 'A package without manifest.json at its root is a failure.'),
  manifest(
    'manifest-not-json-fails',
    'step',
    'A manifest that is not JSON, or not a JSON object, is a failure.',
  ),
  runtime(
    'runtime-two-layers',
    'SHOULD',
    'The runtime has a logic layer for the scripts and a view layer for the rendering.',
  ),
  runtime(
    'runtime-configured',
    'MUST',
    'The runtime is set up with the configuration that the manifest gives.',
  ),
  runtime('runtime-loads-start-page', 'MUST', 'What the host shows first is the start page.'),
  runtime('runtime-app-js-missing-fails', 'step', 'A package without app.js at its root is a failure.'),
  runtime('runtime-app-css-missing-fails', 'step', 'A package without app.css at its root is a failure.'),
  compatibility('compatibility', 'MUST', 'The host verifies that it can run the MiniApp.'),
  compatibility(
    'compatibility-platform',
    'step',
    'A required platform version that the host does not have is a failure.',
  ),
  compatibility(
    'compatibility-pages',
    'step',
    'A page of the manifest whose file is missing in the package is a failure.',
  ),
  compatibility(
    'compatibility-widgets',
    'step',
    'A widget of the manifest whose file is missing in the package is a failure.',
  ),
  startPage(
    'start-page-default',
    'MUST',
    'By default the start page is the one that the manifest indicates.',
  ),
  startPage(
    'start-page-override',
    'MUST',
    'A valid page in the MiniApp URI overrides the default start page.',
  ),
  startPage(
    'start-page-unknown',
    'step',
    'When the URI’s page is not in the package, the manifest’s start page is taken.',
  ),
  fromUri('start-page-uri-path', 'step', 'The start page in a URI is its path.'),
  fromManifest('start-page-first', 'step', 'The manifest’s start page is the first item of pages.'),
  locale(
    'locale-default',
    'step',
    'The locale is the host’s default locale when the manifest names no supported one.',
  ),
  locale('locale-manifest', 'step', 'The manifest’s lang is the locale when the host supports it.'),

  security(
    'sandbox',
    'SHOULD',
    'MiniApps are initialized and loaded in a sandbox that blocks powerful features by default.',
  ),
  services(
    'content-policy',
    'SHOULD',
    'What a MiniApp can fetch and run is under a content security policy.',
  ),
  services(
    'limit-resources',
    'MUST',
    'Files of the package that neither the manifest nor a component refers to are not processed.',
  ),
  services(
    'check-resources',
    'MUST',
    'The host looks whether what the manifest names is there, and leaves out whatever nothing refers to.',
  ),
  services('third-party-risk', 'SHOULD', 'The risk of APIs that reach third parties is considered.'),
  services(
    'platform-not-exposed',
    'SHOULD',
    'Information about the platform is not exposed needlessly.',
    'not-observable',
  ),
  services(
    'consent',
    'SHOULD',
    'A powerful feature stays off until the person has knowingly agreed.',
    'needs-step',
  ),
  integrity('signed', 'SHOULD', 'A package is protected by signatures.', 'needs-signing'),
  privacy(
    'storage-isolated',
    'MUST',
    'Each MiniApp, told apart by its app_id, has storage of its own that no other MiniApp can reach.',
    'needs-second-miniapp',
  ),
  privacy(
    'storage-secured',
    'MUST',
    'What a MiniApp stored is closed to every other MiniApp.',
    'needs-second-miniapp',
  ),
  privacy(
    'tracking-prevented',
    'MUST',
    'Storage on the device cannot be misused to follow people.',
    'needs-second-miniapp',
  ),
  privacy('collection-explained', 'SHOULD', 'The person learns what is collected and why.', 'not-observable'),
  privacy('policies-explained', 'SHOULD', 'The person learns the host’s privacy policies.', 'not-observable'),
  privacy(
    'inactive-data-removed',
    'SHOULD',
    'Measures against leaks, such as deleting what was not used for long.',
    'vendor-choice',
  ),
  privacy(
    'installation',
    'MAY',
    'A MiniApp may be installed, for example on the home screen.',
    'vendor-choice',
  ),
  privacy('installation-reversible', 'SHOULD', 'Installing is plain to see and can be undone.', 'needs-step'),
  privacy('user-decides-removal', 'MUST', 'The user decides whether stored data is removed.', 'needs-step'),
  privacy('removal-complete', 'SHOULD', 'Deleted data is really removed from the storage.', 'needs-step'),
  privacy('storage-persistent', 'MAY', 'A MiniApp may store data that later sessions can read.'),
  privacy('uninstall-removes-data', 'MUST', 'Uninstalling a MiniApp removes all of its data.', 'needs-step'),
  media('media-type', 'step', 'The media type of a package is application/miniapp-pkg+zip.', 'needs-step'),
  media(
    'media-check-signatures',
    'SHOULD',
    'Where a package is signed, the host verifies by it that nothing was changed.',
    'needs-signing',
  ),
  media(
    'media-check-integrity',
    'SHOULD',
    'The host trusts neither sizes nor structure of a package that it received.',
  ),
];
