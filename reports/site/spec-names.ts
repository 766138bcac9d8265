const NAMES: ReadonlyMap<string, string> = new Map([
  ['manifest', 'Manifest'],
  ['packaging', 'Packaging'],
  ['addressing', 'Addressing'],
  ['lifecycle', 'Lifecycle'],
  ['schema', 'Manifest schema'],
  ['widget', 'Widget Requirements'],
  ['other', 'Other'],
]);

/** A spec's name as people say it. */
export function specName(spec: string): string {
  return NAMES.get(spec) ?? spec;
}
