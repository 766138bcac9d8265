/** One resource: what a server would have answered to a GET request with status 200. */
export interface BundleResponse {
  /** From lower-case names to values, without the status. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** The content of a web bundle. */
export interface WebBundle {
  /** The URL of the resource to open; it is one of the responses'. */
  readonly primaryUrl?: string;
  /** From URLs, absolute or relative to where the bundle is, to responses, in the bundle's order. */
  readonly responses: ReadonlyMap<string, BundleResponse>;
}
