import type { Need } from '@miniapp-tests/conformance/authoring/test-format';

/** Where things are in the super app's page: CSS selectors. */
export interface Selectors {
  readonly launchBar: string;
  readonly home: string;
  /** The running MiniApp in front; view, title, back and tabs are inside it. */
  readonly foreground: string;
  readonly view: string;
  readonly title: string;
  readonly back: string;
  readonly close: string;
  readonly menu: string;
  readonly reEnter: string;
  readonly tabs: string;
  readonly refusal: string;
  readonly refusalMessage: string;
  readonly refusalDismiss: string;
}

/** An expected verdict other than PASS. */
export interface ExpectedVerdict {
  readonly test: string;
  readonly verdict: string;
  readonly reason: string;
}

/** A super app under test, as its file describes it (`product.schema.json`), with its expectations. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly implementation: string;
  readonly description: string;
  readonly driver: 'appium-chromium';
  readonly superApp: 'reference';
  /** Satisfied (`true`), or the reason why not. */
  readonly provides: Readonly<Record<Need, true | string>>;
  readonly uriPrefix: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly background: 'tab-in-front';
  readonly selectors: Selectors;
  readonly refusalCode: string;
  readonly expectations: readonly ExpectedVerdict[];
}
