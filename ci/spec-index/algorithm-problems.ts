import { ALGORITHM_REASONS, type Coverage } from './coverage-file.ts';
import type { ImplementedFunction } from './functions.ts';
import { hashOfSteps, type SpecIndex } from './index-file.ts';

/**
 * What is wrong between a text's algorithms and the functions: an algorithm without function or reason, a function that
 * does not cite it, a step that no comment numbers. Empty when all is well.
 */
export function algorithmProblems(
  index: SpecIndex,
  coverage: Coverage,
  functions: readonly ImplementedFunction[],
): string[] {
  const problems: string[] = [];
  const byId = new Map(functions.map((one) => [one.id, one]));
  for (const [anchor, algorithm] of Object.entries(index.algorithms)) {
    const { section, steps } = algorithm;
    const at = `${index.text}#${anchor}`;
    const mapped = Object.hasOwn(coverage.algorithms, anchor) ? coverage.algorithms[anchor] : undefined;
    if (mapped === undefined) {
      problems.push(`${at}: no function and no reason`);
      continue;
    }
    if (typeof mapped === 'string') {
      if (!Object.hasOwn(ALGORITHM_REASONS, mapped)) problems.push(`${at}: “${mapped}” is no reason`);
      continue;
    }
    const implemented = byId.get(mapped.function);
    if (implemented === undefined) {
      problems.push(`${at}: there is no documented export ${mapped.function}`);
      continue;
    }
    if (!implemented.anchors.has(at) && !implemented.anchors.has(`${index.text}#${section}`)) {
      problems.push(`${at}: the documentation of ${mapped.function} does not cite it`);
    }
    if (mapped.comparedWith !== hashOfSteps(algorithm)) {
      problems.push(
        `${at}: its steps changed; compare ${mapped.function} with them and set comparedWith to ${hashOfSteps(algorithm)}`,
      );
    }
    for (const step of Object.keys(steps)) {
      const reason = mapped.steps?.[step];
      if (reason !== undefined && !Object.hasOwn(ALGORITHM_REASONS, reason)) {
        problems.push(`${at}: step ${step} has “${reason}”, which is no reason`);
      }
      const numbered = implemented.steps.has(step);
      if (!numbered && reason === undefined) {
        problems.push(`${at}: no comment in ${mapped.function} has the number of step ${step}`);
      }
      if (numbered && reason !== undefined) {
        problems.push(`${at}: step ${step} is numbered in ${mapped.function} and needs no reason`);
      }
    }
    for (const step of Object.keys(mapped.steps ?? {})) {
      if (!Object.hasOwn(steps, step)) problems.push(`${at}: it has no step ${step}`);
    }
  }
  for (const anchor of Object.keys(coverage.algorithms)) {
    if (!Object.hasOwn(index.algorithms, anchor))
      problems.push(`${index.text}#${anchor}: no algorithm has this anchor`);
  }
  return problems;
}
