import type { Mutation } from '../../view-layer/protocol.ts';
import { Document as LogicDocument } from '../../logic-layer/dom/document.ts';
import { htmlElementClass } from '../../logic-layer/dom/html-elements.ts';
import { showPage, type PageLife } from '../runtime/page.ts';
import { compileTemplate, type CompileOptions } from '../compiler/compile-template.ts';
import type { PageDefinition, PageInstance } from '../runtime/definitions.ts';
import type { Template } from '../runtime/template.ts';
import '../../logic-layer/testing/give-libraries.ts';

/** Compiles a template and runs what came of it. */
export async function templateOf(markup: string, options?: CompileOptions, files = {}): Promise<Template> {
  const { module } = compileTemplate('page.html', { 'page.html': markup, ...files }, options);
  return (await import(`data:text/javascript,${encodeURIComponent(module)}`)).default as Template;
}

type Values = Record<string, unknown>;
export type Shown = PageInstance<Values> & Values;

/** A page of the logic layer without a view: what it would be sent is kept. */
export class LogicPage {
  readonly sent: Mutation[] = [];
  readonly document: Document;
  readonly #logicDocument: LogicDocument;

  constructor() {
    const body = { id: 2, kind: 'element', name: 'body', attributes: [], children: [] } as const;
    this.#logicDocument = new LogicDocument(
      { id: 1, kind: 'element', name: 'html', attributes: [], children: [body] },
      {
        line: { record: (mutation) => void this.sent.push(mutation), flush() {}, call: () => [] },
        titleChanged() {},
        follow() {},
        elementClass: htmlElementClass,
      },
    );
    this.document = this.#logicDocument as unknown as Document;
  }

  /** Shows a page; the files are those that its markup names. */
  async mount(
    markup: string,
    definition: PageDefinition<Values> & Values = {},
    files: Readonly<Record<string, string>> = {},
  ): Promise<Shown> {
    const template = await templateOf(markup, {}, files);
    const page: PageLife = { addEventListener() {} };
    const place = { page, document: this.document, root: this.document.body, route: 'page' };
    const instance = showPage(definition, template, place);
    this.flush();
    return instance as Shown;
  }

  /** What the view was sent since the last time. */
  flush(): Mutation[] {
    this.#logicDocument.recorder.flush();
    return this.sent.splice(0);
  }

  get html(): string {
    return this.document.body.innerHTML.replaceAll('<!---->', '');
  }
}
