import type { CapabilityContext } from '../mini-app/mini-app-host.ts';
import type { PermissionApp } from '../permissions/permission-app.ts';
import type { AppFace, InstalledApp } from './installed-apps.ts';
import { installedPermissionApp, runningPermissionApp } from './permission-app.ts';
import type { RunningApp } from './running-app.ts';

/** Who asks the host for one of its screens: the MiniApp in front, or a widget on the board. */
export interface Asker {
  readonly key: string;
  readonly face: AppFace;
  /** Whose permissions it has. */
  readonly app: PermissionApp;
  readonly isWidget: boolean;
  /** Whether it is still where a person looks. */
  isThere(): boolean;
  /** Calls when it is over. @returns takes that back */
  whenOver(act: () => void): () => void;
}

/** Where those are who may ask. */
export interface AskingPlaces {
  /** The MiniApp in front. */
  front(): RunningApp | undefined;
  /** The MiniApp of this identity, if its widgets may be on screen. */
  withWidgets(identity: string): InstalledApp | undefined;
  /** Calls when the board is closed. @returns takes that back */
  onBoardClosed(act: () => void): () => void;
}

/** Undefined for one that is in the background. */
export function askerOf(
  places: AskingPlaces,
  { identity, isWidget = false }: CapabilityContext,
): Asker | undefined {
  if (isWidget) {
    const record = places.withWidgets(identity);
    if (!record) return undefined;
    return {
      ...{ key: record.key, face: record, app: installedPermissionApp(record), isWidget },
      isThere: () => places.withWidgets(identity) !== undefined,
      whenOver: (act) => places.onBoardClosed(act),
    };
  }
  const app = places.front();
  if (app?.identity !== identity) return undefined;
  return {
    ...{ key: app.key, face: app.face, app: runningPermissionApp(app), isWidget },
    isThere: () => places.front() === app,
    whenOver(act) {
      app.addEventListener('ended', act);
      return () => app.removeEventListener('ended', act);
    },
  };
}
