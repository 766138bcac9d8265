import { inSection, type Statement } from './statement.ts';

const BASE = 'https://w3c.github.io/miniapp-widget/req/';
const section = (heading: string, anchor: string) => inSection('widget', heading, `${BASE}#${anchor}`);

const userAgent = section('User agent', 'useragent');
const uri = section('URI', 'addressing');
const packaging = section('Packaging', 'packaging');
const manifest = section('Manifest File', 'manifest');
const lifecycle = section('Lifecycle', 'lifecycle');
const api = section('MiniApp API', 'api');
const components = section('MiniApp Components', 'components');
const communication = section('Data communication between MiniApp Widget and MiniApp', 'communication');

/** MiniApp Widget Requirements: https://w3c.github.io/miniapp-widget/req/ */
export const WIDGET_STATEMENTS: readonly Statement[] = [
  userAgent(
    'dereferences',
    'requirement',
    'The host of widgets parses MiniApp URIs and obtains packages as Addressing says.',
    'needs-widget-host',
  ),
  userAgent('parses-package', 'requirement', 'The host parses the structure of a package that has widgets.'),
  userAgent('parses-manifest', 'requirement', 'The host parses the manifest’s widgets.'),
  userAgent(
    'reads-resources',
    'requirement',
    'A widget reaches the package’s resources as a page does.',
    'needs-widget-host',
  ),
  userAgent(
    'style-information',
    'requirement',
    'The host tells widgets its style, such as a dark mode.',
    'needs-widget-host',
  ),
  userAgent(
    'several-at-once',
    'requirement',
    'The host loads and displays several widgets at the same time.',
    'needs-widget-host',
  ),
  userAgent(
    'callbacks-on-show-hide',
    'requirement',
    'What makes a widget appear or vanish triggers its lifecycle callbacks.',
    'needs-widget-host',
  ),
  uri(
    'uri-locates',
    'requirement',
    'A widget is located and loaded by a URI like a page.',
    'needs-widget-host',
  ),
  packaging('pages-and-widgets', 'requirement', 'A package may have both pages and widgets.'),
  packaging('only-widgets', 'requirement', 'A package may have widgets only.'),
  manifest(
    'manifest-member',
    'requirement',
    'The manifest’s widgets member gives each widget’s name, path and minimum platform version.',
  ),
  manifest(
    'window-ignored',
    'requirement',
    'Members that make no sense for widgets, such as fullscreen, are ignored for them.',
    'needs-widget-host',
  ),
  lifecycle(
    'lifecycle-like-page',
    'requirement',
    'A widget has the lifecycle of a page, shown and hidden also by scrolling and collapsing.',
    'needs-widget-host',
  ),
  lifecycle(
    'environment-changes',
    'requirement',
    'A widget is told of changes of language, window size and colour scheme.',
    'needs-widget-host',
  ),
  lifecycle(
    'data-update',
    'requirement',
    'New data from the host updates a widget without initializing it again.',
    'needs-widget-host',
  ),
  api(
    'no-background-apis',
    'requirement',
    'APIs that persist in the background are restricted in widgets.',
    'needs-widget-host',
  ),
  api(
    'no-attention-apis',
    'requirement',
    'APIs that take the user’s attention are restricted in widgets.',
    'needs-widget-host',
  ),
  api('window-size', 'requirement', 'A widget can read its window’s size.', 'needs-widget-host'),
  api('host-information', 'requirement', 'A widget can read which host it runs in.', 'needs-widget-host'),
  api(
    'batch-authorization',
    'requirement',
    'Permissions of widgets can be granted in advance, several at once.',
    'needs-widget-host',
  ),
  components(
    'no-scroll-conflict',
    'requirement',
    'A widget’s components don’t conflict with the host’s own gestures.',
    'needs-widget-host',
  ),
  communication(
    'shares-data',
    'requirement',
    'A widget and its MiniApp can share data, such as a login.',
    'needs-widget-host',
  ),
];
