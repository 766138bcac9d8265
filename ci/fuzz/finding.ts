export type FindingKind = 'crash' | 'hang' | 'memory' | 'death';

/** Something that an input did to a target, as its process saw it. */
export interface Observation {
  readonly kind: FindingKind;
  /** The input's number in its campaign. */
  readonly number: number;
  /** The error with its stack, or how long or how much it was. */
  readonly detail: string;
  /** The input, in a file. */
  readonly file: string;
}

/** What a target's process tells whoever started it. */
export type ChildMessage = { readonly observed: Observation } | { readonly inputs: number };

/** How a target's process is started, as its one argument in JSON. */
export interface ChildTask {
  /** The target's module. */
  readonly target: string;
  /** Where the inputs of observations go. */
  readonly folder: string;
  /** Names the sequence of inputs: the seed and the target. */
  readonly campaign: string;
  readonly firstNumber: number;
  readonly milliseconds: number;
  /** Give this file's bytes once, instead of a campaign. */
  readonly replay?: string;
}

export const LIMITS = { milliseconds: 1000, bytes: 256 * 1024 * 1024 };

/** Two observations with the same text here are taken for the same defect. */
export function signature({ kind, detail }: Observation): string {
  const frames = detail.split('\n').filter((line) => /^\s+at /.test(line));
  const error = detail
    .split('\n', 1)[0]
    ?.replaceAll(/\d+/g, 'N')
    .replaceAll(/".*"|'.*'/g, '…');
  return `${kind} ${error} ${frames.slice(0, 2).join()}`;
}
