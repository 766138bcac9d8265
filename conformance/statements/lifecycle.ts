import { inSection, type Statement } from './statement.ts';

const BASE = 'https://w3c.github.io/miniapp-lifecycle/';
const section = (heading: string, anchor: string) => inSection('lifecycle', heading, `${BASE}#${anchor}`);

const background = section('Background', 'background');
const events = section(
  'MiniApp Global Application Lifecycle Events',
  'miniapp-global-application-lifecycle-events',
);
const states = section(
  'MiniApp Global Application Lifecycle States',
  'miniapp-global-application-lifecycle-states',
);
const globalInterface = section(
  'MiniApp Global Application Lifecycle interface',
  'miniapp-global-application-lifecycle-interface',
);
const globalState = section('globalState attribute', 'globalstate-attribute');
const inputObject = section('inputObject attribute', 'inputobject-attribute');
const lifecycleError = section('lifecycleError attribute', 'lifecycleerror-attribute');
const onGlobal = (name: string) =>
  section(`${name} event handler attribute`, `${name}-event-handler-attribute`);
const pagePath = section('InputObject: pagePath attribute', 'pagepath-attribute');
const referrerInfo = section('InputObject: referrerInfo attribute', 'referrerinfo-attribute');
const inputLang = section('InputObject: lang attribute', 'lang-attribute');
const inputDir = section('InputObject: dir attribute', 'dir-attribute');
const errorDescription = section('LifecycleError: errorDescription attribute', 'errordescription-attribute');
const errorLang = section('LifecycleError: lang attribute', 'lang-attribute-0');
const errorDir = section('LifecycleError: dir attribute', 'dir-attribute-0');
const pageEvents = section('MiniApp Page Lifecycle Events', 'miniapp-page-lifecycle-events');
const pageStates = section('MiniApp Page Lifecycle States', 'miniapp-page-lifecycle-states');
const pageInterface = section('MiniApp Page Lifecycle interface', 'miniapp-page-lifecycle-interface');
const pageState = section('pageState attribute', 'pagestate-attribute');
const pageInputObject = section('pageInputObject attribute', 'pageinputobject-attribute');
const pageInputQuery = section('PageInputObject: pageInputQuery attribute', 'pageinputquery-attribute');
const example = section('Usage example', 'usage-example');
const privacy = section('Privacy Considerations', 'privacy-considerations');
const accessibility = section('Accessibility Considerations', 'accessibility-considerations');

/** MiniApp Lifecycle: https://w3c.github.io/miniapp-lifecycle/ */
export const LIFECYCLE_STATEMENTS: readonly Statement[] = [
  background(
    'logic-in-worker',
    'step',
    'The logic layer runs in a JavaScript worker, apart from the view layer.',
  ),
  background(
    'logic-manages-events',
    'step',
    'The logic layer handles events, calls APIs and manages the lifecycle.',
  ),

  events(
    'foreground-or-background',
    'step',
    'After its initialization a MiniApp is always either in the foreground or in the background.',
  ),
  events(
    'close-keeps-alive',
    'step',
    'Closing a MiniApp or going to the home screen puts it into the background and does not destroy it at once.',
  ),
  events(
    'reopen-foreground',
    'step',
    'Reopening a MiniApp that is in the background brings that same instance to the foreground.',
  ),
  events('unload-ends-session', 'step', 'Unloading ends the session and removes the temporary resources.'),
  events(
    'unload-after-background',
    'SHOULD',
    'A MiniApp that was in the background for longer than a set time, such as 5 minutes, is unloaded.',
  ),
  events(
    'unload-on-resources',
    'SHOULD',
    'A MiniApp that takes too many resources in the background is unloaded.',
    'vendor-choice',
  ),

  states('launched', 'step', 'The launched state is entered when initialization is complete.'),
  states('launched-once', 'step', 'The launched state is entered exactly once in a session.'),
  states(
    'launched-information',
    'step',
    'When launched, the MiniApp can read its own information, such as the path.',
  ),
  states('shown-after-launched', 'step', 'The shown state follows as soon as the MiniApp was launched.'),
  states(
    'shown-on-foreground',
    'step',
    'The shown state is entered on each return from the background to the foreground.',
  ),
  states(
    'hidden',
    'step',
    'The hidden state is entered when the MiniApp goes from the foreground to the background.',
  ),
  states('error', 'step', 'The error state is entered when a script error occurs.'),
  states('unloaded', 'step', 'The unloaded state is entered when the MiniApp is unloaded.'),

  globalInterface(
    'global-interface',
    'step',
    'The logic layer has a Global object with globalState, inputObject and lifecycleError, all read-only, and five event handler attributes.',
  ),
  globalInterface(
    'global-state-values',
    'step',
    'The states of the global lifecycle are the strings launched, shown, hidden, error and unloaded.',
  ),
  globalState('global-state', 'MUST', 'globalState returns the current state of the global lifecycle.'),
  inputObject(
    'input-object',
    'step',
    'inputObject tells with which page, and from where, the MiniApp was opened.',
  ),
  lifecycleError(
    'lifecycle-error',
    'step',
    'lifecycleError has the information about the error behind an error event.',
  ),
  onGlobal('ongloballaunched')(
    'ongloballaunched',
    'step',
    'ongloballaunched is called on initialization, with globalState already launched.',
  ),
  onGlobal('onglobalshown')(
    'onglobalshown',
    'step',
    'onglobalshown is called when the MiniApp comes to the foreground, with globalState already shown.',
  ),
  onGlobal('onglobalhidden')(
    'onglobalhidden',
    'step',
    'onglobalhidden is called when the MiniApp goes to the background, with globalState already hidden.',
  ),
  onGlobal('onglobalerror')(
    'onglobalerror',
    'step',
    'onglobalerror is called on a script error, with globalState already error.',
  ),
  onGlobal('onglobalunloaded')(
    'onglobalunloaded',
    'step',
    'onglobalunloaded is called on unloading, with globalState already unloaded.',
  ),
  pagePath('page-path', 'MUST', 'pagePath returns the page path of the current MiniApp.'),
  pagePath(
    'page-path-default',
    'step',
    'Unless the launch names another page, pagePath is the first item of the manifest’s pages.',
  ),
  pagePath(
    'page-path-without-pages',
    'step',
    'Where the manifest gives no page, pagePath is that of the first page.',
    'open-erratum',
  ),
  referrerInfo(
    'referrer-info',
    'step',
    'referrerInfo has the source of the launch: the id of the MiniApp it came from, and optional data.',
    'needs-second-miniapp',
  ),
  inputLang('input-lang', 'MUST', 'The lang of the input object is a well-formed BCP 47 language tag.'),
  inputDir(
    'input-dir',
    'step',
    'The dir of the input object is auto, ltr or rtl and gives the direction of referrerInfo.',
  ),
  errorDescription(
    'error-description',
    'step',
    'errorDescription describes the error in words that help a developer.',
  ),
  errorLang('error-lang', 'MUST', 'The lang of a lifecycle error is a well-formed BCP 47 language tag.'),
  errorDir(
    'error-dir',
    'step',
    'The dir of a lifecycle error is auto, ltr or rtl and gives the direction of errorDescription.',
  ),

  pageEvents(
    'first-render',
    'step',
    'The first page is rendered from the logic layer’s initial data, and the logic layer is told when that is complete.',
  ),
  pageEvents(
    'user-events',
    'step',
    'A user’s action in the view reaches the logic layer, whose answer renders the view anew.',
  ),
  pageEvents(
    'page-background-on-leave',
    'step',
    'Leaving a page, for example by navigating to another, puts it into the background.',
  ),
  pageEvents('page-foreground-on-reopen', 'step', 'Reopening a page brings it to the foreground again.'),
  pageEvents('page-unload-on-close', 'step', 'Closing a page unloads it.'),

  pageStates(
    'page-loaded',
    'step',
    'The page loaded state is entered when the page is loaded; its path and query can be read then.',
  ),
  pageStates(
    'page-ready',
    'step',
    'The page ready state is entered once the page’s first render is complete.',
  ),
  pageStates(
    'page-shown',
    'step',
    'The page shown state is entered each time the page comes to the foreground.',
  ),
  pageStates(
    'page-hidden',
    'step',
    'The page hidden state is entered each time the page goes from the foreground to the background.',
  ),
  pageStates('page-unloaded', 'step', 'The page unloaded state is entered when the page is closed.'),

  pageInterface(
    'page-interface',
    'step',
    'Each page’s script has a Page object with pageState and pageInputObject, both read-only, and five event handler attributes.',
  ),
  pageInterface(
    'page-state-values',
    'step',
    'The states of the page lifecycle are the strings loaded, ready, shown, hidden and unloaded.',
  ),
  pageState('page-state', 'MUST', 'pageState returns the current state of the page’s lifecycle.'),
  pageInputObject(
    'page-input-object',
    'step',
    'pageInputObject has the query that the page was loaded with.',
  ),
  onGlobal('onpageloaded')(
    'onpageloaded',
    'step',
    'onpageloaded is called when the page is loaded, with pageState already loaded.',
  ),
  onGlobal('onpageready')(
    'onpageready',
    'step',
    'onpageready is called after the first render, with pageState already ready.',
  ),
  onGlobal('onpageshown')(
    'onpageshown',
    'step',
    'onpageshown is called when the page comes to the foreground, with pageState already shown.',
  ),
  onGlobal('onpagehidden')(
    'onpagehidden',
    'step',
    'onpagehidden is called when the page goes to the background, with pageState already hidden.',
  ),
  onGlobal('onpageunloaded')(
    'onpageunloaded',
    'step',
    'onpageunloaded is called when the page is closed, with pageState already unloaded.',
  ),
  pageInputQuery('page-input-query', 'step', 'pageInputQuery is the query that the page was opened with.'),
  pageInputQuery(
    'page-input-query-navigation',
    'step',
    'The query given to navigate or redirect by another page is the opened page’s pageInputQuery.',
  ),
  example(
    'global-listeners',
    'step',
    'Listeners of the global lifecycle’s events can be added to the Global object and are given its input object’s members.',
  ),
  example(
    'page-listeners',
    'step',
    'Listeners of the page lifecycle’s events can be added to the Page object and are given its input object’s members.',
  ),
  privacy('inputs-not-stored', 'SHOULD', 'Input values are not stored on the device.', 'binds-authors'),
  privacy('inputs-not-in-clear', 'SHOULD', 'Personal data in a query is not in clear text.', 'binds-authors'),
  privacy('stored-inputs-cleared', 'SHOULD', 'Stored input values can be cleared by the user.', 'needs-step'),
  accessibility(
    'states-to-assistive-technology',
    'SHOULD',
    'The lifecycle states are made known to accessibility services.',
    'needs-step',
  ),
];
