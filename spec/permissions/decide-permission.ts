import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { rememberedDecision, type PermissionState } from './permission-state.ts';
import { permissionByFeature, type PermissionEntry, type PermissionLevel } from './permission-table.ts';

/** Why a MiniApp may not use a feature, and is not asked about it. */
export type RejectionReason =
  'permission-unknown' | 'permission-not-declared' | 'permission-not-approved' | 'permission-denied';

/** What a user agent does when a MiniApp is about to use a feature. */
export type PermissionDecision =
  | { readonly do: 'allow' }
  | {
      /** Ask the person, once or each time; ask for their password; issue a token; have the provider confirm. */
      readonly do: 'ask-first-use' | 'ask-every-use' | 'password' | 'token' | 'callback';
      /** What the person allows, to be read after "may". */
      readonly description: string;
      /** The developer's, from the manifest; to be set apart as theirs. */
      readonly reason?: string;
    }
  | {
      /** To be told as a NotAllowedError. */
      readonly do: 'reject';
      readonly reason: RejectionReason;
      readonly message: string;
    };

export interface PermissionOptions {
  /** Milliseconds, compared with `until` of what is remembered; without it everything limited has run out. */
  readonly now?: number;
  /**
   * Features of high risk for which the platform approves each MiniApp by itself, and whether it approved this one; by
   * default there are none.
   */
  readonly needsApproval?: ReadonlySet<string>;
  readonly approved?: ReadonlySet<string>;
}

const ACTION: Readonly<
  Record<
    Exclude<PermissionLevel, 'default'>,
    'password' | 'token' | 'callback' | 'ask-first-use' | 'ask-every-use'
  >
> = {
  'first-use': 'ask-first-use',
  'every-use': 'ask-every-use',
  password: 'password',
  token: 'token',
  callback: 'callback',
};

/**
 * What happens when a MiniApp uses a feature of the table, by the six levels of the White Paper. A refusal that is
 * remembered rejects at every level; a grant is remembered for the level of the first use alone.
 *
 * @param feature as in EXTENSIONS.md ("Permissions")
 * @see https://w3c.github.io/miniapp-white-paper/#security-and-privacy-consideration
 */
export function decidePermission(
  feature: string,
  manifest: Pick<ProcessedManifest, 'req_permissions'>,
  state: PermissionState,
  options: PermissionOptions = {},
): PermissionDecision {
  const { now = Infinity, needsApproval, approved } = options;
  const entry = permissionByFeature(feature);
  // 1. What the host does not know, it cannot put to a person.
  if (entry === undefined) {
    return reject('permission-unknown', `This host knows no feature "${feature}".`);
  }
  // 2. Only the default level needs no declaration.
  const declared = manifest.req_permissions?.find(({ name }) => name === entry.name);
  if (declared === undefined && entry.level !== 'default') {
    return reject('permission-not-declared', `Add ${entry.name} to the manifest's "req_permissions".`);
  }
  // 3. Capability authentication (#capability-authentication): the platform comes before the person.
  if (needsApproval?.has(feature) === true && approved?.has(feature) !== true) {
    return reject('permission-not-approved', `The platform has not approved this MiniApp for ${entry.name}.`);
  }
  // 4. User authorization (#user-authorization): what the person decided before.
  const remembered = rememberedDecision(state, feature, now);
  if (remembered === 'denied') {
    return reject('permission-denied', `The person does not let this MiniApp ${entry.description}.`);
  }
  // 5. By level.
  if (entry.level === 'default') return { do: 'allow' };
  if (entry.level === 'first-use' && remembered === 'granted') return { do: 'allow' };
  return question(entry, entry.level, declared?.reason);
}

function question(
  { description }: PermissionEntry,
  level: keyof typeof ACTION,
  reason: string | undefined,
): PermissionDecision {
  return { do: ACTION[level], description, ...(reason !== undefined && { reason }) };
}

function reject(reason: RejectionReason, message: string): PermissionDecision {
  return { do: 'reject', reason, message };
}
