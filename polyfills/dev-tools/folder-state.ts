import type { FileFinding } from '@miniapp-tests/spec/cli/validation';

export type { FileFinding } from '@miniapp-tests/spec/cli/validation';

/** What the server of the developer page tells of the MiniApp's folder, each time that something in it is another. */
export interface FolderState {
  /** Name of the folder, for a person. */
  readonly folder: string;
  /** From 1, one more with each change. */
  readonly revision: number;
  /** Files that changed since the last revision, by their paths in the package; empty at first. */
  readonly changed: readonly string[];
  /** What `mpt validate` finds. */
  readonly findings: readonly FileFinding[];
  /** How many more there are. */
  readonly omitted: number;
  /** Why the folder can't be packed, for a person; else its package can be had. */
  readonly problem?: string;
}

/** Where the server answers, relative to the page: server-sent events, each a FolderState; and the package as bytes. */
export const CHANGES = 'changes';
export const PACKAGE = 'package.ma';
