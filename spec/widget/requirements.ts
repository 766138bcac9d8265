/** One requirement of the text, in our words, and where it is met. */
export interface WidgetRequirement {
  /** Section of https://w3c.github.io/miniapp-widget/req/ */
  readonly anchor: string;
  readonly text: string;
  /** Files under spec/, without extension. */
  readonly metBy: readonly string[];
}

/** Every requirement of the MiniApp Widget Requirements, in the text's order. */
export const WIDGET_REQUIREMENTS: readonly WidgetRequirement[] = [
  row('useragent', 'The host parses a MiniApp URI and obtains the package as Addressing says.', [
    'addressing/parse-miniapp-uri',
    'addressing/dereference',
  ]),
  row('useragent', 'The host parses the package’s structure.', ['packaging/open-container']),
  row('useragent', 'The host parses the manifest and loads the widget by it.', [
    'manifest/process-manifest',
    'widget/locate-widget',
  ]),
  row('useragent', 'A widget reaches the resources of the package as a page does.', [
    'packaging/page-resources',
  ]),
  row('useragent', 'The host gives a widget the interfaces that it needs.', ['widget/host-environment']),
  row('useragent', 'The host may join the widget’s look with its own.', ['widget/widget-context']),
  row('useragent', 'The host tells a widget its style, such as a dark mode.', ['widget/widget-context']),
  row('useragent', 'Several widgets are loaded and displayed at the same time.', ['widget/widget-board']),
  row('useragent', 'What makes a widget appear or vanish triggers its lifecycle.', [
    'widget/perform-widget-action',
    'widget/visible-fraction',
  ]),
  row('addressing', 'The package with the widget is obtained by the same mechanism.', [
    'addressing/dereference',
  ]),
  row('addressing', 'The widget is located and loaded by a URI, like a page.', ['widget/locate-widget']),
  row('packaging', 'Package, signature and installation are the ones of MiniApp Packaging.', [
    'packaging/process-package',
  ]),
  row('packaging', 'A package may have pages and widgets.', ['manifest/process-manifest']),
  row('packaging', 'A package may have widgets only.', ['manifest/process-manifest', 'widget/locate-widget']),
  row('manifest', 'The manifest’s widgets have a name, a path and a minimum platform version of their own.', [
    'manifest/processed-manifest',
    'widget/locate-widget',
  ]),
  row('manifest', 'Members that mean nothing for a widget, such as fullscreen, are ignored.', [
    'widget/widget-window',
  ]),
  row('lifecycle', 'The lifecycle is a page’s; shown and hidden also by scrolling and collapsing.', [
    'widget/perform-widget-action',
  ]),
  row('lifecycle', 'A widget is told of a changed language, size or colour scheme.', [
    'widget/widget-context',
    'widget/widget',
  ]),
  row('lifecycle', 'New data from the host update a widget without initializing it again.', [
    'widget/perform-widget-action',
    'widget/widget',
  ]),
  row('api', 'APIs that go on in the background or come by themselves are restricted.', [
    'widget/restricted-features',
  ]),
  row('api', 'APIs that take the person’s attention are restricted.', ['widget/restricted-features']),
  row('api', 'A widget can read the size of its window.', ['widget/widget-context']),
  row('api', 'A widget can read which host it runs in.', ['widget/widget-context']),
  row('api', 'Permissions are granted in advance, in a batch.', [
    'widget/widget-permission',
    'permissions/batch-authorization',
  ]),
  row('api', 'A host may have APIs of its own, such as asking for the newest version.', [
    'widget/host-environment',
  ]),
  row('components', 'Components of a widget don’t conflict with the host’s gestures.', [
    'widget/scroll-owner',
  ]),
  row('communication', 'A widget and its MiniApp share data, such as a login or what is being played.', [
    'widget/shared-data',
  ]),
];

function row(anchor: string, text: string, metBy: readonly string[]): WidgetRequirement {
  return { anchor: `https://w3c.github.io/miniapp-widget/req/#${anchor}`, text, metBy };
}
