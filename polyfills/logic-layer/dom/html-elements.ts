import { HTMLButtonElement } from './forms/html-button-element.ts';
import { HTMLFormElement } from './forms/html-form-element.ts';
import { HTMLInputElement } from './forms/html-input-element.ts';
import { HTMLOptionElement } from './forms/html-option-element.ts';
import { HTMLSelectElement } from './forms/html-select-element.ts';
import { HTMLTextAreaElement } from './forms/html-text-area-element.ts';
import { defineRootSheets } from './css/root-sheets.ts';
import { nameControlsOn } from './forms/named-controls.ts';
import * as controls from './forms/other-controls.ts';
import { Document } from './document.ts';
import { defineDocumentLayout } from './document-layout.ts';
import { Element } from './element.ts';
import { defineGlobalEventHandlers } from './event-handlers.ts';
import { ARIA_PROPERTIES, ELEMENT_TABLE, REFLECTED } from './html/element-table.ts';
import { HTMLAnchorElement, HTMLAreaElement } from './html/html-anchor-element.ts';
import { HTMLCanvasElement } from './html/html-canvas-element.ts';
import { defineDocumentMembers } from './html/document-members.ts';
import { MEMBERS } from './html/html-element-members.ts';
import { HTMLImageElement } from './html/html-image-element.ts';
import { HTMLAudioElement, HTMLMediaElement, HTMLVideoElement } from './html/html-media-element.ts';
import { HTMLStyleElement } from './html/html-style-element.ts';
import { HTMLDetailsElement, HTMLDialogElement, SummaryElement } from './html/interactive-elements.ts';
import { reflect } from './html/reflect.ts';
import * as tables from './html/table-elements.ts';
import { HTMLElement } from './html-element.ts';
import { HTMLTemplateElement } from './html-template-element.ts';
import { defineLayoutReads } from './layout-reads.ts';
import { HTMLSlotElement } from './html-slot-element.ts';
import { ShadowRoot } from './shadow-root.ts';
import { MathMLElement, SVGElement } from './svg-element.ts';
import { definePointerCapture } from './pointer-capture.ts';
import { defineTextSelection } from './text-selection.ts';

type HTMLElementClass = typeof HTMLElement;

/** Elements with a class of their own in this folder. */
const CLASSES: Readonly<Record<string, HTMLElementClass>> = {
  ...{ a: HTMLAnchorElement, area: HTMLAreaElement, audio: HTMLAudioElement, button: HTMLButtonElement },
  ...{ canvas: HTMLCanvasElement, datalist: controls.HTMLDataListElement, details: HTMLDetailsElement },
  ...{ dialog: HTMLDialogElement, fieldset: controls.HTMLFieldSetElement, form: HTMLFormElement },
  ...{ img: HTMLImageElement, input: HTMLInputElement, label: controls.HTMLLabelElement },
  ...{ legend: controls.HTMLLegendElement, meter: controls.HTMLMeterElement, option: HTMLOptionElement },
  ...{
    output: controls.HTMLOutputElement,
    progress: controls.HTMLProgressElement,
    select: HTMLSelectElement,
  },
  ...{ slot: HTMLSlotElement, style: HTMLStyleElement },
  ...{ summary: SummaryElement, table: tables.HTMLTableElement, tbody: tables.HTMLTableSectionElement },
  ...{ td: tables.HTMLTableCellElement, template: HTMLTemplateElement, textarea: HTMLTextAreaElement },
  ...{ tfoot: tables.HTMLTableSectionElement, th: tables.HTMLTableCellElement },
  ...{ thead: tables.HTMLTableSectionElement, tr: tables.HTMLTableRowElement, video: HTMLVideoElement },
};

const byLocalName = new Map<string, HTMLElementClass>(Object.entries(CLASSES));

/** The interfaces of HTML elements by name, as scripts know them. */
export const HTML_INTERFACES = new Map<string, HTMLElementClass>([
  ['HTMLElement', HTMLElement],
  ['HTMLMediaElement', HTMLMediaElement],
  ['HTMLUnknownElement', { HTMLUnknownElement: class extends HTMLElement {} }.HTMLUnknownElement],
]);
// By names that are written here: those of the classes are gone when the text is made small.
const NAMED: Readonly<Record<string, HTMLElementClass>> = {
  ...{ HTMLAnchorElement, HTMLAreaElement, HTMLAudioElement, HTMLButtonElement, HTMLCanvasElement },
  ...{ HTMLDetailsElement, HTMLDialogElement, HTMLFormElement, HTMLImageElement, HTMLInputElement },
  ...{ HTMLOptionElement, HTMLSelectElement, HTMLSlotElement, HTMLStyleElement, HTMLTemplateElement },
  ...{ HTMLTextAreaElement, HTMLVideoElement },
  ...controls,
  ...tables,
};
for (const [name, made] of Object.entries(NAMED)) HTML_INTERFACES.set(name, made);
for (const [name, localNames, properties] of ELEMENT_TABLE) {
  const made = { [name]: class extends HTMLElement {} }[name]!;
  HTML_INTERFACES.set(name, made);
  reflect(made.prototype, properties);
  for (const localName of localNames.split(' ')) byLocalName.set(localName, made);
}
for (const [name, made] of HTML_INTERFACES) {
  reflect(made.prototype, REFLECTED[name] ?? '');
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

/** HTML elements that are nothing but an HTMLElement. https://html.spec.whatwg.org/multipage/dom.html#elements-in-the-dom */
const PLAIN = new Set(
  (
    'abbr address article aside b bdi bdo cite code dd dfn dt em figcaption figure footer header hgroup i kbd main mark ' +
    'nav noscript rp rt ruby s samp search section small strong sub sup u var wbr acronym big center noframes strike tt ' +
    'basefont nobr noembed plaintext rb rtc'
  ).split(' '),
);

reflect(Element.prototype, ARIA_PROPERTIES);
Object.defineProperties(HTMLElement.prototype, Object.getOwnPropertyDescriptors(MEMBERS));
for (const owner of [HTMLElement, SVGElement, MathMLElement, Document])
  defineGlobalEventHandlers(owner.prototype);
defineDocumentMembers(Document.prototype);
for (const root of [Document, ShadowRoot]) defineRootSheets(root.prototype);
defineLayoutReads(Element.prototype);
definePointerCapture(Element.prototype);
defineDocumentLayout(Document.prototype);
nameControlsOn(HTMLFormElement.prototype);
/** `form[0]` and `select[0]` */
const INDICES = 256;
for (let index = 0; index < INDICES; index++) {
  Object.defineProperty(HTMLFormElement.prototype, index, {
    configurable: true,
    get(this: HTMLFormElement) {
      return this.elements.item(index) ?? undefined;
    },
  });
  Object.defineProperty(HTMLSelectElement.prototype, index, {
    configurable: true,
    get(this: HTMLSelectElement) {
      return this.item(index) ?? undefined;
    },
  });
}
defineTextSelection(HTMLInputElement.prototype);
defineTextSelection(HTMLTextAreaElement.prototype);

/** The class of an HTML element by its local name. https://html.spec.whatwg.org/multipage/dom.html#elements-in-the-dom */
export function htmlElementClass(localName: string): HTMLElementClass {
  const known = byLocalName.get(localName);
  if (known !== undefined) return known;
  return PLAIN.has(localName) || localName.includes('-')
    ? HTMLElement
    : HTML_INTERFACES.get('HTMLUnknownElement')!;
}
