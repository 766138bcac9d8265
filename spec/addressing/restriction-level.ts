/** How freely a text mixes scripts, the strictest first (UTS 39, section 5.2). */
export const RESTRICTION_LEVELS = [
  'ascii-only',
  'single-script',
  'highly-restrictive',
  'moderately-restrictive',
  'minimally-restrictive',
  'unrestricted',
] as const;
export type RestrictionLevel = (typeof RESTRICTION_LEVELS)[number];

/** The recommended scripts (UAX 31, table 5): those in common modern use. */
const RECOMMENDED = [
  ...['Arab', 'Armn', 'Beng', 'Bopo', 'Cyrl', 'Deva', 'Ethi', 'Geor', 'Grek', 'Gujr', 'Guru', 'Hang', 'Hani'],
  ...['Hebr', 'Hira', 'Kana', 'Khmr', 'Knda', 'Laoo', 'Latn', 'Mlym', 'Mymr', 'Orya', 'Sinh', 'Taml', 'Telu'],
  ...['Thaa', 'Thai', 'Tibt'],
];
const SCRIPTS = new Map(
  RECOMMENDED.map((script) => [script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')]),
);

/** Writing systems of more than one script (UTS 39, section 5.1). */
const WRITING_SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  Hanb: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hani', 'Hang'],
};

const COMMON = /^[\p{Script_Extensions=Zyyy}\p{Script_Extensions=Zinh}]$/u;
const IDENTIFIER = /^[\p{ID_Continue}\p{Pd}.'’·]*$/u;
const OTHER = 'other';

/** The scripts and writing systems that a character belongs to; undefined for one that goes with all. */
function augmentedScripts(character: string): ReadonlySet<string> | undefined {
  if (COMMON.test(character)) return undefined;
  const scripts = new Set<string>();
  for (const [script, pattern] of SCRIPTS) if (pattern.test(character)) scripts.add(script);
  for (const [system, members] of Object.entries(WRITING_SYSTEMS)) {
    if (members.some((script) => scripts.has(script))) scripts.add(system);
  }
  if (scripts.size === 0) scripts.add(OTHER);
  return scripts;
}

/** Whether each set has one of the scripts. */
function isCoveredBy(sets: readonly ReadonlySet<string>[], scripts: readonly string[]): boolean {
  return sets.every((set) => scripts.some((script) => set.has(script)));
}

/**
 * The restriction level of a text. Scripts that are not in common modern use count as one; which characters an
 * identifier may have is taken from Unicode's identifier syntax.
 *
 * @see https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
 */
export function restrictionLevel(text: string): RestrictionLevel {
  if (!IDENTIFIER.test(text)) return 'unrestricted';
  if (/^[\0-\x7F]*$/.test(text)) return 'ascii-only';
  const sets = [...new Set(text.normalize('NFC'))].map(augmentedScripts).filter((set) => set !== undefined);
  const candidates = [...SCRIPTS.keys(), ...Object.keys(WRITING_SYSTEMS), OTHER];
  if (candidates.some((script) => isCoveredBy(sets, [script]))) return 'single-script';
  if (Object.keys(WRITING_SYSTEMS).some((system) => isCoveredBy(sets, ['Latn', system]))) {
    return 'highly-restrictive';
  }
  const mixable = RECOMMENDED.filter((script) => script !== 'Cyrl' && script !== 'Grek');
  if (mixable.some((script) => isCoveredBy(sets, ['Latn', script]))) return 'moderately-restrictive';
  return 'minimally-restrictive';
}

/** Whether a text mixes scripts as hardly any language does: the sign of a letter from elsewhere. */
export function mixesScripts(text: string): boolean {
  const level = RESTRICTION_LEVELS.indexOf(restrictionLevel(text));
  return level > RESTRICTION_LEVELS.indexOf('moderately-restrictive');
}
