const REFERRER = 'referrerPolicy';
const CROSS = 'crossOrigin*';

/** Elements that have nothing but reflected attributes: interface, its local names, its properties (reflect.ts). */
export const ELEMENT_TABLE: readonly (readonly [name: string, localNames: string, properties: string])[] = [
  ['HTMLBRElement', 'br', 'clear'],
  ['HTMLBaseElement', 'base', 'href~ target'],
  ['HTMLBodyElement', 'body', 'bgColor text link'],
  ['HTMLDListElement', 'dl', 'compact?'],
  ['HTMLDataElement', 'data', 'value'],
  ['HTMLDivElement', 'div', 'align'],
  ['HTMLEmbedElement', 'embed', 'src~ type width height'],
  ['HTMLHRElement', 'hr', 'align color noShade? size width'],
  ['HTMLHeadElement', 'head', ''],
  ['HTMLHeadingElement', 'h1 h2 h3 h4 h5 h6', 'align'],
  ['HTMLHtmlElement', 'html', 'version'],
  ['HTMLIFrameElement', 'iframe', 'src~ srcdoc name allow width height loading{!eager|lazy}'],
  ['HTMLLIElement', 'li', 'value# type'],
  [
    'HTMLLinkElement',
    'link',
    `href~ rel hreflang type media as integrity sizes ${CROSS} ${REFERRER} disabled?`,
  ],
  ['HTMLMapElement', 'map', 'name'],
  ['HTMLMenuElement', 'menu', 'compact?'],
  ['HTMLMetaElement', 'meta', 'name httpEquiv=http-equiv content media scheme'],
  ['HTMLModElement', 'ins del', 'cite~ dateTime'],
  ['HTMLOListElement', 'ol', 'reversed? start#1 type compact?'],
  ['HTMLObjectElement', 'object', 'data~ type name width height useMap'],
  ['HTMLOptGroupElement', 'optgroup', 'disabled? label'],
  ['HTMLParagraphElement', 'p', 'align'],
  ['HTMLParamElement', 'param', 'name value'],
  ['HTMLPictureElement', 'picture', ''],
  ['HTMLPreElement', 'pre listing xmp', 'width#'],
  ['HTMLQuoteElement', 'blockquote q', 'cite~'],
  ['HTMLScriptElement', 'script', `src~ type noModule? async? defer? ${CROSS} integrity ${REFERRER}`],
  ['HTMLSourceElement', 'source', 'src~ type srcset sizes media width#+ height#+'],
  ['HTMLSpanElement', 'span', ''],
  ['HTMLTableCaptionElement', 'caption', 'align'],
  ['HTMLTableColElement', 'col colgroup', 'span#!1 width'],
  ['HTMLTimeElement', 'time', 'dateTime'],
  ['HTMLTitleElement', 'title', ''],
  ['HTMLTrackElement', 'track', 'kind src~ srclang label default?'],
  ['HTMLUListElement', 'ul', 'compact? type'],
];

/** Interfaces of elements that have a file of their own: properties that reflect attributes. */
export const REFLECTED: Readonly<Record<string, string>> = {
  HTMLElement:
    'title lang dir{ltr|rtl|auto} inert? accessKey autofocus? nonce popover* autocapitalize ' +
    'enterKeyHint{enter|done|go|next|previous|search|send} ' +
    'inputMode{none|text|tel|url|email|numeric|decimal|search}',
  HTMLAnchorElement: `target download ping rel hreflang type ${REFERRER} name`,
  HTMLAreaElement: `alt coords shape target download ping rel ${REFERRER}`,
  HTMLButtonElement:
    'disabled? name type{!submit|reset|button} formAction~ formMethod formNoValidate? formTarget',
  HTMLDetailsElement: 'name open?',
  HTMLDialogElement: 'open?',
  HTMLFieldSetElement: 'disabled? name',
  HTMLFormElement:
    'acceptCharset=accept-charset action~ autocomplete{!on|off} name noValidate? target rel ' +
    'enctype{!application/x-www-form-urlencoded|multipart/form-data|text/plain} ' +
    'encoding=enctype{!application/x-www-form-urlencoded|multipart/form-data|text/plain} method{!get|post|dialog}',
  HTMLImageElement:
    `alt src~ srcset sizes ${CROSS} useMap isMap? ${REFERRER} name decoding{!auto|async|sync} ` +
    'loading{!eager|lazy} fetchPriority{!auto|high|low}',
  HTMLInputElement:
    'accept alt autocomplete defaultChecked=checked? dirName disabled? formAction~ formMethod formNoValidate? ' +
    'formTarget max min maxLength#-1 minLength#-1 multiple? name pattern placeholder readOnly? required? size#!20 src~ step defaultValue=value ' +
    'type{!text|hidden|search|tel|url|email|password|date|month|week|time|datetime-local|number|range|color|checkbox|' +
    'radio|file|submit|image|reset|button} width#+ height#+',
  HTMLLabelElement: 'htmlFor=for',
  HTMLLegendElement: 'align',
  HTMLMediaElement: `src~ ${CROSS} preload{none|metadata|auto} autoplay? loop? controls? defaultMuted=muted?`,
  HTMLMeterElement: '',
  HTMLOptionElement: 'disabled? defaultSelected=selected?',
  HTMLOutputElement: 'name',
  HTMLProgressElement: '',
  HTMLSelectElement: 'autocomplete disabled? multiple? name required? size#+',
  HTMLStyleElement: 'media type',
  HTMLTableCellElement: 'colSpan#!1 rowSpan#+1 headers abbr scope{row|col|rowgroup|colgroup}',
  HTMLTextAreaElement:
    'autocomplete cols#!20 dirName disabled? maxLength#-1 minLength#-1 name placeholder readOnly? required? rows#!2 wrap',
  HTMLVideoElement: 'width#+ height#+ poster~ playsInline?',
};

const ARIA =
  'Atomic AutoComplete BrailleLabel BrailleRoleDescription Busy Checked ColCount ColIndex ColIndexText ColSpan Current ' +
  'Description Disabled Expanded HasPopup Hidden Invalid KeyShortcuts Label Level Live Modal MultiLine MultiSelectable ' +
  'Orientation Placeholder PosInSet Pressed ReadOnly Relevant Required RoleDescription RowCount RowIndex RowIndexText ' +
  'RowSpan Selected SetSize Sort ValueMax ValueMin ValueNow ValueText';

/** https://w3c.github.io/aria/#ARIAMixin */
export const ARIA_PROPERTIES = `role* ${ARIA.split(' ')
  .map((name) => `aria${name}=aria-${name.toLowerCase()}*`)
  .join(' ')}`;
