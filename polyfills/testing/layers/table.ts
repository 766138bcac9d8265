import { format } from 'prettier';
import type { Engine, EngineName } from '../engines/engine.ts';
import { ENGINES } from '../engines/engines.ts';
import type { Layer } from './layer.ts';
import { succeedInView, VIEW_ATTEMPTS } from './measure-view.ts';
import { succeedInWorker } from './measure-worker.ts';
import { VIEW_LAYERS } from './view-layers.ts';
import { WORKER_ATTEMPTS } from './worker-attempts.ts';
import { WORKER_LAYERS } from './worker-layers.ts';

/** An attempt in an engine: whether it succeeds without any layer, and the layers each of which stops it alone. */
export interface Outcome {
  readonly succeedsWithoutLayers: boolean;
  readonly stoppedBy: readonly string[];
}

/** What was measured, by part, attempt and engine. An engine that is not there was not measured. */
export type Table = Record<string, Record<string, Partial<Record<EngineName, Outcome>>>>;

/** One half of the runtime with its layers and the ways out that were tried. */
export interface Part {
  readonly title: string;
  readonly layers: readonly Layer[];
  readonly attempts: readonly string[];
  /** The attempts that succeed where only these layers are left. */
  succeed(engine: Engine, kept: readonly Layer[]): Promise<string[]>;
}

export const PARTS: Readonly<Record<'view' | 'worker', Part>> = {
  view: {
    title: 'Out of the view',
    layers: VIEW_LAYERS,
    attempts: Object.keys(VIEW_ATTEMPTS),
    succeed: succeedInView,
  },
  worker: {
    title: 'Out of the worker',
    layers: WORKER_LAYERS,
    attempts: Object.keys(WORKER_ATTEMPTS),
    succeed: succeedInWorker,
  },
};

/** Tries every attempt of a part without any layer, then with each layer alone. */
export async function measure(part: Part, engine: Engine): Promise<Record<string, Outcome>> {
  const free = await part.succeed(engine, []);
  const byLayer = new Map<string, string[]>();
  for (const layer of part.layers) byLayer.set(layer.name, await part.succeed(engine, [layer]));
  return Object.fromEntries(
    part.attempts.map((name) => {
      const succeedsWithoutLayers = free.includes(name);
      const stoppedBy = part.layers
        .map((layer) => layer.name)
        .filter((layer) => succeedsWithoutLayers && !byLayer.get(layer)?.includes(name));
      return [name, { succeedsWithoutLayers, stoppedBy }];
    }),
  );
}

/** The table for people, as it is checked in. */
export function formatted(table: Table): Promise<string> {
  return format(markdown(table), { parser: 'markdown', printWidth: 110 });
}

function markdown(table: Table): string {
  const engines = ENGINES.map(({ name }) => name);
  const parts = Object.entries(PARTS).map(([key, { title, layers, attempts }]) => {
    const rows = attempts.map((attempt) => {
      const cells = engines.map((engine) => cell(table[key]?.[attempt]?.[engine]));
      return `| ${[attempt, ...cells].join(' | ')} |`;
    });
    return [
      `## ${title}`,
      '',
      ...layers.map(({ name, is }) => `- **${name}**: ${is}`),
      '',
      `| attempt | ${engines.join(' | ')} |`,
      `| --- |${engines.map(() => ' --- |').join('')}`,
      ...rows,
      '',
    ].join('\n');
  });
  return `${HEAD}\n${parts.join('\n')}`;
}

const HEAD = `# What keeps a MiniApp in

Each attempt was made in each engine with all layers taken away, where it succeeds, and with one layer alone. A cell names the layers each of
which stops the attempt alone. _not by itself_: it fails in that engine even without any layer. A bare
connection counts as success, and so does a view that is replaced; browsers connect ahead for links and forms that they then refuse. _not run_: not measured yet.
Written by \`npm run isolation-table [-- ENGINE...]\` from what it measures (\`isolation-table.json\`); \`npm run test:engines\`
measures again and compares. With all layers in place \`view-layer/isolation.test.ts\` and \`mini-app/isolation.test.ts\` show that nothing gets out.
`;

function cell(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '_not run_';
  if (!outcome.succeedsWithoutLayers) return '_not by itself_';
  return outcome.stoppedBy.join(', ') || '**no layer alone**';
}
