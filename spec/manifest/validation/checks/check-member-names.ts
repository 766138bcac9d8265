import type { Findings } from '../../findings.ts';
import { isSpecifiedMember, isUnsupportedMember, ROOT_MEMBERS } from '../../keep-extensions.ts';
import { isOrderedMap, type OrderedMap } from '../../ordered-map.ts';
import { closestName, knownNames, type KnownNames } from '../closest-name.ts';

/** Members of the objects inside, where vendors may add theirs too. */
const INNER_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  icons: ['src', 'sizes', 'type', 'label', 'purpose'],
  platform_version: ['min_code', 'target_code', 'release_type'],
  req_permissions: ['name', 'reason'],
  version: ['code', 'name'],
  widgets: ['name', 'path', 'min_code'],
  window: [
    'auto_design_width',
    'background_color',
    'background_text_style',
    'design_width',
    'enable_pull_down_refresh',
    'fullscreen',
    'navigation_bar_background_color',
    'navigation_bar_text_style',
    'navigation_bar_title_text',
    'navigation_style',
    'on_reach_bottom_distance',
    'orientation',
  ],
};
const INNER_NAMES = new Map(
  Object.entries(INNER_MEMBERS).map(([member, names]) => [
    member,
    { set: new Set(names), known: knownNames(names) },
  ]),
);

const ROOT_NAMES = knownNames(ROOT_MEMBERS);

/** Members of the Web App Manifest that other texts define: its Application Information, and incubations. */
const WEB_MEMBERS = new Set([
  'categories',
  'display_override',
  'file_handlers',
  'iarc_rating_id',
  'launch_handler',
  'note_taking',
  'prefer_related_applications',
  'protocol_handlers',
  'related_applications',
  'scope_extensions',
  'screenshots',
  'share_target',
  'tab_strip',
]);

/** Of the names of one manifest that no text has, so many are compared with those that are: a person has few of them. */
const MOST_COMPARED = 5000;

/** How many more may be compared. */
interface Comparisons {
  left: number;
}

/** Names that older texts, and the W3C's own schema, have for members of today. */
const FORMER_NAMES: Readonly<Record<string, string>> = { min_platform_version: 'min_code' };

/**
 * Names that are likely slips, members of the Web App Manifest that MiniApp user agents do not support, and extensions
 * without the recommended prefix.
 *
 * https://w3c.github.io/miniapp-manifest/#manifest-conformance
 */
export function checkMemberNames(json: OrderedMap, findings: Findings): void {
  const comparisons: Comparisons = { left: MOST_COMPARED };
  for (const member in json) {
    if (isSpecifiedMember(member)) checkInside(json[member], member, findings, comparisons);
    else if (isUnsupportedMember(member) || WEB_MEMBERS.has(member)) tellUnsupported(member, findings);
    else if (!tellMisspelt(member, ROOT_NAMES, findings, comparisons) && !member.includes('_')) {
      findings
        .at(member)
        .add(
          'extension-without-prefix',
          'No specification has this member. An extension should have a vendor prefix, such as acme_.',
        );
    }
  }
}

function tellUnsupported(member: string, findings: Findings): void {
  // These two are recommended, for Web user agents.
  if (member === 'start_url' || member === 'scope') return;
  findings
    .at(member)
    .add('member-not-supported', `MiniApp user agents do not support ${member} of the Web App Manifest.`);
}

function checkInside(value: unknown, member: string, findings: Findings, comparisons: Comparisons): void {
  if (typeof value !== 'object' || value === null) return;
  const names = INNER_NAMES.get(member);
  if (names === undefined) return;
  if (!Array.isArray(value))
    return checkNames(value as OrderedMap, names, member, undefined, findings, comparisons);
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    if (isOrderedMap(item)) checkNames(item, names, member, index, findings, comparisons);
  }
}

function checkNames(
  map: OrderedMap,
  { set, known }: { readonly set: ReadonlySet<string>; readonly known: KnownNames },
  member: string,
  index: number | undefined,
  findings: Findings,
  comparisons: Comparisons,
): void {
  for (const name in map) {
    if (set.has(name)) continue;
    const at = findings.at(member);
    tellMisspelt(name, known, index === undefined ? at : at.at(index), comparisons);
  }
}

/** @returns whether the name is likely a slip */
function tellMisspelt(
  name: string,
  known: KnownNames,
  findings: Findings,
  comparisons: Comparisons,
): boolean {
  if (comparisons.left === 0) return false;
  comparisons.left -= 1;
  const former = FORMER_NAMES[name];
  const meant = former !== undefined && known.names.includes(former) ? former : closestName(name, known);
  if (meant === undefined) return false;
  findings.at(name).add('member-misspelt', `No specification has this member here; is ${meant} meant?`);
  return true;
}
