/**
 * What the record says about one expectation: it holds; it does not hold yet, which more time might have changed; or
 * what was seen rules it out.
 */
export type Finding =
  | { readonly state: 'met'; readonly note?: string }
  | { readonly state: 'missing'; readonly message: string }
  | { readonly state: 'contradicted'; readonly message: string };

export const MET: Finding = { state: 'met' };
