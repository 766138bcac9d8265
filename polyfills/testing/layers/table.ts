import { format } from 'prettier';
import type { Engine, EngineName } from '../engines/engine.ts';
import { ENGINES } from '../engines/engines.ts';
import type { Layer } from './layer.ts';
import { HEAD, TAIL, TIME, VIEW, WORKER } from './explanations.ts';
import { succeedInTime } from './measure-time.ts';
import { succeedInView } from './measure-view.ts';
import { TIME_ATTEMPTS } from './time-attempts.ts';
import { TIME_LAYERS } from './time-layers.ts';
import { VIEW_ATTEMPTS } from './view-attempts.ts';
import { succeedInWorker } from './measure-worker.ts';
import { VIEW_LAYERS } from './view-layers.ts';
import { WORKER_ATTEMPTS } from './worker-attempts.ts';
import { WORKER_LAYERS } from './worker-layers.ts';

/** An attempt in an engine: whether it succeeds without any layer, and the smallest sets of layers each of which stops it. */
export interface Outcome {
  readonly succeedsWithoutLayers: boolean;
  readonly stoppedBy: readonly (readonly string[])[];
}

/** What was measured, by part, attempt and engine. An engine that is not there was not measured. */
export type Table = Record<string, Record<string, Partial<Record<EngineName, Outcome>>>>;

/** One part of the runtime with its layers and the ways out that were tried. */
export interface Part {
  readonly title: string;
  /** What counts as success, and what is to be known of the rows; Markdown. */
  readonly about: string;
  readonly layers: readonly Layer[];
  readonly attempts: readonly string[];
  /** Those of the attempts that succeed where only these layers are left. */
  succeed(engine: Engine, kept: readonly Layer[], attempts: readonly string[]): Promise<string[]>;
  /** Whether the layer is tried against the attempt; default always. */
  concerns?(layer: Layer, attempt: string): boolean;
}

export const PARTS: Readonly<Record<'view' | 'worker' | 'time', Part>> = {
  view: {
    title: 'Out of the view',
    about: VIEW,
    layers: VIEW_LAYERS,
    attempts: Object.keys(VIEW_ATTEMPTS),
    succeed: succeedInView,
  },
  worker: {
    title: 'Out of the worker',
    about: WORKER,
    layers: WORKER_LAYERS,
    attempts: Object.keys(WORKER_ATTEMPTS),
    succeed: succeedInWorker,
  },
  time: {
    title: "Against the host's time and memory",
    about: TIME,
    layers: TIME_LAYERS,
    attempts: Object.keys(TIME_ATTEMPTS),
    succeed: succeedInTime,
    concerns: ({ name }, attempt) => TIME_ATTEMPTS[attempt]?.layers.includes(name) === true,
  },
};

/** Tries every attempt without any layer, then with each layer alone; what none of them stops with every two, and so on. */
export async function measure(part: Part, engine: Engine): Promise<Record<string, Outcome>> {
  const free = await part.succeed(engine, [], part.attempts);
  const stoppedBy = new Map<string, string[][]>(free.map((attempt) => [attempt, []]));
  let open = free;
  for (let size = 1; open.length > 0 && size <= part.layers.length; size++) {
    for (const kept of choices(part.layers, size)) {
      const tried = open.filter((attempt) => kept.every((layer) => part.concerns?.(layer, attempt) ?? true));
      const through = tried.length > 0 ? await part.succeed(engine, kept, tried) : [];
      for (const attempt of tried) {
        if (!through.includes(attempt)) stoppedBy.get(attempt)?.push(kept.map(({ name }) => name));
      }
    }
    open = open.filter((attempt) => stoppedBy.get(attempt)?.length === 0);
  }
  return Object.fromEntries(
    part.attempts.map((attempt) => [
      attempt,
      { succeedsWithoutLayers: free.includes(attempt), stoppedBy: stoppedBy.get(attempt) ?? [] },
    ]),
  );
}

/** Every choice of so many of them, in their order. */
function choices<T>(of: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, at) => choices(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

/** The table for people, as it is checked in. */
export function formatted(table: Table): Promise<string> {
  return format(markdown(table), { parser: 'markdown', printWidth: 110 });
}

function markdown(table: Table): string {
  const parts = Object.entries(PARTS).map(([key, part]) => section(part, table[key] ?? {}));
  return [HEAD, ...parts, TAIL].join('\n');
}

function section({ title, about, layers, attempts }: Part, rows: Table[string]): string {
  const engines = ENGINES.map(({ name }) => name);
  const lines = attempts.map((attempt) => {
    const cells = engines.map((engine) => cell(rows[attempt]?.[engine]));
    return `| ${[attempt, ...cells].join(' | ')} |`;
  });
  return [
    `## ${title}`,
    '',
    about,
    '',
    ...layers.map(({ name, is }) => `- **${name}**: ${is}`),
    '',
    `| attempt | ${engines.join(' | ')} |`,
    `| --- |${engines.map(() => ' --- |').join('')}`,
    ...lines,
    '',
  ].join('\n');
}

function cell(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '_not run_';
  if (!outcome.succeedsWithoutLayers) return '_not by itself_';
  return outcome.stoppedBy.map((layers) => layers.join(' + ')).join(', ') || '**nothing**';
}
