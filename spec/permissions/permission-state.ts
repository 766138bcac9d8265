import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { permissionByName } from './permission-table.ts';

/** What a person decided about one feature of one MiniApp. */
export interface RememberedDecision {
  readonly decision: 'granted' | 'denied';
  /** Milliseconds of the clock that `now` is read from; absent: for good. */
  readonly until?: number;
}

/** What is remembered of one MiniApp, by the table's features. A plain value: it can be stored as JSON. */
export type PermissionState = Readonly<Record<string, RememberedDecision>>;

export const NOTHING_REMEMBERED: PermissionState = Object.freeze({});

export type PermissionChange =
  /** A person answered a question, or moved a switch of the settings. */
  | { readonly do: 'remember'; readonly feature: string; readonly decision: RememberedDecision }
  /** One feature is as if it had never been asked for. */
  | { readonly do: 'revoke'; readonly feature: string }
  | { readonly do: 'revoke-all' }
  /** A new version was installed: what it declares no more is forgotten, so that a later one has to ask again. */
  | { readonly do: 'update'; readonly manifest: Pick<ProcessedManifest, 'req_permissions'> };

/**
 * What is remembered after a change. Never changes `state` itself.
 *
 * @see https://w3c.github.io/miniapp-white-paper/#user-authorization
 */
export function changePermissions(state: PermissionState, change: PermissionChange): PermissionState {
  switch (change.do) {
    case 'remember':
      return { ...state, [change.feature]: change.decision };
    case 'revoke':
      return keep(state, (feature) => feature !== change.feature);
    case 'revoke-all':
      return NOTHING_REMEMBERED;
    case 'update': {
      const declared = (change.manifest.req_permissions ?? []).map(
        ({ name }) => permissionByName(name)?.feature,
      );
      // A refusal is kept: it may be of a feature that needs no declaration.
      return keep(state, (feature, { decision }) => decision === 'denied' || declared.includes(feature));
    }
  }
}

/** What is remembered of a feature at the moment `now`; undefined when it is nothing, or ran out. */
export function rememberedDecision(
  state: PermissionState,
  feature: string,
  now: number,
): RememberedDecision['decision'] | undefined {
  const remembered = Object.hasOwn(state, feature) ? state[feature] : undefined;
  if (remembered === undefined) return undefined;
  // Turned so that a time which is no number has run out.
  return remembered.until === undefined || remembered.until > now ? remembered.decision : undefined;
}

function keep(
  state: PermissionState,
  test: (feature: string, decision: RememberedDecision) => boolean,
): PermissionState {
  return Object.fromEntries(Object.entries(state).filter(([feature, decision]) => test(feature, decision)));
}
