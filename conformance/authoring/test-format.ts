/** A value that survives JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a test may need of a host beyond the five specifications. A host without it gets INAPPLICABLE, not FAIL.
 * `navigation`: the `miniapp` namespace. `dom`: a document in the logic layer beyond what reporting needs.
 * `storage`: `localStorage`. `clock`: host time can be advanced. `network`: the bridge to declared origins.
 * `tab-bar`: the `mpt_tab_bar` member. `witness`: the device can reach a server that logs every request.
 * `processing`: the host's algorithms can be called without its screen (unit tests).
 */
export const NEEDS = [
  'navigation',
  'dom',
  'storage',
  'clock',
  'network',
  'tab-bar',
  'witness',
  'processing',
] as const;
export type Need = (typeof NEEDS)[number];

/** One action of a person (or of the world) on the super app; the vocabulary is closed. */
export type Step =
  /** Open the test's MiniApp by its URI; `path` (with query and fragment) is appended, e.g. `/pages/second?x=1#y`. */
  | { readonly do: 'launch'; readonly path?: string; readonly version?: string }
  /** Wait until the checkpoint was reported (`times`: that often in all, default 1). */
  | { readonly do: 'await'; readonly checkpoint: string; readonly times?: number }
  /** Put the whole super app into the background (another app or tab in front). */
  | { readonly do: 'background' }
  /** Bring it back. */
  | { readonly do: 'resume' }
  /** Tap the capsule's close button: the MiniApp leaves the screen. */
  | { readonly do: 'close' }
  /** Open the action menu and choose re-enter: unload, then launch anew. */
  | { readonly do: 're-enter' }
  /** The host's back button or gesture. */
  | { readonly do: 'back' }
  | { readonly do: 'rotate'; readonly to: 'portrait' | 'landscape' }
  /** Tap the element with this visible text (or the form control with this label) in the current page. */
  | { readonly do: 'tap'; readonly text: string }
  | { readonly do: 'type'; readonly label: string; readonly text: string }
  | { readonly do: 'switch-tab'; readonly text: string }
  /** Move host time forward (needs `clock`). */
  | { readonly do: 'advance-clock'; readonly milliseconds: number }
  /** Let real time pass, for "nothing happens" (at most 2,000 ms). */
  | { readonly do: 'pause'; readonly milliseconds: number };

/** What must be true of one checkpoint when the test has ended. Exactly one condition each. */
export type Expectation = {
  readonly checkpoint: string;
} & (
  | { readonly equals: Json }
  | { readonly oneOf: readonly Json[] }
  /** Never reported. */
  | { readonly absent: true }
  /** Recorded and compared between products; no verdict hangs on it. */
  | { readonly observe: true }
);

/** Conditions on what the host shows or does, seen from outside by the driver. */
export type HostExpectation =
  /** The package is refused with an error screen, and nothing of the MiniApp runs. */
  | { readonly host: 'refuses' }
  /** The witness server (and the super app's own server) saw no request or connection of this test. */
  | { readonly host: 'silent' }
  /** The current page's visible text contains this after the last step. */
  | { readonly host: 'shows'; readonly text: string }
  /** The host's own bar shows this title after the last step. */
  | { readonly host: 'titles'; readonly text: string };

interface Metadata {
  /** One sentence in plain words: what is true of a conforming host. */
  readonly title: string;
  /** Ids of the statements that this test is about (conformance/statements). */
  readonly statements: readonly string[];
  readonly needs?: readonly Need[];
  /** On an open erratum or an unordered pair: the verdict is OBSERVED. */
  readonly observed?: true;
}

/** A test that runs as a MiniApp. Its package is the base app changed by `files` and `manifest`. */
export interface AppTest extends Metadata {
  readonly form: 'app';
  /** Merged into the base manifest (RFC 7396 merge patch: null deletes). */
  readonly manifest?: { readonly [member: string]: Json };
  /**
   * Package path → text or bytes; null removes a file of the base app. `app.js` and `pages/NAME/NAME.js` get the reporting
   * function `checkpoint(name, value)` from the builder. `{{witness}}` and `{{host}}` in text stand for the origins of
   * the witness server and of the super app's own server, `{{test}}` for a token of this test.
   */
  readonly files?: { readonly [path: string]: string | Uint8Array | null };
  /** Byte-level change of the built container, for hostile packages. */
  readonly mutilate?: (container: Uint8Array) => Uint8Array;
  /** Default: launch, then await every checkpoint of `expect` that is neither absent nor observed. */
  readonly steps?: readonly Step[];
  readonly expect: readonly (Expectation | HostExpectation)[];
}

/** The processing operations that an adapter answers. */
export const OPERATIONS = [
  'parse-uri',
  'process-manifest',
  'open-container',
  'process-package',
  'determine-start-page',
  'global-lifecycle',
  'page-lifecycle',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One call of an operation. Bytes in an input travel as `{ "base64": "..." }`. */
export interface UnitCase {
  readonly name: string;
  readonly input: Json;
  /** Members that the output must have (others are free), or the codes of which one must be among the failure's. */
  readonly expect: { readonly output: Json } | { readonly failure: readonly string[] };
}

/** A test of a processing algorithm, without a screen. */
export interface UnitTest extends Metadata {
  readonly form: 'unit';
  readonly operation: Operation;
  readonly cases: readonly UnitCase[];
}

export type ConformanceTest = AppTest | UnitTest;

/** Declares a test that runs as a MiniApp. */
export function test(definition: Omit<AppTest, 'form'>): AppTest {
  return { form: 'app', ...definition };
}

/** Declares a test of a processing algorithm. */
export function unit(definition: Omit<UnitTest, 'form'>): UnitTest {
  return { form: 'unit', ...definition };
}
