import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { signature, type ChildTask, type Observation } from './finding.ts';
import { runTargetProcess } from './target-process.ts';

export interface CampaignOptions {
  readonly name: string;
  /** The target's module. */
  readonly target: string;
  /** Where inputs that fail are kept, in a folder of the target's name. */
  readonly out: string;
  readonly seed: string;
  readonly milliseconds: number;
  /** Ends when there are so many defects. */
  readonly failures: number;
  readonly progress?: (inputs: number) => void;
  /** Called once per defect, when it is sure. */
  readonly found: (finding: Observation) => void;
  /** Says that no further process shall be started. */
  readonly stopped: () => boolean;
}

export interface CampaignResult {
  readonly inputs: number;
  readonly findings: number;
  /** Inputs that seemed too slow or too large among others, and were not alone. */
  readonly unconfirmed: number;
}

/** Gives inputs to a target until the time is over, in as many processes as its failures need. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const folder = join(options.out, options.name);
  mkdirSync(folder, { recursive: true });
  const ends = performance.now() + options.milliseconds;
  const known = new Set<string>();
  const kept = new Set<string>();
  let inputs = 0;
  let firstNumber = 0;
  let unconfirmed = 0;
  while (!options.stopped() && performance.now() < ends && known.size < options.failures) {
    const task: ChildTask = {
      target: options.target,
      folder,
      campaign: `${options.seed}:${options.name}`,
      firstNumber,
      milliseconds: Math.max(0, ends - performance.now()),
    };
    const outcome = await runTargetProcess(task, (now) => options.progress?.(inputs + now));
    inputs += outcome.inputs;
    firstNumber =
      Math.max(firstNumber + outcome.inputs, ...outcome.observations.map(({ number }) => number)) + 1;
    for (const observation of outcome.observations) {
      const defect = signature(observation);
      const sure = !known.has(defect) && !options.stopped() && (await isSure(observation, task));
      if (sure) {
        known.add(defect);
        kept.add(observation.file);
        options.found(observation);
      } else {
        if (!kept.has(observation.file)) rmSync(observation.file, { force: true });
        if (!known.has(defect)) unconfirmed++;
      }
    }
  }
  rmSync(join(folder, 'current-input'), { force: true });
  return { inputs, findings: known.size, unconfirmed };
}

/**
 * An error is what it is. Time and memory are asked for once more, with the input alone in a new process: a busy machine and
 * other inputs' garbage are no defects.
 */
async function isSure({ kind, file }: Observation, task: ChildTask): Promise<boolean> {
  if (kind === 'crash') return true;
  return (await replay(task.target, task.folder, file)).length > 0;
}

/** Gives one kept input to a target, in a process of its own; what was observed, nothing when all is well. */
export async function replay(target: string, folder: string, file: string): Promise<readonly Observation[]> {
  const task = { target, folder, campaign: 'replay', firstNumber: 0, milliseconds: 3_600_000, replay: file };
  return (await runTargetProcess(task)).observations;
}
